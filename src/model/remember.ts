/** A function that remembers its answers: the pages of a site ask the same of few scripts, stylesheets and words. */
export function remember<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key)!;
    const value = find(key);
    known.set(key, value);
    return value;
  };
}
