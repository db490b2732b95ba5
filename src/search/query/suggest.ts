/** What a reader may be about to type: the site's own names, terms and questions. */
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** The names that begin with what was typed, then those with a word that does; the shortest first. */
export function suggest(typed: string, lexicon: Lexicon, most = 7): string[] {
  const start = fold(typed.trim().replace(/\s+/g, ' '));
  if (start.length < 2) return [];
  const found = new Map<string, { text: string; rank: number }>();
  const put = (text: string, later: number) => {
    const folded = fold(text);
    const at = folded.indexOf(start);
    if (at < 0 || (at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1]!))) return;
    const rank = (at === 0 ? 0 : 100) + later + text.length / 100;
    const known = found.get(folded);
    if (!known || known.rank > rank) found.set(folded, { text, rank });
  };
  for (const { t, a, n, q } of lexicon.entries) {
    put(t, a ? 0 : 1);
    for (const name of n ?? []) put(name, 2);
    for (const question of q ?? []) put(question, 40);
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ text }) => text);
}

/** The terms and names most like what was typed, for a question that finds nothing. */
export function nearestNames(typed: string, lexicon: Lexicon, most = 5): string[] {
  const pairs = (text: string) => {
    const folded = fold(text);
    return new Set([...folded].slice(1).map((letter, index) => folded[index]! + letter));
  };
  const own = pairs(typed);
  const names = new Map(lexicon.entries.flatMap(({ t, n }) => [t, ...(n ?? [])].map((name) => [fold(name), name] as const)));
  return [...names.values()]
    .map((name) => {
      const others = pairs(name);
      return { name, likeness: (2 * [...own].filter((pair) => others.has(pair)).length) / (own.size + others.size || 1) };
    })
    .filter(({ likeness }) => likeness > 0.2)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ name }) => name);
}
