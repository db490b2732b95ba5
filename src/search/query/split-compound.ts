/** Compounds that nobody has listed: `projektledning` is `projekt` and `ledning` when both are known. */

/**
 * The parts of a word, or nothing when it has none. The fewest parts win; among equals the one whose last part is longest.
 *
 * @param isPart whether a piece may be a part; the place says whether it ends the word
 * @param joins what may stand between parts
 */
export function splitCompound(
  word: string,
  isPart: (piece: string, place: 'inner' | 'last') => boolean,
  joins: readonly string[],
  most = 3,
): string[] | undefined {
  const least = 3;
  if (word.length < 2 * least + 1 || most < 2) return undefined;
  const found: string[][] = [];
  for (let at = word.length - least; at >= least; at--) {
    // Where the join belongs: it stays with the part before it.
    const first = word.slice(0, at);
    const bare = joins.map((join) => (first.endsWith(join) ? first.slice(0, -join.length) : '')).filter((piece) => piece.length >= least);
    if (![first, ...bare].some((piece) => isPart(piece, 'inner'))) continue;
    const rest = word.slice(at);
    if (isPart(rest, 'last')) found.push([first, rest]);
    else {
      const more = splitCompound(rest, isPart, joins, most - 1);
      if (more) found.push([first, ...more]);
    }
  }
  // Both parts of a good split are long: `process|ledning`, not `pro|cessledning`.
  const shortest = (parts: readonly string[]) => Math.min(...parts.map((part) => part.length));
  return found.sort((a, b) => a.length - b.length || shortest(b) - shortest(a))[0];
}
