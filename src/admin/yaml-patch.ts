/**
 * Writes a changed value into YAML text so that all else stays as it was written: comments, order, quotation marks, line
 * breaks. `yaml` says where each value stands; only the characters of what changed are replaced.
 */
import { isMap, isNode, isScalar, isSeq, parse, parseDocument, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { isSame } from './equal.ts';
import { isGroup, isList, type Group, type Value } from './json-schema.ts';
import { blockText, flowText, itemText, pairText, scalarText } from './yaml-text.ts';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with a new value. Where the text cannot be kept, it is written anew: the value is right in any case. */
export function patchYaml(source: string, value: Value): string {
  const doc = parseDocument(source, { logLevel: 'silent' });
  if (doc.errors.length > 0 || !isNode(doc.contents)) return blockText(value);
  if (isSame(doc.toJS(), value)) return source;
  try {
    const patched = new Patch(source).of(doc.contents, value);
    if (patched !== undefined && isSame(parse(patched), value)) return patched;
  } catch {
    // A way of writing that nobody thought of: written anew below.
  }
  return blockText(value);
}

const plainOf = (node: unknown): Value => (isNode(node) ? (node.toJSON() as Value) : null);
const keyOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : '');

class Patch {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  of(node: Node, value: Value): string | undefined {
    const edits = this.#edits(node, value, false);
    return edits && apply(this.#source, edits, 0);
  }

