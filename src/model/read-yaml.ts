/** Reads one YAML document against a schema and turns every problem into an issue with its line. */
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import type { Locale } from '../schemas/shared.ts';
import { wanted, type ExpectationName } from '../schemas/expectations.ts';
import type { Expectation, FoundValue, IssueParams, Place } from './issue-params.ts';
import { issue as issueOf, type Issue, type IssueCode } from './issues.ts';
import { nearest } from './nearest.ts';
import { plainLetters } from './plain-letters.ts';
import { keysAt, salvage, type Salvaged } from './salvage.ts';
import { yamlProblems } from './yaml-slips.ts';

type Path = readonly PropertyKey[];

/** Tells on which line of the file a value stands (or, if it is missing, its nearest parent). */
export type LineOf = (path: Path) => number;

export interface YamlResult<T> {
  data: T | undefined;
  issues: Issue[];
  lineOf: LineOf;
  /** What can be gone on with where the schema refuses the whole; undefined where there is nothing, or no need. */
  salvage: () => Salvaged<T> | undefined;
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
  const refuse = (issues: Issue[]) => ({ data: undefined, issues, lineOf, salvage: () => undefined as Salvaged<z.output<T>> | undefined });

  const problems = yamlProblems(doc, source);
  if (problems.length > 0)
    return {
      ...refuse(problems.map(({ slip, offset }) => ({ code: 'malformed-yaml', file, line: lineAt(offset), params: slip }))),
      salvage: () => salvageBefore(doc, Math.min(...problems.map(({ offset }) => offset)), schema),
    };
  let value: unknown;
  try {
    value = doc.toJS();
  } catch (error) {
    return refuse([{ code: 'malformed-yaml', file, line: firstLine, params: { reason: 'other', detail: (error as Error).message } }]);
  }
  if (value === null) return refuse([{ code: 'empty-file', file, params: {} }]);
  const result = schema.safeParse(value, { reportInput: true });
  return result.success
    ? { data: result.data, issues: [], lineOf, salvage: () => undefined }
    : {
        ...refuse(new Translation(schema, file, doc, lineOf, locales).of(result.error.issues)),
        salvage: () => salvage(value, schema),
      };
}

/** What stands before a slip is as it was meant; what comes after it cannot be known. */
function salvageBefore<T extends z.ZodType>(doc: Document.Parsed, slip: number, schema: T): Salvaged<z.output<T>> | undefined {
  if (!isMap(doc.contents)) return undefined;
  const before = doc.contents.items.filter(({ value }) => isNode(value) && value.range && value.range[1] < slip);
  const values = before.map(({ key, value }) => [String(key), (value as Node).toJS(doc)] as const);
  const rest = salvage(Object.fromEntries(values), schema);
  return rest && { ...rest, broken: new Set([...rest.broken, '?']) };
}

