/** A stream of numbers that is the same for the same name: the corpus never depends on the clock or the machine. */
export interface Random {
  /** A whole number from 0, below `end`. */
  below: (end: number) => number;
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  of: <T>(list: readonly T[]) => T;
}

/** @param name what the numbers are for; another name gives other numbers */
export function random(name: string): Random {
  // FNV-1a of the name, then mulberry32.
  let state = 2166136261;
  for (const letter of name) state = Math.imul(state ^ letter.codePointAt(0)!, 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    of: (list) => list[below(list.length)]!,
  };
}
