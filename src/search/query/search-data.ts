/** The word list: what search in the browser knows of a site in one language. Made by the build, read at the first keystroke. */
import type { LanguageRules } from './rules.ts';

/** A page or a term that search may find. Short keys: the file is fetched. */
export interface Entry {
  /** Beginning of the id of Pagefind's record, without the language; as long in all entries. */
  f: string;
  /** Address below the base, with the anchor of a term. */
  u: string;
  /** Title. */
  t: string;
  /** Kind: place in `kinds`. */
  k: number;
  /** Other names: in menus and maps. */
  n?: readonly string[];
  /** Names in the other languages; of a term, its forms as well. */
  o?: readonly string[];
  /** Questions that the page answers. */
  q?: readonly string[];
  /** Phase: place in `phases`. */
  p?: number;
  /** Roles: places in `roles`. */
  r?: readonly number[];
  /** A term's other names and abbreviations. */
  a?: readonly string[];
  /** A term's pages: places in `entries`. */
  s?: readonly number[];
}

export interface SearchData {
  version: 1;
  rules: LanguageRules;
  /** The site's words in order, `~` at the joints of compounds; see `packWords`. */
  words: string;
  kinds: readonly string[];
  phases: readonly string[];
  roles: readonly string[];
  /** See `packEntries`. */
  entries: PackedEntries;
}

/** A column for each field, an entry in each line: that compresses best. */
export type PackedEntries = Readonly<Record<keyof Entry, string>>;

/** Words in order, each as the number of letters it shares with the one before (one letter, from `0` on) and the rest. */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < before.length && before[shared] === word[shared]) shared++;
      before = word;
      return String.fromCharCode(48 + Math.min(shared, 70)) + word.slice(Math.min(shared, 70));
    })
    .join('\n');
}

/** The words that `packWords` packed. */
export function unpackWords(packed: string): string[] {
  if (packed === '') return [];
  let before = '';
  return packed.split('\n').map((line) => {
    before = before.slice(0, line.charCodeAt(0) - 48) + line.slice(1);
    return before;
  });
}

const texts = ['f', 'u', 't'] as const;
const numbers = ['k', 'p'] as const;
const textLists = ['n', 'o', 'q', 'a'] as const;
const numberLists = ['r', 's'] as const;

/** Lists stand on one line, with `|` between. */
export function packEntries(entries: readonly Entry[]): PackedEntries {
  const column = (field: keyof Entry) =>
    entries
      .map((entry) => {
        const value = entry[field];
        return Array.isArray(value) ? value.join('|') : String(value ?? '');
      })
      .join('\n');
  return Object.fromEntries([...texts, ...numbers, ...textLists, ...numberLists].map((field) => [field, column(field)])) as PackedEntries;
}

/** The entries that `packEntries` packed. A term is known by its `a`, which may be empty. */
export function unpackEntries(packed: PackedEntries, termKind: number): Entry[] {
  const rows = (field: keyof Entry) => packed[field].split('\n');
  const entries = rows('f').map((): Record<string, unknown> => ({}));
  for (const field of texts)
    rows(field).forEach((value, row) => {
      entries[row]![field] = value;
    });
  for (const field of numbers)
    rows(field).forEach((value, row) => {
      if (value) entries[row]![field] = Number(value);
    });
  for (const field of textLists)
    rows(field).forEach((value, row) => {
      if (value || (field === 'a' && entries[row]!['k'] === termKind)) entries[row]![field] = value ? value.split('|') : [];
    });
  for (const field of numberLists)
    rows(field).forEach((value, row) => {
      if (value) entries[row]![field] = value.split('|').map(Number);
    });
  return entries as unknown as Entry[];
}
