/** The published JSON Schemas and the site’s own readers say the same about a file. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnswerFile, serializeAnswerFile } from '../../../src/domain/check/answer-file.ts';
import { fileFormats } from '../../../src/domain/check/file-envelope.ts';
import { parsePlan, serializePlan } from '../../../src/domain/check/plan.ts';
import { answerFileJsonSchema, planFileJsonSchema } from '../../../src/schemas/files.ts';
import { anyAction, anyAnswer, anyId, anyPlan, anyWords, check } from '../domain/check/examples.ts';

/** Not the library that the schemas were made with: others read them with theirs. */
const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
const file = (name: string) => JSON.parse(readFileSync(`tests/fixtures/files/${name}.json`, 'utf8')) as Record<string, unknown>;
const kinds = [
  {
    name: fileFormats.answers,
    whole: file('answers-1'),
    schema: ajv.compile(answerFileJsonSchema()),
    reads: (value: unknown) => parseAnswerFile(JSON.stringify(value), 'cluster-handbook', [check]).ok,
  },
  {
    name: fileFormats.plan,
    whole: file('plan-1'),
    schema: ajv.compile(planFileJsonSchema()),
    reads: (value: unknown) => parsePlan(JSON.stringify(value), 'cluster-handbook').ok,
  },
];

/** Every place in a file, as keys. */
function placesIn(value: unknown, at: readonly string[] = []): string[][] {
  const below =
    typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => placesIn(part, [...at, key])) : [];
  return [[...at], ...below];
}
function withChange(value: unknown, [key, ...rest]: readonly string[], change: unknown): unknown {
  if (key === undefined) return change;
  const copy: Record<string, unknown> = structuredClone(value) as Record<string, unknown>;
  if (change === undefined && rest.length === 0) delete copy[key];
  else copy[key] = withChange(copy[key], rest, change);
  return copy;
}

describe.each(kinds)('the schema of $name', ({ whole, schema, reads }) => {
  test('takes the frozen file, as the site does', () => {
    expect(schema(whole) ? [] : schema.errors).toEqual([]);
    expect(reads(whole)).toBe(true);
  });

  test('refuses whatever the site reads not, and takes whatever it reads, wherever the file is changed', () => {
    const places = placesIn(whole).slice(1);
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      anyWords,
      fc.constantFrom(undefined, 0, 1, 4, 5, -1, 1.5, '', 'open', 'not-relevant', '2026-02-31', '2026-02-28', {}, []),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (place, value) => {
        const changed = withChange(whole, place, value);
        // What JSON Schema cannot say, or a reader asks beyond it: whose file it is, ids once, an item with its check, a title of more than spaces.
        const last = place.at(-1)!;
        fc.pre(!['handbook', 'check', 'id', 'item', 'title', 'saved'].includes(last) || typeof value !== 'string');
        fc.pre(!['check', 'item'].includes(last) || value !== undefined);
        expect(reads(changed), JSON.stringify(changed)).toBe(schema(JSON.parse(JSON.stringify(changed))));
      }),
      { numRuns: 3000 },
    );
  });

  test('refuses a key too many anywhere', () => {
    for (const place of placesIn(whole)) {
      const at = place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], whole);
      if (typeof at !== 'object' || Array.isArray(at) || ['answers', 'decisions'].includes(place.at(-1)!)) continue;
      const changed = withChange(whole, [...place, 'extra'], 1);
      expect([reads(changed), schema(changed)], place.join()).toEqual([false, false]);
    }
  });
});

test('every file that the site writes is as the schemas say', () => {
  const saved = '2026-11-22T09:30:00.000Z';
  const handbook = 'cluster-handbook';
  const expectWhole = (kind: (typeof kinds)[number], text: string) =>
    expect(kind.schema(JSON.parse(text)) ? [] : kind.schema.errors, text).toEqual([]);
  const anyParts = fc.record(
    {
      name: anyWords,
      locale: fc.constantFrom('sv', 'no', 'en'),
      people: fc.nat(60),
      answers: fc.dictionary(anyId, anyAnswer, { maxKeys: 6 }),
      actions: fc.array(
        anyAction.map((action) => ({ ...action, check: check.id })),
        { maxLength: 4 },
      ),
      decisions: fc.dictionary(anyId, anyWords, { maxKeys: 4 }),
    },
    { requiredKeys: ['answers', 'actions', 'decisions'] },
  );
  fc.assert(
    fc.property(anyParts, anyPlan, (parts, plan) => {
      expectWhole(kinds[0]!, serializeAnswerFile({ ...parts, handbook, check, saved }));
      expectWhole(kinds[1]!, serializePlan({ handbook, locale: 'sv', saved, plan }));
    }),
    { numRuns: 300 },
  );
});
