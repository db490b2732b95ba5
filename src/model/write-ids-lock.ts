/** Writes `ids.lock.json`, and records former slugs: half of what `npm run lock` does. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IdsLock } from '../schemas/ids-lock.ts';
import type { LostSlug } from './address-parts.ts';
import { addressedPages } from './addressed.ts';
import { own } from './checks-lock.ts';
import { idsLockFile, lostAddresses, makeIdsLock, printIdsLock, readReference } from './ids-lock.ts';
import { isError, type Issue } from './issues.ts';
import { publishedPart } from './published.ts';
import { readPack } from './read-pack.ts';
import { idsLocked } from './rules/ids-locked.ts';
import { rules, type Rule } from './rules/index.ts';
import { withFormerSlug } from './yaml-edit.ts';

export interface IdsLockOptions {
  /** What never was published: `item:<id>`, `term:<id>`, `page:<kind>/<entry>`, `page:<kind>/<entry>#<section>`. */
  forget?: readonly string[] | undefined;
  /** Record the former slug wherever a published address has changed. */
  redirect?: boolean | undefined;
}

export type IdsLockResult =
  /** Nothing was written. */
  { ok: false; issues: Issue[] } | { ok: true; file: string; pages: number; items: number; terms: number; redirects: string[] };

export function lockIds(dir: string, { forget = [], redirect = false }: IdsLockOptions = {}): IdsLockResult {
  const redirects = redirect ? recordSlugs(dir) : [];
  let lock: IdsLock | undefined;
  const compareWithOld: Rule = (draft) => {
    if (draft.idsLock === 'unreadable') return [];
    const old = draft.idsLock && without(draft.idsLock.data, forget);
    lock = makeIdsLock(publishedPart(draft), old);
    return idsLocked({ ...draft, idsLock: old && draft.idsLock && { ...draft.idsLock, data: old } });
  };
  // What is wrong elsewhere is mended first: a lock of half the handbook would be worth nothing.
  const { issues } = readPack(dir, { kept: [...rules.filter((rule) => rule !== idsLocked), compareWithOld] });
  const stopping = issues.filter(isError);
  if (stopping.length > 0 || !lock) return { ok: false, issues: stopping };
  const file = path.join(dir, idsLockFile);
  writeFileSync(file, printIdsLock(lock));
  return {
    ok: true,
    file,
    pages: Object.keys(lock.pages).length,
    items: Object.keys(lock.items).length,
    terms: lock.terms.length,
    redirects,
  };
}

/** Adds former slugs beside the slugs that have changed. */
function recordSlugs(dir: string): string[] {
  const found = new Map<string, LostSlug>();
  readPack(dir, {
    kept: [
      (draft) => {
        const lock = draft.idsLock === 'unreadable' ? undefined : draft.idsLock?.data;
        for (const page of addressedPages(publishedPart(draft)))
          for (const slug of lostAddresses(page, lock, draft.locales).flatMap(({ lost }) => lost))
            found.set(`${slug.part.file} ${slug.part.at.join('.')} ${slug.locale} ${slug.slug}`, slug);
        return [];
      },
    ],
  });
  for (const { part, locale, slug } of found.values()) {
    const file = path.join(dir, part.file);
    writeFileSync(file, withFormerSlug(readFileSync(file, 'utf8'), part.at, locale, slug));
  }
  return [...found.values()].map(({ part, locale, slug }) => `${part.file}: ${locale} ${slug}`);
}

function without(lock: IdsLock, forgotten: readonly string[]): IdsLock {
  const copy = structuredClone(lock);
  for (const name of forgotten) {
    if (!/^(page|item|term):/.test(name)) continue;
    const { scheme, id, section } = readReference(name);
    if (scheme === 'item') delete copy.items[id];
    else if (scheme === 'term') copy.terms = copy.terms.filter((term) => term !== id);
    else if (section === undefined) delete copy.pages[id];
    else {
      const page = own(copy.pages, id);
      if (page) page.sections = page.sections.filter((candidate) => candidate !== section);
    }
  }
  return copy;
}
