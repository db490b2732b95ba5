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
import { packEntries, packWords, type Entry, type SearchData } from './query/search-data.ts';
import { createWordKeys } from './query/word-keys.ts';
import { readSearchRules } from './read-rules.ts';
import { tellingWords, wordsOf } from './word-list.ts';

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
    return { locale: key, lang, rules, mark: createMarkCompound(rules), entries: entriesOf(handbook, key, createWordKeys(rules.language)) };
  });
  const records = languages.flatMap(({ lang, mark, entries }) =>
    entries.flatMap((entry): IndexRecord[] => {
      const url = `/${entry.u}`;
      if (entry.definition !== undefined)
        return [{ url, lang, title: markText(entry.t, mark), text: markText(`${entry.t}. ${entry.definition}`, mark) }];
      const file = path.join(site, entry.u, 'index.html');
      const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return html.includes('data-pagefind-body') ? [{ url, html: markHtml(mainOf(html), mark) }] : [];
    }),
  );
  const { files, fragments } = await indexRecords(records);
  const write = (name: string, bytes: Uint8Array | string) => {
    const target = path.join(site, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  };
  for (const file of files) write(`pagefind/${file.path}`, file.content);
  const shortId = shortest(fragments.map(({ id }) => id));
  const byUrl = new Map(fragments.map((fragment) => [fragment.url, fragment]));
  for (const { locale, rules, entries } of languages) {
    const found = entries.flatMap((record): [Entry, Fragment][] => {
      const { definition: _, id: __, ...entry } = record;
      const fragment = byUrl.get(`/${entry.u}`);
      return fragment ? [[{ f: fragment.id, ...entry }, fragment]] : [];
    });
    // Pages that are not indexed drop out; terms name their pages by place.
    const places = new Map(found.map(([entry], place) => [entries.findIndex(({ u }) => u === entry.u), place]));
    const placed = found.map(([entry]): Entry => (entry.s ? { ...entry, s: entry.s.flatMap((place) => places.get(place) ?? []) } : entry));
    const data: SearchData = {
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
    write(`search/${locale}.json`, JSON.stringify(data));
  }
  return { pages: fragments.length, files: files.length + languages.length };
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
