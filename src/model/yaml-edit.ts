/**
 * Small changes of YAML text that leave everything else as it stands: comments, order, quotation marks, line breaks.
 * The `yaml` library says where a value stands; only those characters are replaced.
 */
import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';

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

/**
 * Adds an entry to the end of a list that is written on lines of its own; begins the list where there is none.
 *
 * @param path the list
 * @param entry YAML of the entry as a list of one, without indentation: `- id: …` and what follows
 */
export function addToEnd(source: string, path: Path, entry: string): string {
  const doc = parse(source);
  const indented = (spaces: number) => entry.replace(/^(?=.)/gm, ' '.repeat(spaces));
  const list = doc.getIn(path, true);
  const name = String(path.at(-1));
  if (isSeq(list) && !list.flow && list.items.length > 0) {
    const first = list.items[0] as { range: [number, number, number] };
    const dash = source.lastIndexOf('-', first.range[0]);
    const column = dash - (source.lastIndexOf('\n', dash) + 1);
    const end = (list.items.at(-1) as { range: [number, number, number] }).range[1];
    const lineEnd = source[end - 1] === '\n' ? end : source.indexOf('\n', end) + 1 || source.length;
    const before = source.slice(0, lineEnd);
    return `${before}${before.endsWith('\n') ? '' : '\n'}${indented(column)}\n${source.slice(lineEnd)}`;
  }
  const group = mapAt(source, path.slice(0, -1));
  const last = group?.items.at(-1);
  if (!group || group.flow || !last) throw new Error(`There is no place for ${path.join(' › ')}.`);
  if (isSeq(list)) return addToEnd(removeEmptyList(source, path), path, entry);
  const start = startOf(group.items[0]!);
  const column = start - (source.lastIndexOf('\n', start - 1) + 1);
  const end = valueEnd(source, last);
  const before = source.slice(0, end);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${' '.repeat(column)}${name}:\n${indented(column + 2)}\n${source.slice(end)}`;
}

/** Takes away `key: []`. */
function removeEmptyList(source: string, path: Path): string {
  const pair = mapAt(source, path.slice(0, -1))!.items.find((candidate) => keyOf(candidate) === path.at(-1))!;
  const start = source.lastIndexOf('\n', startOf(pair) - 1) + 1;
  return source.slice(0, start) + source.slice(valueEnd(source, pair));
}
