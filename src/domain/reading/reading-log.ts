/**
 * What is kept of a reader's way through the handbook: which state of each page they saw, which pages they have marked as
 * read, and where they were last. No times of day: nobody needs to know when somebody read.
 */
import { hasOnly, isDay, isId, isRecord, isRevision } from '../check/shapes.ts';

export const READING_VERSION = 1;
/** More pages than a handbook has; what is longer was not written by it. */
const MAX_PAGES = 5000;

/** The state of a page, as the handbook knows it. */
export interface PageState {
  readonly revision: number;
  /** The day of the page's last change that readers should know of. */
  readonly updated: string;
}

export interface SeenPage extends PageState {
  readonly read?: true;
}

export interface ReadingLog {
  readonly version: typeof READING_VERSION;
  /** By page id. */
  readonly pages: Readonly<Record<string, SeenPage>>;
  /** Where the reader was last: a page, and the heading they had reached. */
  readonly last?: { readonly page: string; readonly anchor?: string };
}

export const emptyLog: ReadingLog = { version: READING_VERSION, pages: {} };

/** The page was there to be read in this state. What was marked as read stays so until the page changes. */
export function noteVisit(log: ReadingLog, page: string, state: PageState): ReadingLog {
  const before = log.pages[page];
  const isRead = before?.read === true && !hasChanged(before, state);
  const seen: SeenPage = { revision: state.revision, updated: state.updated, ...(isRead ? { read: true as const } : {}) };
  return { ...log, pages: { ...log.pages, [page]: seen } };
}

export function notePlace(log: ReadingLog, page: string, anchor?: string): ReadingLog {
  return { ...log, last: { page, ...(anchor === undefined ? {} : { anchor }) } };
}

export function markRead(log: ReadingLog, page: string, state: PageState, isRead: boolean): ReadingLog {
  const seen: SeenPage = { revision: state.revision, updated: state.updated, ...(isRead ? { read: true as const } : {}) };
  return { ...log, pages: { ...log.pages, [page]: seen } };
}

/** Whether a page is another than the one that was seen. */
export function hasChanged(seen: PageState, now: PageState): boolean {
  return now.revision > seen.revision || now.updated > seen.updated;
}

/** Pages that have changed since they were seen, in the order of the handbook. */
export function changedPages(log: ReadingLog, states: ReadonlyMap<string, PageState>): string[] {
  return [...states].flatMap(([page, state]) => {
    const seen = log.pages[page];
    return seen && hasChanged(seen, state) ? [page] : [];
  });
}

/** Pages marked as read that have not changed since, in the order of the handbook. */
export function readPages(log: ReadingLog, states: ReadonlyMap<string, PageState>): string[] {
  return [...states].flatMap(([page, state]) => {
    const seen = log.pages[page];
    return seen?.read && !hasChanged(seen, state) ? [page] : [];
  });
}

/**
 * Reads what was kept: whole or not at all. Never throws.
 * @returns undefined when it is not ours, damaged or of a version that this handbook does not know
 */
export function parseLog(text: string): ReadingLog | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['version'] !== READING_VERSION || !hasOnly(value, ['version', 'pages', 'last'])) return undefined;
  const { pages, last } = value;
  if (!isRecord(pages)) return undefined;
  const entries = Object.entries(pages);
  if (entries.length > MAX_PAGES || !entries.every(([id, seen]) => isPageId(id) && isSeen(seen))) return undefined;
  if (last !== undefined) {
    if (!isRecord(last) || !hasOnly(last, ['page', 'anchor']) || !isPageId(last['page'])) return undefined;
    if (last['anchor'] !== undefined && !isId(last['anchor'])) return undefined;
  }
  return value as unknown as ReadingLog;
}

function isPageId(value: unknown): value is string {
  return typeof value === 'string' && value.split('/').length <= 3 && value.split('/').every(isId);
}

function isSeen(value: unknown): value is SeenPage {
  return (
    isRecord(value) &&
    hasOnly(value, ['revision', 'updated', 'read']) &&
    isRevision(value['revision']) &&
    isDay(value['updated']) &&
    (value['read'] === undefined || value['read'] === true)
  );
}
