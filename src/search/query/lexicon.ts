/** The site's words, ready to be asked: by spelling, by key, by part. */
import { fold, foldedLetter } from './fold.ts';
import { add, byLetter, createLetterIndex, type Index } from './letter-index.ts';
import { unpackEntries, unpackWords, type Entry, type SearchData } from './search-data.ts';
import { tokenise } from './tokens.ts';
import { createWordKeys, type KeysOf } from './word-keys.ts';

export interface Lexicon {
  data: SearchData;
  entries: readonly Entry[];
  keysOf: KeysOf;
  /** Words as they are written on the site; of forms that begin alike, only the shortest is known. */
  has: (word: string) => boolean;
  /** Words by folded spelling and by near key. */
  byFold: ReadonlyMap<string, readonly string[]>;
  byNear: Index<string>;
  /** Words made of the same root. */
  withRoot: (root: string) => string[];
  /** Near keys of the parts of compounds. */
  parts: Pick<Index<string>, 'has'>;
  /** Parts of a compound of the site; the word itself when it is none. */
  partsOf: (word: string) => readonly string[];
  isStopWord: (word: string) => boolean;
  /** Places in `entries` of the terms with this name: near keys of its words, with spaces. */
  terms: Pick<Index<number>, 'get' | 'has'>;
  /** Words of the names of pages and terms in the reader's language, folded: what a reader most likely means. */
  nameWords: ReadonlySet<string>;
  /** Words of names in other languages, folded, and their near keys; with the places of the terms they name. */
  foreignWords: ReadonlyMap<string, readonly number[]>;
  foreignKeys: Pick<Index<number>, 'get' | 'has'>;
  /** The key under which `terms` has a name. */
  nameKey: (words: readonly string[]) => string;
}

interface Named {
  /** The words of a name. */
  tokens: readonly string[];
  /** Place in `entries`. */
  place: number;
}

export function createLexicon(data: SearchData): Lexicon {
  const keysOf = createWordKeys(data.rules);
  const nameKey = (name: readonly string[]) => name.map((word) => keysOf(word).near[0]!).join(' ');
  const words = new Map<string, readonly string[]>();
  const byFold = new Map<string, string[]>();
  const joined: string[] = [];
  const pieces = new Set<string>();
  for (const marked of unpackWords(data.words)) {
    const parts = marked.split('~');
    const word = parts.join('');
    words.set(word, parts);
    add(byFold, fold(word), word);
    if (parts.length === 1) continue;
    joined.push(word);
    for (const part of parts) pieces.add(part);
  }
  const stopWords = new Set(data.rules.stopWords);
  const foldedStopWords = new Set(data.rules.stopWords.map(fold));
  const nameWords = new Set<string>();
  const foreignWords = new Map<string, number[]>();
  const termNames: Named[] = [];
  const foreignNames: Named[] = [];
  const entries = unpackEntries(data.entries, data.kinds.indexOf('terms'));
  entries.forEach((entry, place) => {
    const own = [entry.t, ...(entry.a ?? [])].map(tokenise);
    const other = (entry.o ?? []).map(tokenise);
    for (const token of [...own, ...(entry.n ?? []).map(tokenise)].flat()) nameWords.add(fold(token));
    for (const token of other.flat()) {
      const folded = fold(token);
      if (byFold.has(folded)) continue;
      const places = foreignWords.get(folded) ?? [];
      foreignWords.set(folded, places);
      if (!entry.a) continue;
      if (!places.includes(place)) places.push(place);
      foreignNames.push({ tokens: [token], place });
    }
    if (!entry.a) return;
    for (const tokens of [...own, ...other]) {
      termNames.push({ tokens, place });
      // Written apart or in one, it is the same term.
      if (tokens.length > 1) termNames.push({ tokens: [tokens.join('')], place });
    }
  });
  const ofName = ({ tokens }: Named) => foldedLetter(tokens[0] ?? '');
  const underNear = (own: Iterable<string>) =>
    createLetterIndex<string, string>(byLetter(own, foldedLetter), (word, put) => {
      for (const key of keysOf(word).near) put(key, word);
    });
  const compounds = underNear(joined);
  return {
    data,
    entries,
    keysOf,
    has: (word) => words.has(word),
    byFold,
    byNear: underNear(words.keys()),
    withRoot: (root) => {
      const found: string[] = [];
      const start = root.slice(0, 3);
      for (const [folded, forms] of byFold) if (folded.startsWith(start)) found.push(...forms.filter((form) => keysOf(form).root === root));
      return found;
    },
    parts: underNear(pieces),
    partsOf: (word) => {
      const own = words.get(word);
      if (own) return own;
      for (const key of keysOf(word).near) {
        const [same] = compounds.get(key) ?? [];
        if (same !== undefined) return words.get(same)!;
      }
      return [word];
    },
    isStopWord: (word) => stopWords.has(word) || (foldedStopWords.has(fold(word)) && !byFold.has(fold(word))),
    terms: createLetterIndex<Named, number>(byLetter(termNames, ofName), ({ tokens, place }, put) => put(nameKey(tokens), place)),
    nameWords,
    foreignWords,
    foreignKeys: createLetterIndex<Named, number>(byLetter(foreignNames, ofName), ({ tokens, place }, put) => {
      for (const key of keysOf(tokens[0]!).near) put(key, place);
    }),
    nameKey,
  };
}
