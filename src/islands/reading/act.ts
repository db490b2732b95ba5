/** What happens when the reader reaches for something: see `../reach.ts`, which fetches this. */
import type { Assistant } from '../search-assistant.ts';
import assistantAddress from '../search-assistant.ts?worker&url';
import { copyLink } from './copy-link.ts';
import followAddress from './follow.ts?worker&url';
import { keepRole, showRoleOfAddress } from './role-switch.ts';
import { showNote, watchNotes } from './term-notes.ts';
import { besideOfAddress, layBeside, showPageAlone } from './two-languages.ts';

declare const searchAssistant: Assistant;

/** @param event what the reader did before this was there; nothing when the address or the reader's log asked for it */
export type Act = (event?: Event) => void;

const act: Act = (event) => {
  const target = event?.target;
  if (!(target instanceof Element)) return;
  const { metaKey, ctrlKey, shiftKey, altKey } = event as MouseEvent;
  if (event!.type === 'keydown') {
    if ((metaKey || ctrlKey) && !altKey && (event as KeyboardEvent).key === 'k') goToSearch();
    return;
  }
  if (event!.type === 'change') {
    if (target.closest('.who')) keepRole();
    return;
  }
  if (event!.type === 'focusin' && target.matches('[data-words]')) answerWhileTyping(target as HTMLInputElement);
  const term = target.closest('a.term');
  if (term && event!.type !== 'click') showNote(term, event!.type === 'focusin');
  if (event!.type !== 'click' || metaKey || ctrlKey || shiftKey) return;
  const anchor = target.closest<HTMLAnchorElement>('a.anchor');
  const other = target.closest<HTMLAnchorElement>('a[data-beside]');
  if (term && matchMedia('(hover: none)').matches) showNote(term, false);
  if (anchor) void copyLink(anchor);
  if (other) void layBeside(other);
  if (target.closest('.beside button')) showPageAlone();
};

/**
 * To the search field, which has the focus by now, but on the search page, whose own field comes last, and where the field is
 * folded away: there the way is the search page.
 */
function goToSearch(): void {
  const field = [...document.querySelectorAll<HTMLInputElement>('[data-words]')].at(-1)!;
  if (!field.offsetParent) field.form!.requestSubmit();
  else if (document.activeElement !== field) {
    field.focus();
    field.select();
  }
}

const answering = new WeakSet<HTMLInputElement>();

/** What answers while one types is fetched when a field is in focus, not before; without it, it is a plain form. */
function answerWhileTyping(field: HTMLInputElement): void {
  if (answering.has(field)) return;
  answering.add(field);
  void import(/* @vite-ignore */ assistantAddress).then(() => searchAssistant.attachSuggestions(field));
}

/** Follows the reader's way only where they have asked for it: without the key that says so, nothing is fetched. */
function followReader(): void {
  const foot = document.querySelector<HTMLElement>('[data-reading]');
  try {
    if (foot && localStorage.getItem(foot.dataset['reading']!) !== null) void import(/* @vite-ignore */ followAddress);
  } catch {
    // A browser that lets nothing be read has nothing to follow.
  }
}

for (const type of ['pointerover', 'focusin', 'click', 'change', 'keydown']) addEventListener(type, act);
watchNotes();
showRoleOfAddress();
void besideOfAddress();
followReader();

globalThis.readingAct = act;
