/** The words of a site, as few as search can do with. */
import type { KeysOf } from './query/word-keys.ts';

const plain = (marked: string) => marked.replaceAll('~', '');

/** Every word of the indexed texts, with its joints, in order. */
export function wordsOf(texts: readonly string[]): string[] {
  // Each form once, before anything else is asked of it.
  const forms = new Set<string>();
  for (const text of texts) for (const form of text.match(/[\p{L}\p{N}]+(?:~\p{L}+)*/gu) ?? []) forms.add(form);
  const words = new Map<string, string>();
  for (const form of forms) {
    const word = form.toLowerCase();
    // Long numbers are years and sums; who looks for one types it in full, and it is searched as it is.
    if (!/\p{L}/u.test(word) && word.length > 4) continue;
    if (word.includes('~') || !words.has(word)) words.set(plain(word), word);
  }
  return [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word);
}

/** Leaves out `företagen` when `företag` is there: Pagefind finds the one by the other, and so does the lexicon. */
export function tellingWords(words: readonly string[], keysOf: KeysOf): string[] {
  const kept: string[] = [];
  const stems = new Map<string, string[]>();
  for (const marked of words) {
    const word = plain(marked);
    const key = keysOf(word).near[0]!;
    const family = stems.get(key) ?? [];
    if (family.some((shorter) => word.startsWith(shorter))) continue;
    stems.set(key, [...family, word]);
    kept.push(marked);
  }
  return kept;
}
