/**
 * What can be gone on with of a value that its schema refuses: the parts that are right, with marks in place of the others. So
 * one mistake hides no other. Nothing is built of it: only rules see it, and what they say of a mark is not told.
 */
import { z } from 'zod';
import { nearest } from './nearest.ts';

type Path = readonly PropertyKey[];

export interface Salvaged<T> {
  /** In the form of the schema, but for marks where it lists the words that can stand. */
  data: T;
  /** Where it is not what stands in the file: paths joined by `/`. `…/?` where a key is left out that nobody understood. */
  broken: ReadonlySet<string>;
}

const mark = 'value-that-cannot-be-read-';

/** A mark, by what tells it from others. */
export function markOf(name: string | number): string {
  return mark + name;
}

/** Whether a text names a mark. */
export function namesMark(text: string): boolean {
  return text.includes(mark);
}

/** One mistake may uncover the next, so much below each other; a schema that is refused more often is given up. */
const ROUNDS = 20;

/** @returns undefined when nothing of the value can be used */
export function salvage<T extends z.ZodType>(value: unknown, schema: T): Salvaged<z.output<T>> | undefined {
  let marks = 0;
  const broken = new Set<string>();
  const words: { path: Path; mark: string }[] = [];
  let mended: unknown = structuredClone(value);
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(mended, { reportInput: true });
    if (result.success) {
      for (const { path, mark: own } of words) setAt(result.data, path, own);
      return { data: result.data, broken };
    }
    // Misspelt keys first: what they were meant to be is not missing.
    const issues = [...result.error.issues].sort((a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'));
    for (const issue of issues) {
      if (issue.code === 'unrecognized_keys') {
        const group = valueAt(mended, issue.path) as Record<string, unknown>;
        const known = keysOf(schemaAt(schema, issue.path)).filter((key) => !(key in group));
        for (const key of issue.keys) {
          const meant = nearest(key, known);
          if (meant === undefined) broken.add([...issue.path, '?'].join('/'));
          else group[meant] = group[key];
          delete group[key];
        }
        continue;
      }
      const here = valueAt(mended, issue.path);
      // It has been mended in this round: the next looks at it again.
      if (here !== undefined && JSON.stringify(here) !== JSON.stringify(issue.input)) continue;
      broken.add(issue.path.join('/'));
      if (issue.code === 'too_big' && Array.isArray(here)) {
        here.length = Number(issue.maximum);
        continue;
      }
      if (issue.code === 'too_small' && Array.isArray(here)) {
        while (here.length < Number(issue.minimum)) here.push(null);
        continue;
      }
      if (issue.path.length === 0) {
        mended = {};
        continue;
      }
      if (issue.code === 'invalid_key') {
        delete (valueAt(mended, issue.path.slice(0, -1)) as Record<PropertyKey, unknown>)[issue.path.at(-1)!];
        continue;
      }
      const at = schemaAt(schema, issue.path);
      marks += 1;
      const own = markOf(marks);
      setAt(mended, issue.path, standIn(at, own, marks));
      if (at instanceof z.ZodEnum) words.push({ path: issue.path, mark: own });
    }
  }
  return undefined;
}

/** A value that the schema takes and nothing else in the handbook is like; of a group or list, the beginning of one. */
function standIn(schema: unknown, own: string, number: number): unknown {
  if (!(schema instanceof z.ZodType)) return own;
  const candidates = [
    own,
    `pages/${own}`,
    `https://example.org/${own}`,
    'und',
    '2000-01-01',
    900_000 + number,
    1,
    false,
    [own, own],
    [],
    {},
  ];
  const found = candidates.find((candidate) => schema.safeParse(candidate).success);
  if (found !== undefined) return found;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) return inner.options[0];
  if (inner instanceof z.ZodLiteral) return [...inner.values][0];
  return inner instanceof z.ZodArray ? [] : {};
}

/** The schema of the value at a place; undefined where it does not say. */
function schemaAt(schema: z.ZodType, path: Path): unknown {
  let here = unwrap(schema);
  for (const part of path) {
    if (here instanceof z.ZodObject) here = unwrap(here.shape[String(part)]);
    else if (here instanceof z.ZodArray) here = unwrap(here.element);
    else if (here instanceof z.ZodRecord) here = unwrap(here.valueType);
    else return undefined;
  }
  return here;
}

/** The keys that a schema names; none where it does not. */
export function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
}

/** The keys that the schema allows at a place; none where it does not name them. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  return keysOf(schemaAt(schema, path));
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap())
    : schema;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, part) => (here as Record<PropertyKey, unknown> | null | undefined)?.[part], value);
}

/** Where nothing stands that could hold it, nothing is set: the next round finds that out. */
function setAt(value: unknown, path: Path, to: unknown): void {
  const parent = valueAt(value, path.slice(0, -1));
  if (typeof parent === 'object' && parent !== null) (parent as Record<PropertyKey, unknown>)[path.at(-1)!] = to;
}
