/** Reads one YAML document against a schema and turns every problem into an issue with its line. */
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Locale } from '../schemas/shared.ts';
import type { Issue } from './issues.ts';
import { nearest } from './nearest.ts';
import { yamlProblems } from './yaml-words.ts';

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
  const doc = parseDocument(source, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lineOf: LineOf = (path) => lineAt(offsetOf(doc, path));
  const refuse = (issues: Issue[]) => ({ data: undefined, issues, lineOf });

  const problems = yamlProblems(doc, source);
  if (problems.length > 0)
    return refuse(problems.map(({ reason, offset }) => ({ code: 'malformed-yaml', file, line: lineAt(offset), params: { reason } })));
  let value: unknown;
  try {
    value = doc.toJS();
  } catch (error) {
    return refuse([{ code: 'malformed-yaml', file, line: firstLine, params: { reason: (error as Error).message } }]);
  }
  if (value === null) return refuse([{ code: 'empty-file', file, params: {} }]);
  const result = schema.safeParse(value, { reportInput: true });
  return result.success
    ? { data: result.data, issues: [], lineOf }
    : refuse(new Translation(schema, file, doc, lineOf, locales).of(result.error.issues));
}

/** Problems that zod found, as issues. */
class Translation {
  readonly #schema: z.ZodType;
  readonly #file: string;
  readonly #doc: Document;
  readonly #lineOf: LineOf;
  readonly #locales: readonly Locale[];

  constructor(schema: z.ZodType, file: string, doc: Document, lineOf: LineOf, locales: readonly Locale[]) {
    this.#schema = schema;
    this.#file = file;
    this.#doc = doc;
    this.#lineOf = lineOf;
    this.#locales = locales;
  }

  of(found: readonly z.core.$ZodIssue[]): Issue[] {
    const misspelt = found.flatMap((issue) => (issue.code === 'unrecognized_keys' ? this.#misspelt(issue) : []));
    // A key that is there under a slip of the pen is not missing as well.
    const meant = new Set(misspelt.map(({ params }) => spellBelow(params['where']!, params['suggestion']!)));
    const others = found.filter(
      (issue) => issue.code !== 'unrecognized_keys' && !(this.#isMissing(issue) && meant.has(spellPath(issue.path))),
    );
    return [...misspelt, ...others.map((issue) => this.#other(issue))];
  }

  #misspelt(issue: z.core.$ZodIssueUnrecognizedKeys): Issue[] {
    const values = (issue.input ?? {}) as Record<string, unknown>;
    const known = keysAt(this.#schema, issue.path);
    const absent = known.filter((key) => !(key in values));
    const map = this.#doc.getIn(issue.path, true);
    const isOnOneLine = isMap(map) && map.flow === true;
    return issue.keys.map((key) => {
      // `{ sv: Ja, kanske, en: … }`: the comma ends the text, and what follows looks like a key without a value.
      const isAfterComma = isOnOneLine && values[key] === null;
      const suggestion = isAfterComma ? '' : (nearest(key, absent) ?? '');
      return this.#issue('misspelt-key', [...issue.path, key], {
        key,
        where: spellPath(issue.path),
        known: known.join(', '),
        suggestion,
        isAfterComma: isAfterComma ? 'yes' : '',
      });
    });
  }

  #other(issue: z.core.$ZodIssue): Issue {
    const { path, input } = issue;
    const key = spellPath(path);
    const last = String(path.at(-1) ?? '');
    const where = spellPath(path.slice(0, -1));
    const isMissing = this.#isMissing(issue);
    const isBlank = isMissing || input === null || (typeof input === 'string' && input.trim() === '');
    if (isBlank && this.#locales.includes(last) && this.#isPerLocale(path.slice(0, -1))) {
      return this.#issue('missing-translation', path, { key: where, locale: last, locales: this.#locales.join(', ') });
    }
    if (isMissing) return this.#issue('missing-key', path, { key, last, where, expected: this.#expected(issue) });
    if (issue.code === 'invalid_key')
      return this.#issue('wrong-value', path, {
        key: where,
        value: `a group with the key “${last}”`,
        expected: `keys that are ${issue.issues[0]?.message ?? 'written otherwise'}`,
      });
    const count = issue.code === 'too_big' && typeof input === 'string' ? ` (${input.length} characters)` : '';
    return this.#issue('wrong-value', path, { key, value: show(input) + count, expected: this.#expected(issue) });
  }

  #issue(code: Issue['code'], path: Path, params: Issue['params']): Issue {
    return { code, file: this.#file, line: this.#lineOf(path), params };
  }

  #isMissing(issue: z.core.$ZodIssue): boolean {
    return issue.input === undefined && !this.#doc.hasIn(issue.path);
  }

  #isPerLocale(path: Path): boolean {
    const keys = keysAt(this.#schema, path);
    return keys.length > 0 && keys.every((key) => this.#locales.includes(key));
  }

  /** What the schema wants, in words. Messages of our own schemas are such words already; zod's are not. */
  #expected(issue: z.core.$ZodIssue): string {
    if (issue.code === 'too_small' && issue.origin === 'array' && issue.message.startsWith('Too small'))
      return `a list of at least ${issue.minimum}`;
    if (issue.code === 'too_big' && issue.origin === 'array' && issue.message.startsWith('Too big'))
      return `a list of at most ${issue.maximum}`;
    if (!issue.message.startsWith('Invalid')) return issue.message;
    if (issue.code !== 'invalid_type') return 'a value of another form';
    if (issue.expected === 'object' && this.#isPerLocale(issue.path))
      return `a text in each language: { ${this.#locales.map((locale) => `${locale}: …`).join(', ')} }`;
    return typeWords[issue.expected] ?? issue.expected;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  object: 'a group of keys: lines of `key: value` below it, indented',
  record: 'a group of keys: lines of `key: value` below it, indented',
  array: 'a list: a line `- …` below it for each',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  tuple: 'a list of two',
};

function show(value: unknown): string {
  if (value === null) return 'empty';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a group of keys';
  return String(value);
}

/** `items[2].title.sv`, as a person would write it: items › no. 3 › title › sv */
export function spellPath(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? `no. ${part + 1}` : String(part))).join(' › ');
}

function spellBelow(parent: string, key: string): string {
  return parent === '' ? key : `${parent} › ${key}`;
}

/** The keys that the schema allows at a place; none where it does not name them. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let here = unwrap(schema);
  for (const part of path) {
    if (here instanceof z.ZodObject) here = unwrap(here.shape[String(part)]);
    else if (here instanceof z.ZodArray) here = unwrap(here.element);
    else if (here instanceof z.ZodRecord) here = unwrap(here.valueType);
    else return [];
  }
  if (here instanceof z.ZodObject) return Object.keys(here.shape);
  return here instanceof z.ZodRecord && here.keyType instanceof z.ZodEnum ? here.keyType.options.map(String) : [];
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap())
    : schema;
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
