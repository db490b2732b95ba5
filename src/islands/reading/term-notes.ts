/**
 * The meaning of a term, beside the word: while the pointer is on it or on the note, while the keyboard stands on it, and at a
 * touch. Escape closes the note, as the browser does for all of its kind.
 */
import styles from '../../styles/term-notes.css?inline';
import { adoptStyles } from '../adopt-styles.ts';

let shown: HTMLElement | undefined;
let timer = 0;

const noteOf = (term: Element) =>
  document.getElementById(term.getAttribute('aria-describedby') ?? '')?.closest<HTMLElement>('[popover]') ?? undefined;
const isOpen = () => shown?.matches(':popover-open') === true;

function after(wait: number, act: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(act, wait);
}

function hide(): void {
  clearTimeout(timer);
  if (isOpen()) shown!.hidePopover();
}

/** @param isFocus whether it is the keyboard that has come to the term; a click that focuses it shows nothing by itself */
export function showNote(term: Element, isFocus: boolean): void {
  if (isFocus && !term.matches(':focus-visible')) return;
  const note = noteOf(term);
  const isAtOnce = isFocus || matchMedia('(hover: none)').matches;
  // The pointer may only pass by.
  after(isAtOnce ? 0 : 150, () => {
    if (!note || (!isAtOnce && !term.matches(':hover')) || (note === shown && isOpen())) return;
    hide();
    shown = note;
    note.showPopover({ source: term as HTMLElement });
  });
}

/** Hides the note when the reader has left the word and the note. */
export function watchNotes(): void {
  adoptStyles(styles);
  addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch' || !(target instanceof Element) || target.closest('a.term')) return;
    if (!isOpen() || shown!.contains(target)) clearTimeout(timer);
    else {
      // What the keyboard stands on keeps its note.
      const focused = document.activeElement?.closest('a.term:focus-visible');
      if (!focused || noteOf(focused) !== shown) after(300, hide);
    }
  });
  addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && !target.closest('a.term')) hide();
  });
}
