/**
 * Makes search after a build: Pagefind's index of the built pages and of the glossary's terms, one a language, and
 * beside it the word lists that turn a reader's words into the index's.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Handbook } from '../model/handbook.ts';
import { createMarkCompound } from './compounds.ts';
import { entriesOf, entryKinds } from './entries.ts';
import { markHtml, markText } from './mark-html.ts';
import { indexRecords, type Fragment, type IndexRecord } from './pagefind-index.ts';
import { packWords, type Entry, type SearchData } from './query/search-data.ts';
import { readSearchRules } from './read-rules.ts';

export interface IndexResult {
  /** Pages and terms that can be found. */
  pages: number;
  files: number;
}

/**
 * Writes `<site>/pagefind/` and `<site>/search/<locale>.json`.
 *
 * @param site folder with the built pages
 * @param content the content folder, for what it says of its languages
 * @throws when Pagefind reports errors
 */
export async function buildSearchIndex(site: string, handbook: Handbook, content: string): Promise<IndexResult> {
  const languages = handbook.locales.map(({ key, lang }) => {
    const rules = readSearchRules(content, key);
    return { locale: key, lang, rules, mark: createMarkCompound(rules), entries: entriesOf(handbook, key) };
  });
  const records = languages.flatMap(({ lang, mark, entries }) =>
    entries.flatMap((entry): IndexRecord[] => {
      const url = `/${entry.u}`;
      if (entry.definition !== undefined)
        return [{ url, lang, title: markText(entry.t, mark), text: markText(`${entry.t}. ${entry.definition}`, mark) }];
      const file = path.join(site, entry.u, 'index.html');
      const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return html.includes('data-pagefind-body') ? [{ url, html: markHtml(html, mark) }] : [];
    }),
  );
  const { files, fragments } = await indexRecords(records);
  const write = (name: string, bytes: Uint8Array | string) => {
    const target = path.join(site, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  };
  for (const file of files) write(`pagefind/${file.path}`, file.content);
  const byUrl = new Map(fragments.map((fragment) => [fragment.url, fragment]));
  for (const { locale, rules, entries } of languages) {
    const found = entries.flatMap((record): [Entry, Fragment][] => {
      const { definition: _, ...entry } = record;
      const fragment = byUrl.get(`/${entry.u}`);
      return fragment ? [[{ f: fragment.id.split('_')[1]!, ...entry }, fragment]] : [];
    });
    // Pages that are not indexed drop out; terms name their pages by place.
    const places = new Map(found.map(([entry], place) => [entries.findIndex(({ u }) => u === entry.u), place]));
    const placed = found.map(([entry]): Entry => (entry.s ? { ...entry, s: entry.s.flatMap((place) => places.get(place) ?? []) } : entry));
    const data: SearchData = {
      version: 1,
      rules: rules.language,
      words: packWords(wordsOf(found.map(([, fragment]) => fragment.content))),
      kinds: entryKinds,
      phases: handbook.phases.map(({ id }) => id),
      roles: [...handbook.roles.keys()],
      entries: placed,
    };
    write(`search/${locale}.json`, JSON.stringify(data));
  }
  return { pages: fragments.length, files: files.length + languages.length };
}

/** Every word of the indexed texts, with its joints, in order. */
export function wordsOf(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:~\p{L}+)*/gu)) if (/\p{L}/u.test(word) || word.length < 5) words.add(word);
  // A form that is marked in one place is marked in all; titles that stand in capitals may differ.
  return [...words].sort((a, b) => {
    const [x, y] = [a.replaceAll('~', ''), b.replaceAll('~', '')];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}
