/** Where the site's compounds have their joints: from the reviewed list, and for new words from the parts it knows. */
import { remember } from '../model/remember.ts';
import type { SearchRules } from './read-rules.ts';
import { splitCompound } from './query/split-compound.ts';
import { createWordKeys } from './query/word-keys.ts';

/** A word with `~` at its joints: `Klusterutvecklingen` gives `Kluster~utvecklingen`. The word itself when it has none. */
export type MarkCompound = (word: string) => string;

/** Marks nothing: for languages that write their compounds apart. */
export const unmarked: MarkCompound = (word) => word;

export function createMarkCompound({ language, splits, exceptions }: SearchRules): MarkCompound {
  if (splits.length === 0) return unmarked;
  const keysOf = createWordKeys(language);
  const listed = new Map(splits.map((marked) => [marked.replaceAll('~', ''), marked]));
  const excepted = new Set(exceptions);
  const endings = new Set(language.endings);
  const inner = new Set<string>();
  const last = new Set<string>();
  for (const marked of splits) {
    const parts = marked.split('~');
    for (const part of parts.slice(0, -1)) if (part.length > 2) inner.add(part);
    const end = parts.at(-1)!;
    if (end.length > 3) for (const key of keysOf(end).near) last.add(key);
  }
  const isPart = (piece: string, place: 'inner' | 'last') =>
    place === 'inner' ? inner.has(piece) : piece.length > 3 && keysOf(piece).near.some((key) => last.has(key));

  /** The listed word that this one is a form of. */
  const lookUp = (word: string): string | undefined => {
    for (let cut = 0; cut <= 6 && cut < word.length - 4; cut++) {
      const base = cut === 0 ? word : word.slice(0, -cut);
      if (excepted.has(base) && (cut === 0 || endings.has(word.slice(-cut)))) return word;
      const found = listed.get(base);
      if (found && (cut === 0 || endings.has(word.slice(-cut)))) return found + word.slice(base.length);
    }
    return undefined;
  };
  const jointsOf = remember(
    (word: string) => lookUp(word) ?? (word.length > 8 ? splitCompound(word, isPart, [])?.join('~') : undefined) ?? word,
  );
  // As it is written: most words of a site have been there before.
  return remember((word) => {
    if (word.length < 6) return word;
    const joints = jointsOf(word.toLowerCase());
    if (!joints.includes('~')) return word;
    // Capitals stay as they are written.
    let at = 0;
    return [...joints].map((letter) => (letter === '~' ? letter : word[at++]!)).join('');
  });
}
