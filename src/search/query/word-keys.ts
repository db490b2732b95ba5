/**
 * Words that mean the same for search have a key in common. This is coarser than Pagefind's stems: `kluster` and
 * `klustret`, `ansökan` and `ansökningar` meet here.
 */
import { fold } from './fold.ts';
import type { LanguageRules } from './rules.ts';

export interface WordKeys {
  /** Keys of the bent word. */
  near: readonly string[];
  /** The root, for words made of one another. */
  root: string;
}

export type KeysOf = (word: string) => WordKeys;

/** The longest ending that leaves at least `least` letters is taken off. */
function strip(word: string, endings: readonly string[], least: number): string {
  const ending = endings.find((candidate) => word.length - candidate.length >= least && word.endsWith(candidate));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** `medlemm` and `medlem` are one. */
const undouble = (word: string) => word.replace(/([bdfgklmnprst])\1$/, '$1');
/** `kluster` beside `klustr-et`, `nettverk-` beside `mellem-`: the e that comes and goes. */
const drop = (word: string) => word.replace(/([^aeiouy])e([lnr])$/, '$1$2');

/** Makes the function that gives a word its keys; results are kept. */
export function createWordKeys(rules: LanguageRules): KeysOf {
  const longestFirst = (endings: readonly string[]) => [...new Set(endings.map(fold))].sort((a, b) => b.length - a.length);
  const endings = longestFirst(rules.endings);
  const derivations = longestFirst(rules.derivations);
  const known = new Map<string, WordKeys>();
  return (word) => {
    let keys = known.get(word);
    if (!keys) {
      const folded = fold(word);
      const bare = endings.length > 0 ? undouble(strip(folded, endings, 3)) : folded;
      const near = endings.length > 0 ? [...new Set([bare, undouble(drop(folded)), drop(bare)])] : [folded];
      const root = undouble(strip(strip(folded, derivations, 4), endings, 4));
      keys = { near, root: root.length >= 4 ? drop(root) : bare };
      known.set(word, keys);
    }
    return keys;
  };
}
