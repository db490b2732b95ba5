/** Which parts of two texts belong together. The anchors of a page are the same in every language. */

/** A heading with all that follows it, up to the next; the first part has no heading. */
export interface Part<T> {
  id: string;
  nodes: T[];
}

/**
 * @param nodes the top of a text, in order
 * @param idOf the anchor that a node begins a part with
 */
export function partsOf<T>(nodes: readonly T[], idOf: (node: T) => string | undefined): Part<T>[] {
  const parts: Part<T>[] = [{ id: '', nodes: [] }];
  for (const node of nodes) {
    const id = idOf(node);
    if (id !== undefined) parts.push({ id, nodes: [] });
    parts.at(-1)!.nodes.push(node);
  }
  return parts.filter((part) => part.nodes.length > 0);
}

export interface Pair<T> {
  own: readonly T[];
  other: readonly T[];
}

/** The parts of one text with those of the other. What only the other has comes where it stands there: nothing is lost. */
export function align<T>(own: readonly Part<T>[], other: readonly Part<T>[]): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let next = 0;
  for (const part of own) {
    const place = other.findIndex((candidate, index) => index >= next && candidate.id === part.id);
    if (place >= 0) for (; next < place; next++) pairs.push({ own: [], other: other[next]!.nodes });
    pairs.push({ own: part.nodes, other: place < 0 ? [] : other[next++]!.nodes });
  }
  for (; next < other.length; next++) pairs.push({ own: [], other: other[next]!.nodes });
  return pairs;
}
