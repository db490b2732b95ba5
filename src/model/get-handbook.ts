/**
 * The handbook of this process, read once. What renders pages is bundled apart from what starts the process, and has this module
 * as well: so the result is kept on `globalThis` rather than in the module.
 *
 * The reader is on that shelf as well, put there by `read-handbook.ts`, which whoever starts the process imports. So what
 * renders pages need not bring the reader, its schemas and its messages along: Vite would compile them for every build.
 */
import type { Draft } from './draft.ts';
import type { Handbook } from './handbook.ts';
import type { Reading } from './read-pack.ts';

interface Shelf {
  /** Reads the content folder of this process. */
  read?: () => Reading;
  /** Problems as text for a terminal. */
  report?: (pack: Reading) => string;
  pack?: Reading;
  /** Where the pack came from another thread, and was read once more for it. */
  draft?: Draft | undefined;
  listeners: ((pack: Reading) => void)[];
}

const shelves = globalThis as { [key: symbol]: Shelf | undefined };
const place = Symbol.for('cluster-handbook.shelf');

function shelf(): Shelf {
  shelves[place] ??= { listeners: [] };
  return shelves[place];
}

/** Says how content is read. The first to say so is heard: what was read is never read again by other modules. */
export function readBy(read: () => Reading, report: (pack: Reading) => string): void {
  const own = shelf();
  own.read ??= read;
  own.report ??= report;
}

/** Takes what another thread has read: this one need not. */
export function takePack(pack: Reading): void {
  shelf().pack = pack;
}

/** The pack of this process's content folder, read at the first call. */
export function getPack(): Reading {
  const own = shelf();
  own.pack ??= readWith(own);
  return own.pack;
}

/** What the handbook was joined from, for pages of editors. Read once more where another thread has read the pack. */
export function getDraft(): Draft {
  const own = shelf();
  // In `dev` a pack comes with its draft, and both change.
  const { draft = own.draft } = getPack();
  if (draft) return draft;
  own.draft = readWith(own).draft;
  if (!own.draft) throw new Error('There is no draft of what cannot be read.');
  return own.draft;
}

function readWith({ read }: Shelf): Reading {
  if (read) return read();
  throw new Error('Nothing has read the content yet: what starts this process has to import src/model/read-handbook.ts.');
}

/** Reads the content folder anew (in `dev`, after a change). While content is broken, the last good handbook stays. */
export function rereadPack(): Reading {
  const own = shelf();
  const fresh = readWith(own);
  if (fresh.handbook || !own.pack?.handbook) own.pack = fresh;
  for (const listener of own.listeners) listener(fresh);
  return fresh;
}

/** Calls a function with every new reading of the content, whether it is right or not. */
export function onReread(listener: (pack: Reading) => void): void {
  shelf().listeners.push(listener);
}

/** The handbook; throws with the whole report when content has errors. */
export function getHandbook(): Handbook {
  const pack = getPack();
  if (!pack.handbook) throw new ContentError(reportOf(pack));
  return pack.handbook;
}

/** What is wrong with a reading of the content, for a terminal. */
export function reportOf(pack: Reading): string {
  return shelf().report?.(pack) ?? 'The content has mistakes: npm run check tells which.';
}

/** Content that cannot be built. The message is the report for the editor; there is no stack worth reading. */
export class ContentError extends Error {
  constructor(report: string) {
    super(report);
    this.name = 'ContentError';
    this.stack = report;
  }
}
