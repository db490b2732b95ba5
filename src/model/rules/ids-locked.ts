import { addressedPages, type Addressed } from '../addressed.ts';
import { own } from '../checks-lock.ts';
import { ghostsIn, isGhost, type Draft } from '../draft.ts';
import { idsLockFile, lostAddresses, readReference, sectionsOf } from '../ids-lock.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import { publishedPart } from '../published.ts';
import type { IdsLock } from '../../schemas/ids-lock.ts';
import type { Rule } from './index.ts';

/** Every id and address that has been published still leads somewhere: it is there, or `retired.yaml` says what is there instead. */
export const idsLocked: Rule = (whole) => {
  if (whole.idsLock === 'unreadable') return [];
  // A draft is not published.
  const draft = publishedPart(whole);
  const pages = new Map(addressedPages(draft).map((page) => [page.id, page]));
  const lock = draft.idsLock === 'unreadable' ? undefined : draft.idsLock?.data;
  const issues = [...gone(draft, pages, lock), ...retiredWrongly(draft, pages)];
  for (const page of pages.values()) issues.push(...changedAddresses(page, lock, draft));
  // Mending comes before locking; and a handbook that has never been locked is not published.
  const fresh = issues.length === 0 && lock ? unlocked(draft, pages, lock) : [];
  return fresh.length === 0 ? issues : [{ code: 'ids-not-locked', file: idsLockFile, params: { ids: fresh } }];
};

type Pages = ReadonlyMap<string, Addressed>;

/** Whether a reference (`page:…`, `item:…`, `term:…`) leads somewhere, or into a file that could not be read. */
function exists(reference: string, draft: Draft, pages: Pages): boolean {
  const { scheme, id, section } = readReference(reference);
  if (scheme === 'item') return draft.ghosts.items.has(id) || draft.pages.some((page) => page.data.items.some((item) => item.id === id));
  if (scheme === 'term') return draft.terms.some((term) => term.id === id) || ghostsIn(draft, 'glossary').includes(id);
  if (isGhost(draft, id)) return true;
  const page = pages.get(id);
  // A page whose section handbook.yaml does not list, or which has no entries, is told elsewhere.
  if (!page)
    return [
      ...draft.pages.map((entry) => entry.id),
      ...draft.checks.map((entry) => `checks/${entry.id}`),
      ...draft.sources.map((entry) => `sources/${entry.id}`),
    ].includes(id);
  return section === undefined || sectionsOf(page, draft).includes(section);
}

/** Published ids that are neither there nor retired. */
function gone(draft: Draft, pages: Pages, lock: IdsLock | undefined): Issue[] {
  const retired = new Set(draft.retired?.data.map(({ id }) => id));
  const published = [
    ...Object.entries(lock?.pages ?? {}).flatMap(([id, { sections }]) => {
      // Of a page that is gone as a whole, its sections need not be told.
      const isThere = pages.has(id);
      return [`page:${id}`, ...(isThere ? sections.map((section) => `page:${id}#${section}`) : [])];
    }),
    ...Object.keys(lock?.items ?? {}).map((id) => `item:${id}`),
    ...(lock?.terms ?? []).map((id) => `term:${id}`),
  ];
  const candidates = unlocked(draft, pages, lock);
  return published
    .filter((reference) => !retired.has(reference) && !exists(reference, draft, pages))
    .map((reference): Issue => {
      const { scheme, id, section } = readReference(reference);
      const place = draft.idsLock as Exclude<Draft['idsLock'], 'unreadable' | undefined>;
      const line = place.lineOf([scheme === 'term' ? 'terms' : `${scheme}s`, scheme === 'term' ? lock!.terms.indexOf(id) : id]);
      const like = candidates.filter(
        (candidate) => readReference(candidate).scheme === scheme && (section === undefined || candidate.startsWith(`page:${id}#`)),
      );
      const yaml = draft.hidden.get(reference.split('#')[0]!);
      return { code: 'id-gone', file: idsLockFile, line, params: { reference, suggestion: nearest(reference, like), yaml } };
    });
}

/** What is new since the last lock, as references. */
function unlocked(draft: Draft, pages: Pages, lock: IdsLock | undefined): string[] {
  return [
    ...[...pages.values()].flatMap((page) => {
      const before = own(lock?.pages, page.id);
      if (!before) return [`page:${page.id}`];
      const hasPaths = Object.entries(page.paths).every(([locale, path]) => before.paths[locale]?.[0] === path);
      const sections = sectionsOf(page, draft).filter((section) => !before.sections.includes(section));
      return [...(hasPaths ? [] : [`page:${page.id}`]), ...sections.map((section) => `page:${page.id}#${section}`)];
    }),
    ...draft.pages.flatMap((page) => page.data.items.filter(({ id }) => own(lock?.items, id) === undefined).map(({ id }) => `item:${id}`)),
    ...draft.terms.filter(({ id }) => !lock?.terms.includes(id)).map(({ id }) => `term:${id}`),
  ];
}

/** Published addresses that neither are the page's own nor lead on to it. */
function changedAddresses(page: Addressed, lock: IdsLock | undefined, draft: Draft): Issue[] {
  return lostAddresses(page, lock, draft.locales).flatMap(({ path, locale, lost }): Issue[] => {
    if (lost.length === 0) return [{ code: 'address-moved', file: page.file, params: { path, now: page.paths[locale]! } }];
    return lost.map(({ part, slug }) => ({
      code: 'address-changed',
      file: part.file,
      line: part.lineOf([...part.at, 'slug', locale]),
      params: { slug, locale, now: part.slug[locale]!, place: part.at.map((step) => (typeof step === 'number' ? step : String(step))) },
    }));
  });
}

/** Lines of `retired.yaml` that say what is not so: what is retired is there, or what is there instead is not. */
function retiredWrongly(draft: Draft, pages: Pages): Issue[] {
  const { retired } = draft;
  return (retired?.data ?? []).flatMap(({ id, now }, index): Issue[] => {
    const { file, lineOf } = retired!;
    if (readReference(id).scheme !== 'page' || !isGhost(draft, readReference(id).id)) {
      if (exists(id, draft, pages)) return [{ code: 'retired-alive', file, line: lineOf([index, 'id']), params: { reference: id } }];
    }
    if (exists(now, draft, pages)) return [];
    const reasons = { page: 'no-page', item: 'no-item', term: 'no-term' } as const;
    const params = { reason: reasons[readReference(now).scheme], id: now.replace(/^\w+:/, '') };
    return [
      {
        code: 'unknown-reference',
        file,
        line: lineOf([index, 'now']),
        params,
      },
    ];
  });
}
