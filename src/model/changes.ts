/** What changed in the handbook, for readers: `changes.yaml` and the entries' own notes as one list. */
import type { EntryChange } from '../schemas/keep.ts';
import type { Change } from '../schemas/reference.ts';
import { addressedPages } from './addressed.ts';
import type { Draft } from './draft.ts';

/** The notes of one entry, and the page or the place on a page where the entry stands. */
export interface ChangedEntry {
  page: string;
  changes: readonly EntryChange[];
}

/**
 * The one list of changes, newest first: the page of changes, feeds and the data export draw from it (`handbook.changes`).
 * Of one day, what `changes.yaml` says comes first, then the entries in reading order. What several entries say in the same
 * words on the same day is one change with several pages.
 */
export function mergeChanges(own: readonly Change[], entries: readonly ChangedEntry[]): readonly Change[] {
  const merged = new Map<string, Change>();
  const add = (change: Change) => {
    const key = JSON.stringify([change.date, change.text]);
    const pages = [...(merged.get(key)?.pages ?? []), ...change.pages];
    merged.set(key, { ...change, pages: [...new Set(pages)] });
  };
  own.forEach(add);
  for (const { page, changes } of entries) for (const { date, note } of changes) add({ date, text: note, pages: [page] });
  // Sorting is stable: what was first stays first on its day.
  return [...merged.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The notes of everything that has an address, in reading order; of terms on the page of the glossary. */
export function changedEntries(draft: Draft): ChangedEntry[] {
  return addressedPages(draft).flatMap((page): ChangedEntry[] => {
    const id = page.id.split('/')[1];
    const inYaml = [...(page.kind === 'checks' ? draft.checks : page.kind === 'sources' ? draft.sources : [])];
    const changes = page.draft?.data.changes ?? inYaml.find((entry) => entry.id === id)?.data.changes ?? [];
    const terms = page.id === 'pages/glossary' ? draft.terms : [];
    return [{ page: page.id, changes }, ...terms.map((term) => ({ page: `${page.id}#${term.id}`, changes: term.data.changes }))];
  });
}
