/** Reads one YAML document against a schema and turns every problem into an issue with its line. */
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Locale } from '../schemas/shared.ts';
import type { Issue } from './issues.ts';
import { nearest } from './nearest.ts';

type Path = readonly PropertyKey[];

/** Tells on which line of the file a value stands (or, if it is missing, its nearest parent). */
export type LineOf = (path: Path) => number;

export interface YamlResult<T> {
  data: T | undefined;
  issues: Issue[];
  lineOf: LineOf;
}

/**
 * @param source the YAML text
 * @param file path inside the content folder, for messages
 * @param schema what the text must be
 * @param locales a missing key of one of these names is a missing translation
 * @param firstLine line of the file on which the text begins (a frontmatter begins on line 2)
 */
export function readYaml<T extends z.ZodType>(
  source: string,
  file: string,
  schema: T,
  locales: readonly Locale[],
  firstLine = 1,
): YamlResult<z.output<T>> {
  const counter = new LineCounter();
  // `uniqueKeys` stays on: a key written twice would silently lose the first value.
  const doc = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lineOf: LineOf = (path) => lineAt(offsetOf(doc, path));
  if (doc.errors.length > 0) {
    const issues = doc.errors.map(
      (error): Issue => ({ code: 'malformed-yaml', file, line: lineAt(error.pos[0]), params: { reason: error.message.split('\n')[0]! } }),
    );
    return { data: undefined, issues, lineOf };
  }
  let value: unknown;
  try {
    value = doc.toJS();
  } catch (error) {
    return { data: undefined, issues: [{ code: 'malformed-yaml', file, line: firstLine, params: { reason: String((error as Error).message) } }], lineOf };
  }
  const result = schema.safeParse(value ?? {}, { reportInput: true });
  if (result.success) return { data: result.data, issues: [], lineOf };
  return { data: undefined, issues: result.error.issues.flatMap((issue) => translate(issue, file, doc, lineOf, locales)), lineOf };
}

function translate(issue: z.core.$ZodIssue, file: string, doc: Document, lineOf: LineOf, locales: readonly Locale[]): Issue[] {
  const key = spell(issue.path);
  const last = String(issue.path.at(-1) ?? '');
  const parent = spell(issue.path.slice(0, -1));
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue);
    return issue.keys.map((name) => ({
      code: 'misspelt-key',
      file,
      line: lineOf([...issue.path, name]),
      params: { key: name, where: key, suggestion: nearest(name, known) ?? '' },
    }));
  }
  if (issue.code === 'invalid_union') {
    const message = issue.message === 'Invalid input' ? 'a value of another form' : issue.message;
    return [{ code: 'wrong-value', file, line: lineOf(issue.path), params: { key, value: show(issue.input), expected: message } }];
  }
  if (issue.code === 'invalid_key') {
    return [
      { code: 'wrong-value', file, line: lineOf(issue.path), params: { key, value: `a key “${last}”`, expected: issue.issues[0]?.message ?? 'another key' } },
    ];
  }
  const isMissing = issue.input === undefined && !doc.hasIn(issue.path as unknown[]);
  if (isMissing && locales.includes(last)) {
    return [{ code: 'missing-translation', file, line: lineOf(issue.path), params: { key: parent, locale: last, locales: locales.join(', ') } }];
  }
  if (isMissing) {
    return [{ code: 'missing-key', file, line: lineOf(issue.path), params: { key, last, where: parent, expected: plain(issue) } }];
  }
  return [{ code: 'wrong-value', file, line: lineOf(issue.path), params: { key, value: show(issue.input), expected: plain(issue) } }];
}

const typeWords: Readonly<Record<string, string>> = {
  object: 'several lines of `key: value`, indented',
  record: 'several lines of `key: value`, indented',
  array: 'a list: one `- …` a line',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  tuple: 'a list of two',
};

function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) return typeWords[issue.expected] ?? issue.expected;
  return issue.message;
}

function show(value: unknown): string {
  if (value === null) return 'empty';
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'a group of keys';
  return String(value);
}

/** `items[2].title.sv`, as a person would write it: items 3 › title › sv */
function spell(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? `no. ${part + 1}` : String(part))).join(' › ');
}

/** The keys the object could have had: zod leaves the shape on the issue's schema. */
function knownKeys(issue: z.core.$ZodIssue): string[] {
  const schema = (issue as { inst?: { _zod?: { def?: { shape?: Record<string, unknown> } } } }).inst;
  return Object.keys(schema?._zod?.def?.shape ?? {});
}

function offsetOf(doc: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? doc.contents : doc.getIn(path.slice(0, length - 1) as unknown[], true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = doc.getIn(path.slice(0, length) as unknown[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(doc.contents) && doc.contents.range ? doc.contents.range[0] : 0;
}
