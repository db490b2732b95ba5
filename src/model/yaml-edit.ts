/**
 * Small changes of YAML text that leave everything else as it stands: comments, order, quotation marks, line breaks.
 * The `yaml` library says where a value stands; only those characters are replaced.
 */
import { isMap, isNode, isPair, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';

type Path = readonly (string | number)[];

/** @throws when the text is not YAML: what is edited has been read before */
function parse(source: string) {
  const doc = parseDocument(source, { prettyErrors: true, logLevel: 'error' });
  if (doc.errors[0]) throw doc.errors[0];
  return doc;
}

function mapAt(source: string, path: Path): YAMLMap | undefined {
  const doc = parse(source);
  const node = path.length === 0 ? doc.contents : doc.getIn(path, true);
  return isMap(node) ? node : undefined;
}

const keyOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : '');
const startOf = (pair: Pair) => (isNode(pair.key) ? pair.key.range![0] : 0);

/** Replaces the value at a path by other text. */
export function replaceValue(source: string, path: Path, text: string): string {
  const node = parse(source).getIn(path, true);
  if (!isNode(node) || !node.range) throw new Error(`There is nothing at ${path.join(' › ')}.`);
  // What is written on several lines ends with a line break, which stays.
  const end = source[node.range[1] - 1] === '\n' ? node.range[1] - 1 : node.range[1];
  return source.slice(0, node.range[0]) + text + source.slice(end);
}

/** Takes keys away from the top of a document, each with the lines that belong to it and the comments right above it. */
export function removeKeys(source: string, keys: readonly string[]): string {
  const map = mapAt(source, []);
  if (!map) return source;
  const lineStart = (offset: number) => source.lastIndexOf('\n', offset - 1) + 1;
  const starts = map.items.map((pair) => (isPair(pair) ? lineStart(startOf(pair)) : 0));
  let text = source;
  for (let index = map.items.length - 1; index >= 0; index--) {
    if (!keys.includes(keyOf(map.items[index]!))) continue;
    const end = valueEnd(source, map.items[index]!);
    text = text.slice(0, starts[index]!) + text.slice(end);
  }
  return text;
}

/** Where the line ends on which the value of a pair ends. */
function valueEnd(source: string, pair: Pair): number {
  const node = isNode(pair.value) ? pair.value : (pair.key as { range?: [number, number, number] | null });
  const end = Math.max(node.range?.[1] ?? 0, startOf(pair));
  // A block value ends with its last line break already.
  if (source[end - 1] === '\n') return end;
  const lineBreak = source.indexOf('\n', end);
  return lineBreak < 0 ? source.length : lineBreak + 1;
}

/**
 * Adds a key after another one of the same group, in the way the group is written: on a line of its own, or within { }.
 *
 * @param path the group
 * @param after a key of the group; the new one follows it
 * @param value YAML that fits on one line
 */
export function addKey(source: string, path: Path, after: string, key: string, value: string): string {
  const map = mapAt(source, path);
  const pair = map?.items.find((candidate) => keyOf(candidate) === after);
  if (!map || !pair) throw new Error(`There is no ${[...path, after].join(' › ')}.`);
  if (map.flow) {
    const end = (pair.value as { range: [number, number, number] }).range[1];
    return `${source.slice(0, end)}, ${key}: ${value}${source.slice(end)}`;
  }
  const end = valueEnd(source, pair);
  const start = startOf(pair);
  const indent = ' '.repeat(start - (source.lastIndexOf('\n', start - 1) + 1));
  const before = source.slice(0, end);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${indent}${key}: ${value}\n${source.slice(end)}`;
}

/** Records a slug that once stood beside `slug` in a group. What is recorded already stays. */
export function withFormerSlug(source: string, group: Path, locale: string, slug: string): string {
  const known = parse(source).getIn([...group, 'formerSlugs']);
  const before = (isMap(known) ? known.toJSON() : {}) as Record<string, string[]>;
  const after = { ...before, [locale]: [...(before[locale] ?? []), slug] };
  // `no` without quotation marks would be a truth value to other readers of YAML.
  const entries = Object.entries(after).map(([key, slugs]) => `${key === 'no' ? '"no"' : key}: [${slugs.join(', ')}]`);
  const value = `{ ${entries.join(', ')} }`;
  return isMap(known) ? replaceValue(source, [...group, 'formerSlugs'], value) : addKey(source, group, 'slug', 'formerSlugs', value);
}
