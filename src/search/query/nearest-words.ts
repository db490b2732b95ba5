/** Spelling: how many letters apart two words are. */

/**
 * Letters put in, left out, exchanged or swapped with a neighbour; a doubled letter counts half.
 *
 * @param limit stops counting beyond it, and returns `Infinity`
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit * 2) return Infinity;
  let before: number[] = [];
  let above = [0];
  for (let j = 1; j <= b.length; j++) above[j] = above[j - 1]! + (j > 1 && b[j - 1] === b[j - 2] ? 0.5 : 1);
  for (let i = 1; i <= a.length; i++) {
    const doubled = i > 1 && a[i - 1] === a[i - 2] ? 0.5 : 1;
    const row = [above[0]! + doubled];
    let least = row[0]!;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j - 1]! + (same ? 0 : 1), above[j]! + doubled, row[j - 1]! + (j > 1 && b[j - 1] === b[j - 2] ? 0.5 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    before = above;
    above = row;
  }
  const total = above[b.length]!;
  return total > limit ? Infinity : total;
}

/** How many slips a word of this length may have: none in three letters, one in four, two from six, three from eleven. */
export function slipsIn(word: string): number {
  const { length } = word;
  return length < 4 ? 0 : length < 6 ? 1 : length < 11 ? 2 : 3;
}

export interface Near {
  word: string;
  cost: number;
}

/**
 * The words nearest to a misspelt one, nearest first.
 *
 * @param words in folded form
 * @param weigh breaks ties: more is better
 * @param slips how many there may be
 * @param handicap what a word that is less likely meant is put back by, beyond its slips
 */
export function nearestWords(
  typed: string,
  words: Iterable<string>,
  weigh: (word: string) => number,
  slips = slipsIn(typed),
  handicap: (word: string) => number = () => 0,
): Near[] {
  const found: Near[] = [];
  let limit = slips;
  for (const word of words) {
    if (word.length < 3) continue;
    // Few misspell the first letter: such a word must be very near.
    const first = word[0] === typed[0] ? 0 : 0.6;
    const slipped = distance(typed, word, limit - first) + first;
    if (slipped > limit) continue;
    const cost = slipped + handicap(word);
    found.push({ word, cost });
    limit = Math.min(limit, cost + 0.5);
  }
  return found.sort((a, b) => a.cost - b.cost || weigh(b.word) - weigh(a.word));
}
