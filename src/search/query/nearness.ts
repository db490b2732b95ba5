/** How near one another the words of a question stand on a page. */

/** Words that stand within so many say something together: about a sentence. */
const span = 12;

/** Places where words of every list stand together, in order. */
export function together(lists: readonly (readonly number[])[], within: number): number[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return [...first];
  return first.filter((place) => others.every((list) => list.some((other) => Math.abs(other - place) <= within)));
}

/**
 * The most that stands together within one sentence or so.
 *
 * @param places of each concept of the question on the page
 * @param weights of each concept, one in all
 * @returns the weights of the concepts that stand together; 0 when fewer than two do
 */
export function nearness(places: readonly (readonly number[])[], weights: readonly number[]): number {
  const all = places.flatMap((list, concept) => list.map((place) => ({ place, concept }))).sort((a, b) => a.place - b.place);
  const inside = weights.map(() => 0);
  let best = 0;
  let first = 0;
  for (const { place, concept } of all) {
    inside[concept]!++;
    while (place - all[first]!.place > span) inside[all[first++]!.concept]!--;
    const here = weights.filter((_, index) => inside[index]! > 0);
    if (here.length > 1)
      best = Math.max(
        best,
        here.reduce((sum, one) => sum + one, 0),
      );
  }
  return best;
}
