/**
 * Makes search while a site is built: Pagefind's index of the pages and of the glossary's terms, one a language, and
 * beside it the word lists that turn a reader's words into the index's.
 */
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Handbook } from '../model/handbook.ts';
import type { Locale } from '../schemas/shared.ts';
import { createMarkCompound, type MarkCompound } from './compounds.ts';
import { entriesOf, entryKinds, type EntryRecord } from './entries.ts';
import { markHtml, markText } from './mark-html.ts';
import { beginIndex, closePagefind, joinFiles, type IndexFile, type PagefindIndex } from './pagefind-index.ts';
import { packEntries, packWords, type Entry, type SearchData } from './query/search-data.ts';
import { createWordKeys } from './query/word-keys.ts';
import { readSearchRules, type SearchRules } from './read-rules.ts';
import { tellingWords, wordsOf } from './word-list.ts';

export interface IndexResult {
  /** Pages and terms that can be found. */
  pages: number;
  /** What is to be written, by path below the site: `pagefind/` and `search/<locale>.json`. */
  files: { path: string; text: Uint8Array | string }[];
}

/** What builds keep of the indexes of languages: found again when nothing that the index shows has changed. */
export interface KeptIndexes {
  find: (locale: Locale) => Uint8Array | undefined;
  keep: (locale: Locale, index: Uint8Array) => void;
}

export type SearchIndex = ReturnType<typeof beginSearchIndex>;

/**
 * Begins the search of a site, which grows while the pages are rendered: in the order of the handbook, whatever the order of rendering,
 * as the index differs with it.
 *
 * @param content the content folder, for what it says of its languages
 */
export function beginSearchIndex(handbook: Handbook, content: string, kept: KeptIndexes) {
  const pages = new Map<string, { mark: MarkCompound; tell: (text: string | undefined) => void }>();
  // One for each language: a page that is rendered late keeps only those of its own language waiting.
  const languages = handbook.locales.map(({ key: locale, lang }) => {
    const rules = readSearchRules(content, locale);
    const mark = createMarkCompound(rules);
    const entries = entriesOf(handbook, locale, createWordKeys(rules.language));
    const before = readKept(kept.find(locale));
    if (before) {
      for (const { u, definition } of entries) if (definition === undefined) pages.set(`/${u}`, { mark, tell: () => {} });
      return { locale, rules, entries, index: undefined, made: Promise.resolve(before) };
    }
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
    const made = index.finish().then((whole) => {
      const own = languageIndex(whole, rules);
      kept.keep(locale, serialize(own));
      return own;
    });
    // Told by `finish`, if the build comes so far.
    made.catch(() => {});
    return { locale, rules, entries, index, made };
  });

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
     * The files of the search. Pages that have not been taken by now cannot be found.
     *
     * @throws when Pagefind reports errors
     */
    async finish(): Promise<IndexResult> {
      for (const { tell } of pages.values()) tell(undefined);
      const indexes = await Promise.all(languages.map(({ made }) => made));
      const found = indexes.flatMap((index) => index.found);
      const shortId = shortest(found.map(({ id }) => id));
      const lists = languages.map((language, place) => ({
        path: `search/${language.locale}.json`,
        text: JSON.stringify(searchData(handbook, language, indexes[place]!, shortId)),
      }));
      const files = joinFiles(indexes.map((index) => index.files)).map(({ path: name, content: text }) => ({
        path: path.posix.join('pagefind', name),
        text,
      }));
      return { pages: found.length, files: [...files, ...lists] };
    },

    /** Ends Pagefind's service, whatever became of the index. */
    async close(): Promise<void> {
      await Promise.all(languages.map(({ index }) => index?.close()));
      await closePagefind();
    },
  };
}

/** What the search of a language is made of. */
interface LanguageIndex {
  files: readonly IndexFile[];
  /** Pagefind's names of the pages and terms that can be found. */
  found: readonly { id: string; url: string }[];
  /** See `packWords`. */
  words: string;
}

/** What cannot be read is as good as not kept. */
function readKept(bytes: Uint8Array | undefined): LanguageIndex | undefined {
  try {
    return bytes && (deserialize(bytes) as LanguageIndex);
  } catch {
    return undefined;
  }
}

function languageIndex({ files, fragments }: PagefindIndex, { language }: SearchRules): LanguageIndex {
  const words = wordsOf(fragments.map(({ content }) => content)).filter((word) => !language.stopWords.includes(word));
  return { files, found: fragments.map(({ id, url }) => ({ id, url })), words: packWords(tellingWords(words, createWordKeys(language))) };
}

/** The word list of a language: what turns a reader's words into the index's, and names what they find. */
function searchData(
  handbook: Handbook,
  { rules, entries }: { rules: SearchRules; entries: readonly EntryRecord[] },
  { found: fragments, words }: LanguageIndex,
  shortId: (id: string) => string,
): SearchData {
  const ids = new Map(fragments.map(({ id, url }) => [url, id]));
  const found = entries.flatMap((record): Entry[] => {
    const { definition: _, id: __, ...entry } = record;
    const id = ids.get(`/${entry.u}`);
    return id === undefined ? [] : [{ f: shortId(id), ...entry }];
  });
  // Pages that are not indexed drop out; terms name their pages by place.
  const placeOf = new Map(entries.map(({ u }, place) => [u, place]));
  const places = new Map(found.map(({ u }, place) => [placeOf.get(u), place]));
  const placed = found.map((entry): Entry => (entry.s ? { ...entry, s: entry.s.flatMap((place) => places.get(place) ?? []) } : entry));
  return {
    version: 1,
    rules: rules.language,
    words,
    kinds: entryKinds,
    phases: handbook.phases.map(({ id }) => id),
    roles: [...handbook.roles.keys()],
    entries: packEntries(placed),
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