/** Whether a text has nothing but comments and empty lines. */
export function isBare(source: string): boolean {
  return source.split(/\r?\n/).every((line) => /^\s*(?:#|$)/.test(line));
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
    const meant = new Set(misspelt.map(({ place, suggestion }) => [...place, suggestion].join(' › ')));
    const others = found.filter(
      (issue) => issue.code !== 'unrecognized_keys' && !(this.#isMissing(issue) && meant.has(issue.path.map(String).join(' › '))),
    );
    return [
      ...misspelt.map((params) => this.#issue('misspelt-key', [...params.place, params.key], params)),
      ...others.map((issue) => this.#other(issue)),
    ];
  }

  #misspelt(issue: z.core.$ZodIssueUnrecognizedKeys): IssueParams['misspelt-key'][] {
    const values = (issue.input ?? {}) as Record<string, unknown>;
    const known = keysAt(this.#schema, issue.path);
    const absent = known.filter((key) => !(key in values));
    const map = this.#doc.getIn(issue.path, true);
    const isOnOneLine = isMap(map) && map.flow === true;
    return issue.keys.map((key) => {
      // `{ sv: Ja, kanske, en: … }`: the comma ends the text, and what follows looks like a key without a value.
      const isAfterComma = isOnOneLine && values[key] === null;
      const suggestion = isAfterComma ? undefined : nearest(key, absent);
      return { key, place: placeOf(issue.path), known, suggestion, isAfterComma };
    });
  }

  #other(issue: z.core.$ZodIssue): Issue {
    const { path, input } = issue;
    const place = placeOf(path);
    const last = String(path.at(-1) ?? '');
    const isMissing = this.#isMissing(issue);
    const isBlank = isMissing || input === null || (typeof input === 'string' && input.trim() === '');
    if (isBlank && this.#locales.includes(last) && this.#isPerLocale(path.slice(0, -1)))
      return this.#issue('missing-translation', path, { place: place.slice(0, -1), locale: last, locales: this.#locales });
    if (isMissing) return this.#issue('missing-key', path, { place, expected: this.#expected(issue) });
    if (issue.code === 'invalid_key') {
      const of: Expectation = issue.issues[0] ? this.#expected(issue.issues[0]) : { want: 'form' };
      return this.#issue('wrong-value', path, {
        place: place.slice(0, -1),
        value: { is: 'key', key: last },
        expected: { want: 'keys', of },
      });
    }
    const expected = this.#expected(issue);
    const suggestion = typeof input === 'string' ? suggest(input, expected) : undefined;
    return this.#issue('wrong-value', path, { place, value: show(input, issue.code === 'too_big'), expected, suggestion });
  }

  #issue<Code extends IssueCode>(code: Code, path: Path, params: IssueParams[Code]): Issue {
    return issueOf(code, this.#file, this.#lineOf(path), params);
  }

  #isMissing(issue: z.core.$ZodIssue): boolean {
    return issue.input === undefined && !this.#doc.hasIn(issue.path);
  }

  #isPerLocale(path: Path): boolean {
    const keys = keysAt(this.#schema, path);
    return keys.length > 0 && keys.every((key) => this.#locales.includes(key));
  }

  /** What the schema wants: by the name it gives, or by the form of what zod tells. */
  #expected(issue: z.core.$ZodIssue): Expectation {
    const want = wanted(issue.message);
    if (want) return named(want);
    switch (issue.code) {
      case 'invalid_type':
        if (issue.expected === 'object' && this.#isPerLocale(issue.path)) return { want: 'texts', locales: this.#locales };
        return named(typeNames[issue.expected] ?? 'form');
      case 'invalid_value':
        return { want: 'one-of', values: issue.values.map(String) };
      case 'too_small':
        if (issue.origin === 'array') return { want: 'list-at-least', n: Number(issue.minimum) };
        return issue.origin === 'string' ? { want: 'filled-text' } : { want: 'number-from', n: Number(issue.minimum) };
      case 'too_big':
        if (issue.origin === 'array') return { want: 'list-at-most', n: Number(issue.maximum) };
        return { want: issue.origin === 'string' ? 'text-at-most' : 'number-to', n: Number(issue.maximum) };
      case 'invalid_format':
        return named(formatNames[issue.format] ?? 'form');
      case 'custom':
        return { want: 'words', words: issue.message };
      default:
        return { want: 'form' };
    }
  }
}

/** What was probably meant. */
function suggest(input: string, expected: Expectation): string | undefined {
  if (expected.want === 'one-of') return nearest(input, expected.values);
  return expected.want === 'slug' || expected.want === 'id' ? plainLetters(input) || undefined : undefined;
}

const named = (want: ExpectationName) => ({ want }) as Expectation;

const typeNames: Readonly<Record<string, ExpectationName>> = {
  object: 'group',
  record: 'group',
  array: 'list',
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'true-or-false',
  tuple: 'pair',
};

const formatNames: Readonly<Record<string, ExpectationName>> = { date: 'date', url: 'address', email: 'mail-or-address' };

function show(value: unknown, isTooLong: boolean): FoundValue {
  if (value === null) return { is: 'empty' };
  if (typeof value === 'string') {
    if (value.trim() === '') return { is: 'empty' };
    return { is: 'text', text: value.length > 60 ? `${value.slice(0, 60)}…` : value, ...(isTooLong ? { length: value.length } : {}) };
  }
  if (Array.isArray(value)) return value.length === 0 ? { is: 'empty-list' } : { is: 'list', n: value.length };
  if (typeof value === 'object') return { is: 'group' };
  return { is: 'other', text: String(value) };
}

function placeOf(path: Path): Place {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
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
