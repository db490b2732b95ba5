/**
 * Makes search while a site is built: Pagefind's index of the pages and of the glossary's terms, one a language, and
 * beside it the word lists that turn a reader's words into the index's.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Handbook } from '../model/handbook.ts';
import { createMarkCompound, type MarkCompound } from './compounds.ts';
import { entriesOf, entryKinds, type EntryRecord } from './entries.ts';
import { markHtml, markText } from './mark-html.ts';
import { beginIndex, closePagefind, joinIndexes, type Fragment } from './pagefind-index.ts';
import { packEntries, packWords, type Entry, type SearchData } from './query/search-data.ts';
import { createWordKeys } from './query/word-keys.ts';
import { readSearchRules, type SearchRules } from './read-rules.ts';
import { tellingWords, wordsOf } from './word-list.ts';

export interface IndexResult {
  /** Pages and terms that can be found. */
  pages: number;
  files: number;
}

export type SearchIndex = ReturnType<typeof beginSearchIndex>;

/**
 * Begins the search of a site, which grows while the pages are rendered: in the order of the handbook, whatever the order of rendering,
 * as the index differs with it.
 *
 * @param content the content folder, for what it says of its languages
 */
export function beginSearchIndex(handbook: Handbook, content: string) {
  const languages = handbook.locales.map(({ key, lang }) => {
    const rules = readSearchRules(content, key);
    return { locale: key, lang, rules, mark: createMarkCompound(rules), entries: entriesOf(handbook, key, createWordKeys(rules.language)) };
  });
  const pages = new Map<string, { mark: MarkCompound; tell: (text: string | undefined) => void }>();
  // One for each language: a page that is rendered late keeps only those of its own language waiting.
  const indexes = languages.map(({ lang, mark, entries }) => {
    const index = beginIndex();
    for (const { u, t, definition } of entries) {
      const url = `/${u}`;
      if (definition !== undefined) index.add({ url, lang, title: markText(t, mark), text: markText(`${t}. ${definition}`, mark) });
      else {
        const { promise, resolve } = Promise.withResolvers<string | undefined>();
        index.add(promise.then((html) => (html === undefined ? undefined : { url, html })));
        pages.set(url, { mark, tell: resolve });
      }
    }
    return index;
  });
  const finished = Promise.all(indexes.map((index) => index.finish()));
  // Told by `write`, if the build comes so far.
  finished.catch(() => {});

  return {
    /** Paths of the pages that may be found, in the order in which the index takes them. */
    paths: [...pages.keys()] as readonly string[],

    /**
     * What the index reads of a page, if it is a page that can be found.
     *
     * @param path the page's path on the site, without the site's own
     */
    textOf(path: string, html: string): string | undefined {
      const page = pages.get(path);
      return page && html.includes('data-pagefind-body') ? markHtml(mainOf(html), page.mark) : undefined;
    },

    /** Takes what `textOf` gave of a page, in this build or an earlier one. Pagefind reads it as soon as those before it are there. */
    take(path: string, text: string | undefined): void {
      pages.get(path)?.tell(text);
    },

    /**
     * Writes `<site>/pagefind/` and `<site>/search/<locale>.json`. Pages that have not been taken by now cannot be found.
     *
     * @param site folder with the built pages
     * @throws when Pagefind reports errors
     */
    async write(site: string): Promise<IndexResult> {
      for (const { tell } of pages.values()) tell(undefined);
      const { files, fragments } = joinIndexes(await finished);
      const write = (name: string, bytes: Uint8Array | string) => {
        const target = path.join(site, name);
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, bytes);
      };
      for (const file of files) write(`pagefind/${file.path}`, file.content);
      const byUrl = new Map(fragments.map((fragment) => [fragment.url, fragment]));
      const shortId = shortest(fragments.map(({ id }) => id));
      for (const language of languages)
        write(`search/${language.locale}.json`, JSON.stringify(searchData(handbook, language, byUrl, shortId)));
      return { pages: fragments.length, files: files.length + languages.length };
    },

    /** Ends Pagefind's service, whatever became of the index. */
    async close(): Promise<void> {
      await Promise.all(indexes.map((index) => index.close()));
      await closePagefind();
    },
  };
}

interface Language {
  rules: SearchRules;
  entries: readonly EntryRecord[];
}

/** The word list of a language: what turns a reader's words into the index's, and names what they find. */
function searchData(
  handbook: Handbook,
  { rules, entries }: Language,
  byUrl: ReadonlyMap<string, Fragment>,
  shortId: (id: string) => string,
): SearchData {
  const found = entries.flatMap((record): [Entry, Fragment][] => {
    const { definition: _, id: __, ...entry } = record;
    const fragment = byUrl.get(`/${entry.u}`);
    return fragment ? [[{ f: fragment.id, ...entry }, fragment]] : [];
  });
  // Pages that are not indexed drop out; terms name their pages by place.
  const placeOf = new Map(entries.map(({ u }, place) => [u, place]));
  const places = new Map(found.map(([{ u }], place) => [placeOf.get(u), place]));
  const placed = found.map(([entry]): Entry => (entry.s ? { ...entry, s: entry.s.flatMap((place) => places.get(place) ?? []) } : entry));
  return {
    version: 1,
    rules: rules.language,
    words: packWords(
      tellingWords(
        wordsOf(found.map(([, fragment]) => fragment.content)).filter((word) => !rules.language.stopWords.includes(word)),
        createWordKeys(rules.language),
      ),
    ),
    kinds: entryKinds,
    phases: handbook.phases.map(({ id }) => id),
    roles: [...handbook.roles.keys()],
    entries: packEntries(placed.map((entry) => ({ ...entry, f: shortId(entry.f) }))),
  };
}

/** A page without what stands on every page: neither we nor Pagefind need read menus a thousand times. */
function mainOf(html: string): string {
  const [open = '<html>'] = /<html\b[^>]*>/.exec(html) ?? [];
  return `${open}<body>${html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'))}</main></body></html>`;
}

/** As much of Pagefind's ids, without their language, as tells them apart. */
function shortest(ids: readonly string[]): (id: string) => string {
  let length = 4;
  while (new Set(ids.map((id) => id.slice(0, id.indexOf('_') + 1 + length))).size < ids.length) length++;
  return (id) => id.slice(id.indexOf('_') + 1, id.indexOf('_') + 1 + length);
}