  /** @returns undefined when the value is of another kind, and whoever holds it must be written anew */
  #edits(node: Node, value: Value, isFlow: boolean): Edit[] | undefined {
    if (isSame(plainOf(node), value)) return [];
    if (isMap(node) && isGroup(value)) return node.flow ? this.#flow(node, value) : this.#map(node, value);
    if (isSeq(node) && isList(value)) return node.flow ? this.#flow(node, value) : this.#list(node, value);
    if (!isScalar(node) || isGroup(value) || isList(value) || !node.range || node.range[0] === node.range[1]) return undefined;
    const [start, end] = node.range;
    const text = scalarText(value, { isFlow, isQuoted: node.type === 'QUOTE_DOUBLE' });
    // What stands on lines of its own ends with a line break, which stays.
    return [{ start, end, text: this.#source[end - 1] === '\n' ? `${text}\n` : text }];
  }

  /** Within brackets: single values are replaced; where one is added or taken away, the brackets are written anew. */
  #flow(node: YAMLMap | YAMLSeq, value: Value): Edit[] {
    const pairs: readonly (readonly [unknown, Value])[] | undefined = isMap(node)
      ? isGroup(value) && isSame(node.items.map((pair) => keyOf(pair as Pair)).sort(), Object.keys(value).sort())
        ? node.items.map((pair) => [pair.value, value[keyOf(pair as Pair)]])
        : undefined
      : isList(value) && value.length === node.items.length
        ? node.items.map((item, index) => [item, value[index]])
        : undefined;
    const edits = pairs?.map(([child, own]) => (isNode(child) ? this.#edits(child, own, true) : undefined));
    if (edits?.every((edit) => edit !== undefined)) return edits.flat();
    return [{ start: node.range![0], end: node.range![1], text: this.#keptFlow(node, value) }];
  }

  /** Items that stay keep their quotation marks. */
  #keptFlow(node: YAMLMap | YAMLSeq, value: Value): string {
    if (!isSeq(node) || !isList(value)) return flowText(value);
    const known = node.items.filter(isNode);
    const items = value.map((item) => {
      const old = known.find((candidate) => isSame(plainOf(candidate), item));
      return old?.range ? this.#source.slice(old.range[0], old.range[1]) : flowText(item);
    });
    return `[${items.join(', ')}]`;
  }

  #map(node: YAMLMap, value: Group): Edit[] {
    const pairs = node.items as Pair[];
    const indent = this.#column(startOf(pairs[0]!));
    const edits = pairs.flatMap((pair, index): Edit[] => {
      const key = keyOf(pair);
      const own = value[key];
      const [start, end] = [startOf(pair), this.#endOf(pair.value, startOf(pair))];
      if (own === undefined) {
        const next = pairs[index + 1];
        // The line of an item's dash stays, for the next key.
        const isAfterDash = this.#source.slice(this.#lineOf(start), start).includes('-');
        return [isAfterDash && next ? { start, end: startOf(next), text: '' } : { start: this.#lineOf(start), end, text: '' }];
      }
      const inner = isNode(pair.value) ? this.#edits(pair.value, own, false) : undefined;
      return inner ?? [{ start, end, text: pairText(key, own, indent).trimStart() }];
    });
    const known = new Set(pairs.map(keyOf));
    const fresh = Object.entries(value).filter(([key, own]) => own !== undefined && !known.has(key));
    if (fresh.length > 0) {
      const last = pairs.at(-1)!;
      const end = this.#endOf(last.value, startOf(last));
      edits.push({ start: end, end, text: fresh.map(([key, own]) => pairText(key, own, indent)).join('') });
    }
    return edits;
  }

  #list(node: YAMLSeq, value: readonly Value[]): Edit[] | undefined {
    const items = node.items.filter(isNode);
    if (value.length === 0 || items.length !== node.items.length) return undefined;
    const dashes = items.map((item) => this.#source.lastIndexOf('-', item.range![0] - 1));
    if (dashes.some((dash) => this.#source.slice(this.#lineOf(dash), dash).trim() !== '')) return undefined;
    const ends = items.map((item, index) => this.#endOf(item, dashes[index]!));
    const indent = this.#column(dashes[0]!);
    const free = new Set(items.keys());
    const take = (test: (index: number) => boolean) => {
      const found = [...free].find(test);
      if (found !== undefined) free.delete(found);
      return found;
    };
    const exact = value.map((own) => take((index) => isSame(plainOf(items[index]), own)));
    const chosen = value.map(
      (own, at) =>
        exact[at] ??
        take((index) => isSameId(plainOf(items[index]), own)) ??
        (value.length === items.length && free.delete(at) ? at : undefined),
    );
    if (chosen.every((index, at) => index === at) && chosen.length === items.length) {
      const edits = items.map((item, index) => this.#edits(item, value[index], false));
      if (edits.every((edit) => edit !== undefined)) return edits.flat();
    }
    // Each item takes along the comments above it.
    const starts = dashes.map((dash, index) => (index === 0 ? this.#withComments(dash) : ends[index - 1]!));
    const texts = value.map((own, at) => {
      const index = chosen[at];
      const edits = index === undefined ? undefined : this.#edits(items[index]!, own, false);
      if (index === undefined || !edits) return itemText(own, indent);
      return apply(this.#source.slice(starts[index], ends[index]), edits, starts[index]!);
    });
    return [{ start: starts[0]!, end: ends.at(-1)!, text: texts.join('') }];
  }

  readonly #lineOf = (offset: number) => this.#source.lastIndexOf('\n', offset - 1) + 1;
  readonly #column = (offset: number) => offset - this.#lineOf(offset);

  /** Where an item begins, with the comments above it; those at the head of a file are the file's. */
  #withComments(dash: number): number {
    const line = this.#lineOf(dash);
    let start = line;
    while (
      start > 0 &&
      this.#source
        .slice(this.#lineOf(start - 1), start)
        .trim()
        .startsWith('#')
    )
      start = this.#lineOf(start - 1);
    return start === 0 ? line : start;
  }

  /** Where the line ends on which a value ends. */
  #endOf(value: unknown, start: number): number {
    const end = Math.max(isNode(value) ? (value.range?.[1] ?? 0) : 0, start);
    if (this.#source[end - 1] === '\n') return end;
    const lineBreak = this.#source.indexOf('\n', end);
    return lineBreak < 0 ? this.#source.length : lineBreak + 1;
  }
}

const startOf = ({ key }: Pair) => (key as { range: [number, number, number] }).range[0];

function isSameId(a: Value, b: Value): boolean {
  return isGroup(a) && isGroup(b) && a['id'] !== undefined && a['id'] === b['id'];
}

function apply(text: string, edits: readonly Edit[], offset: number): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, text: own }) => result.slice(0, start - offset) + own + result.slice(end - offset), text);
}
