/** What `ids.lock.json` remembers of ids and addresses, and how it is made. */
import type { IdsLock } from '../schemas/ids-lock.ts';
import type { Locale } from '../schemas/shared.ts';
import { lostSlugs, type LostSlug } from './address-parts.ts';
import { addressedPages, type Addressed } from './addressed.ts';
import { own } from './checks-lock.ts';
import type { Draft } from './draft.ts';

/** Paths inside the content folder. */
export const idsLockFile = 'ids.lock.json';
export const retiredFile = 'retired.yaml';

/** The sections of a page: its anchors but for items, terms and the items of checks, which are looked after by themselves. */
export function sectionsOf(page: Addressed, { terms, checks }: Draft): string[] {
  const check = page.kind === 'checks' ? checks.find(({ id }) => page.id === `checks/${id}`) : undefined;
  const others = new Set([
    ...(check?.data.sections.flatMap((section) => section.items.map((item) => item.id)) ?? []),
    ...(page.draft?.data.items.map((item) => item.id) ?? []),
    ...(page.id === 'pages/glossary' ? terms.map((term) => term.id) : []),
  ]);
  return [...page.anchors].filter((anchor) => !others.has(anchor));
}

export interface LostAddress {
  path: string;
  locale: Locale;
  /** The former slugs that would make it lead on; none when slugs alone do not explain where the page went. */
  lost: LostSlug[];
}

/** Published addresses of a page that neither are its own nor lead on to it. */
export function lostAddresses(page: Addressed, lock: IdsLock | undefined, locales: readonly Locale[]): LostAddress[] {
  return Object.entries(own(lock?.pages, page.id)?.paths ?? {}).flatMap(([locale, published]) => {
    // A language that the handbook gave up took its addresses with it.
    if (!locales.includes(locale)) return [];
    const known = [page.paths[locale], ...(page.formerPaths[locale] ?? [])];
    return published.filter((path) => !known.includes(path)).map((path) => ({ path, locale, lost: lostSlugs(page.parts, path, locale) }));
  });
}

/** What of a lock a reference names (`page:cases/slim#place`, `item:find-place`, `term:swarm`). */
export function readReference(reference: string): { scheme: 'page' | 'item' | 'term'; id: string; section: string | undefined } {
  const [, scheme, rest = ''] = /^(page|item|term):(.*)$/.exec(reference)!;
  const [id = '', section] = rest.split('#');
  return { scheme: scheme as 'page' | 'item' | 'term', id, section };
}

/**
 * The lock for a pack as it is. What was published before stays in it: retired ids, and every address a page ever had.
 *
 * @param draft what readers get, without drafts
 * @param old what was published before
 */
export function makeIdsLock(draft: Draft, old: IdsLock | undefined): IdsLock {
  const pages = new Map(Object.entries(old?.pages ?? {}));
  const items = new Map(Object.entries(old?.items ?? {}));
  for (const page of addressedPages(draft)) {
    const before = own(old?.pages, page.id);
    const paths: Record<Locale, string[]> = { ...before?.paths };
    for (const [locale, path] of Object.entries(page.paths)) paths[locale] = [...new Set([path, ...(paths[locale] ?? [])])];
    pages.set(page.id, { paths, sections: [...new Set([...(before?.sections ?? []), ...sectionsOf(page, draft)])].sort() });
    for (const item of page.draft?.data.items ?? []) items.set(item.id, page.id);
  }
  const inOrder = <T>(entries: Map<string, T>) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  const terms = [...new Set([...(old?.terms ?? []), ...draft.terms.map((term) => term.id)])].sort();
  return { version: 1, pages: inOrder(pages), items: inOrder(items), terms };
}

/** As it is written to the file: one line a page and an item, so that a change of the file shows what changed. */
export function printIdsLock({ pages, items, terms }: IdsLock): string {
  const lines = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values)
      .map(([key, value]) => `\n    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(',');
  return `{\n  "version": 1,\n  "pages": {${lines(pages)}\n  },\n  "items": {${lines(items)}\n  },\n  "terms": [${terms.map((term) => `\n    ${JSON.stringify(term)}`).join(',')}\n  ]\n}\n`;
}
