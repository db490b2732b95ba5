/** What is found under a key. */
export interface Index<V> {
  get: (key: string) => readonly V[] | undefined;
  has: (key: string) => boolean;
  /** All keys there are. */
  keys: () => Iterable<string>;
}

/** Puts a value under a key, once. */
export function add<V>(index: Map<string, V[]>, key: string, value: V): void {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** @param letterOf the letter under which an item is put */
export function byLetter<T>(items: Iterable<T>, letterOf: (item: T) => string): Map<string, T[]> {
  const letters = new Map<string, T[]>();
  for (const item of items) {
    const letter = letterOf(item);
    const list = letters.get(letter);
    if (list) list.push(item);
    else letters.set(letter, [item]);
  }
  return letters;
}

/**
 * An index that is made letter by letter, as it is asked: a question touches few of a site's thousands of words, and a
 * reader waits for the first answer.
 *
 * @param items by the letter that all their keys begin with
 * @param put puts an item under its keys
 */
export function createLetterIndex<T, V>(
  items: ReadonlyMap<string, readonly T[]>,
  put: (item: T, put: (key: string, value: V) => void) => void,
): Index<V> {
  const made = new Map<string, Map<string, V[]>>();
  const under = (letter: string): ReadonlyMap<string, V[]> => {
    let index = made.get(letter);
    if (!index) {
      const own = new Map<string, V[]>();
      for (const item of items.get(letter) ?? []) put(item, (key, value) => add(own, key, value));
      made.set(letter, own);
      index = own;
    }
    return index;
  };
  return {
    get: (key) => under(key.charAt(0)).get(key),
    has: (key) => under(key.charAt(0)).has(key),
    keys: () => [...items.keys()].flatMap((letter) => [...under(letter).keys()]),
  };
}
