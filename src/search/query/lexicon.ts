/** The site's words, ready to be asked: by spelling, by key, by part. */
import { fold } from './fold.ts';
import { unpackEntries, unpackWords, type Entry, type SearchData } from './search-data.ts';
import { tokenise } from './tokens.ts';
import { createWordKeys, type KeysOf } from './word-keys.ts';

type Index = ReadonlyMap<string, readonly string[]>;

export interface Lexicon {
  data: SearchData;
  entries: readonly Entry[];
  keysOf: KeysOf;
  /** Words as they are written on the site; of forms that begin alike, only the shortest is known. */
  has: (word: string) => boolean;
  /** Words by folded spelling and by near key. */
  byFold: Index;
  byNear: Index;
  /** Words made of the same root. */
  withRoot: (root: string) => string[];
  /** Near keys of the parts of compounds. */
  parts: ReadonlySet<string>;
  /** Parts of a compound of the site; the word itself when it is none. */
  partsOf: (word: string) => readonly string[];
  isStopWord: (word: string) => boolean;
  /** Places in `entries` of the terms with this name: near keys of its words, with spaces. */
  terms: ReadonlyMap<string, readonly number[]>;
  /** Words of the names of pages and terms in the reader's language, folded: what a reader most likely means. */
  nameWords: ReadonlySet<string>;
  /** Words of names in other languages, folded, and their near keys; with the places of the terms they name. */
  foreignWords: ReadonlyMap<string, readonly number[]>;
  foreignKeys: ReadonlyMap<string, readonly number[]>;
  /** The key under which `terms` has a name. */
  nameKey: (words: readonly string[]) => string;
}

function add<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

export function createLexicon(data: SearchData): Lexicon {
  const keysOf = createWordKeys(data.rules);
  const words = new Map<string, readonly string[]>();
  const byFold = new Map<string, string[]>();
  const byNear = new Map<string, string[]>();
  const parts = new Set<string>();
  for (const marked of unpackWords(data.words)) {
    const word = marked.replaceAll('~', '');
    const pieces = marked.split('~');
    words.set(word, pieces.length > 1 ? pieces : [word]);
    add(byFold, fold(word), word);
    for (const key of keysOf(word).near) add(byNear, key, word);
    if (pieces.length > 1) for (const piece of pieces) for (const key of keysOf(piece).near) parts.add(key);
  }
  const stopWords = new Set(data.rules.stopWords);
  const foldedStopWords = new Set(data.rules.stopWords.map(fold));
  const nameKey = (name: readonly string[]) => name.map((word) => keysOf(word).near[0]!).join(' ');
  const terms = new Map<string, number[]>();
  const nameWords = new Set<string>();
  const foreignWords = new Map<string, number[]>();
  const foreignKeys = new Map<string, number[]>();
  const entries = unpackEntries(data.entries, data.kinds.indexOf('terms'));
  entries.forEach((entry, place) => {
    for (const token of [entry.t, ...(entry.n ?? []), ...(entry.a ?? [])].flatMap(tokenise)) nameWords.add(fold(token));
    for (const token of (entry.o ?? []).flatMap(tokenise)) {
      if (byFold.has(fold(token))) continue;
      const places = foreignWords.get(fold(token)) ?? [];
      foreignWords.set(fold(token), places);
      if (!entry.a) continue;
      if (!places.includes(place)) places.push(place);
      for (const key of keysOf(token).near) add(foreignKeys, key, place);
    }
    if (!entry.a) return;
    for (const name of [entry.t, ...entry.a, ...(entry.o ?? [])]) {
      const tokens = tokenise(name);
      add(terms, nameKey(tokens), place);
      // Written apart or in one, it is the same term.
      if (tokens.length > 1) add(terms, nameKey([tokens.join('')]), place);
    }
  });
  return {
    data,
    entries,
    keysOf,
    has: (word) => words.has(word),
    byFold,
    byNear,
    withRoot: (root) => {
      const found: string[] = [];
      const start = root.slice(0, 3);
      for (const [folded, forms] of byFold) if (folded.startsWith(start)) found.push(...forms.filter((form) => keysOf(form).root === root));
      return found;
    },
    parts,
    partsOf: (word) => {
      const same = words.has(word)
        ? word
        : keysOf(word)
            .near.flatMap((key) => byNear.get(key) ?? [])
            .find((form) => words.get(form)!.length > 1);
      return same === undefined ? [word] : words.get(same)!;
    },
    isStopWord: (word) => stopWords.has(word) || (!byFold.has(fold(word)) && foldedStopWords.has(fold(word))),
    terms,
    nameWords,
    foreignWords,
    foreignKeys,
    nameKey,
  };
}
