/**
 * What makes reading easier (the meaning of a term, a link that copies, a second language, a question that is answered while
 * one types) is fetched when the reader reaches for it. Until then, and without it, these are links and form fields that work
 * by themselves. It stands in every page: only what cannot wait for the rest is here, in few words.
 */
import type { Act } from './reading/act.ts';
import address from './reading/act.ts?worker&url';

declare global {
  var readingAct: Act | undefined;
}

const load = (event?: Event) => import(/* @vite-ignore */ address).then(() => readingAct!(event));

const reach = (event: MouseEvent & KeyboardEvent) => {
  const link = (event.target as Partial<Element>).closest?.<HTMLAnchorElement>('a.term,a.anchor,[data-language],.who,[data-words]');
  const isWithKey = event.ctrlKey || event.metaKey;
  // Ctrl+K and Cmd+K lead to search, at once: the next keys are the question.
  const isSearch = isWithKey && event.key === 'k' && !event.altKey;
  if (isSearch) {
    event.preventDefault();
    document.querySelector<HTMLInputElement>('[data-words]')!.focus();
  }
  if (link && event.type === 'click') {
    // Anchors are the same in every language. A page that has something else to take along writes it in `data-hash` of the link.
    if (link.matches('[data-language]')) link.hash = link.dataset['hash'] ?? location.hash;
    // What a click or a finger's touch is to do instead of following the link must be said at once.
    if (!isWithKey && !event.shiftKey && (link.dataset['beside'] || (link.matches('.term') && matchMedia('(hover:none)').matches)))
      event.preventDefault();
  }
  if ((link || isSearch) && !globalThis.readingAct) void load(event);
};
for (const type of ['pointerover', 'focusin', 'click', 'keydown']) addEventListener(type as 'click', reach as (event: MouseEvent) => void);

try {
  // An address may ask for a role or for a second language, and readers may keep a log of what they read.
  if (location.search || localStorage[document.querySelector<HTMLElement>('[data-reading]')!.dataset['reading']!]) void load();
} catch {
  // No log on this page, or a browser that lets nothing be read.
}
