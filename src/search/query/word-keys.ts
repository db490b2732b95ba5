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
  readonly root: string;
}

export type KeysOf = (word: string) => WordKeys;

/** Takes off the longest ending that leaves at least `least` letters. */
function createStrip(endings: readonly string[]): (word: string, least: number) => string {
  const all = new Set(endings.map(fold));
  const longest = Math.max(0, ...[...all].map(({ length }) => length));
  return (word, least) => {
    for (let at = Math.max(least, word.length - longest); at < word.length; at++) if (all.has(word.slice(at))) return word.slice(0, at);
    return word;
  };
}

/** `medlemm` and `medlem` are one. */
const undouble = (word: string) => {
  const last = word.at(-1)!;
  return last === word.at(-2) && 'bdfgklmnprst'.includes(last) ? word.slice(0, -1) : word;
};
/** `kluster` beside `klustr-et`: the e that comes and goes. */
const drop = (word: string) =>
  word.at(-2) === 'e' && 'lnr'.includes(word.at(-1)!) && word.length > 2 && !'aeiouy'.includes(word.at(-3)!)
    ? word.slice(0, -2) + word.at(-1)!
    : word;

/** Makes the function that gives a word its keys; results are kept. */
export function createWordKeys(rules: LanguageRules): KeysOf {
  const bend = createStrip(rules.endings);
  const derive = createStrip(rules.derivations);
  const isPlain = rules.endings.length === 0;
  const known = new Map<string, WordKeys>();
  return (word) => {
    let keys = known.get(word);
    if (!keys) {
      const folded = fold(word);
      const bare = isPlain ? folded : undouble(bend(folded, 3));
      const near = isPlain ? [folded] : [...new Set([bare, undouble(drop(folded)), drop(bare)])];
      let root: string | undefined;
      keys = {
        near,
        // Asked of few words; thousands are given keys when the word list is read.
        get root() {
          if (root === undefined) {
            const made = undouble(bend(derive(folded, 4), 4));
            root = made.length >= 4 ? drop(made) : bare;
          }
          return root;
        },
      };
      known.set(word, keys);
    }
    return keys;
  };
}
