/** Where old links to retired things lead: `retired.yaml` says what is there instead, `ids.lock.json` where the things were. */
import type { Locale } from '../schemas/shared.ts';
import { own } from './checks-lock.ts';
import type { Draft } from './draft.ts';
import type { Gone, PageId } from './handbook.ts';
import { readReference } from './ids-lock.ts';

const lockOf = ({ idsLock }: Draft) => (idsLock === 'unreadable' ? undefined : idsLock?.data);

/** The anchors that a page once had and that `retired.yaml` knows, in its order. */
export function goneFrom(page: PageId, draft: Draft): Gone[] {
  const lock = lockOf(draft);
  return (draft.retired?.data ?? []).flatMap(({ id: reference, now }) => {
    const { scheme, id, section } = readReference(reference);
    const home = scheme === 'item' ? own(lock?.items, id) : scheme === 'term' ? 'pages/glossary' : section === undefined ? undefined : id;
    return home === page ? [{ id: section ?? id, now }] : [];
  });
}

/** The published addresses of retired pages, but for those that another page has now. */
export function retiredPaths(draft: Draft, taken: ReadonlySet<string>): { locale: Locale; path: string; now: string }[] {
  const lock = lockOf(draft);
  return (draft.retired?.data ?? []).flatMap(({ id: reference, now }) => {
    const { scheme, id, section } = readReference(reference);
    if (scheme !== 'page' || section !== undefined) return [];
    const paths = own(lock?.pages, id)?.paths ?? {};
    return Object.entries(paths).flatMap(([locale, known]) =>
      draft.locales.includes(locale) ? known.filter((path) => !taken.has(path)).map((path) => ({ locale, path, now })) : [],
    );
  });
}
