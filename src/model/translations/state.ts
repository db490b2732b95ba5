/** How the languages of a pack stand to each other, page by page. */
import { own } from '../checks-lock.ts';
import type { Draft, DraftPage } from '../draft.ts';
import type { PageId } from '../handbook.ts';
import { partsOf } from './parts.ts';
import { settle, type PageWords, type Settled } from './settle.ts';

const known = new WeakMap<Draft, ReadonlyMap<PageId, Settled>>();

/** The texts of a page that can be read. */
export function wordsOf(page: DraftPage): PageWords {
  const languages = Object.entries(page.texts).flatMap(([locale, { text }]) => {
    const parts = partsOf(page, locale);
    return text && parts ? [[locale, { revision: text.head.revision, parts }] as const] : [];
  });
  return { languages: new Map(languages) };
}

/** Every page with language files, settled against what is recorded. Worked out once for each draft. */
export function translationsOf(draft: Draft): ReadonlyMap<PageId, Settled> {
  let state = known.get(draft);
  if (!state) {
    const lock = draft.translationsLock === 'unreadable' ? undefined : draft.translationsLock?.data.entries;
    state = new Map(draft.pages.map((page) => [page.id, settle(wordsOf(page), own(lock, page.id))]));
    known.set(draft, state);
  }
  return state;
}
