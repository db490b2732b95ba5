/**
 * What makes reading easier (the meaning of a term, a link that copies, a second language, the role in the address) is fetched
 * when the reader reaches for it. Until then, and without it, these are links and form fields that work by themselves.
 */
import type { Act } from './reading/act.ts';
import address from './reading/act.ts?worker&url';

const page = globalThis as unknown as { readingAct?: Act };

function reach(event: Event): void {
  const target = event.target as Partial<Element>;
  const link = target.closest?.<HTMLElement>('a.term,a.anchor,[data-beside],.who');
  if (!link) return;
  const { metaKey, ctrlKey, shiftKey } = event as MouseEvent;
  if (metaKey || ctrlKey || shiftKey) return;
  // What the touch of a finger or a click is to do instead of following the link must be said at once.
  if (event.type === 'click' && (link.dataset['beside'] || (link.matches('.term') && matchMedia('(hover:none)').matches)))
    event.preventDefault();
  if (!page.readingAct) load(event);
}

function load(event?: Event): void {
  void import(/* @vite-ignore */ address).then(() => page.readingAct!(event));
}

for (const type of ['pointerover', 'focusin', 'click', 'change']) addEventListener(type, reach);
// An address may ask for a role or for a second language.
if (location.search) load();
