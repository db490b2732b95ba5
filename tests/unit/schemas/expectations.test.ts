import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkSchema } from '../../../src/schemas/check.ts';
import { checksLockSchema } from '../../../src/schemas/checks-lock.ts';
import { idsLockSchema, retiredSchema } from '../../../src/schemas/ids-lock.ts';
import { wanted } from '../../../src/schemas/expectations.ts';
import { handbookSchema } from '../../../src/schemas/handbook.ts';
import { caseSchema, entrySchema, frontmatterSchema, phaseSchema, plainPageSchema, stepSchema } from '../../../src/schemas/page.ts';
import { changesSchema, factsSchema, sourceSchema, termSchema } from '../../../src/schemas/reference.ts';

const locales = ['da', 'fi'];
const schemas = {
  handbook: handbookSchema(locales),
  page: plainPageSchema(locales),
  entry: entrySchema(locales),
  case: caseSchema(locales),
  step: stepSchema(locales),
  phase: phaseSchema(locales),
  check: checkSchema(locales),
  term: termSchema(locales),
  source: sourceSchema(locales),
  facts: factsSchema(locales),
  changes: changesSchema(locales),
  head: frontmatterSchema,
  lock: checksLockSchema,
  ids: idsLockSchema,
  retired: retiredSchema,
};

/** Every message that a schema gives by itself, wherever it stands below. */
function ownMessages(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const found: string[] = [];
  const { error } = schema as { error?: unknown };
  if (typeof error === 'function') {
    const message = (error as (issue: object) => unknown)({ code: 'custom', input: undefined, path: [] });
    if (typeof message === 'string') found.push(message);
  }
  const below = schema instanceof z.ZodType ? [schema._zod.def] : Object.values(schema);
  for (const part of below) {
    const inner = typeof part === 'object' && part !== null && '_zod' in part ? (part as { _zod: { def: unknown } })._zod.def : part;
    found.push(...ownMessages(inner, seen));
  }
  return found;
}

describe('what a schema wants', () => {
  it.each(Object.entries(schemas))('is named, and not worded in one language: %s', (_, schema) => {
    const messages = ownMessages(schema);
    // Words belong in src/model/messages: use wants('…') of src/schemas/expectations.ts.
    expect(messages.filter((message) => wanted(message) === undefined)).toEqual([]);
    expect(messages.length).toBeGreaterThan(0);
  });
});
