/** What happens when the reader reaches for something: see `../reading.ts`, which fetches this. */
import { copyLink } from './copy-link.ts';
import { keepRole, showRoleOfAddress } from './role-switch.ts';
import { showNote, watchNotes } from './term-notes.ts';
import { besideOfAddress, layBeside, showPageAlone } from './two-languages.ts';

/** @param event what the reader did before this was there; nothing when the address asked for it */
export type Act = (event?: Event) => void;

const act: Act = (event) => {
  const target = event?.target;
  if (!(target instanceof Element)) return;
  const { metaKey, ctrlKey, shiftKey } = event as MouseEvent;
  if (event!.type === 'change') {
    if (target.closest('.who')) keepRole();
    return;
  }
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

for (const type of ['pointerover', 'focusin', 'click', 'change']) addEventListener(type, act);
watchNotes();
showRoleOfAddress();
void besideOfAddress();

(globalThis as unknown as { readingAct: Act }).readingAct = act;
