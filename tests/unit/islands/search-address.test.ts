import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxQueryLength, readSearch, writeSearch } from '../../../src/islands/search/address.ts';
import { anyWords } from '../domain/check/examples.ts';

const filters = [
  ['kind', ['', 'phases', 'roles']],
  ['role', ['', 'leader']],
] as const;

test('what is written is read again', () => {
  fc.assert(
    fc.property(anyWords, fc.boolean(), fc.constantFrom('', 'phases'), (words, isExact, kind) => {
      const state = { query: [...words.toWellFormed()].slice(0, maxQueryLength).join('').trim(), isExact, filters: { kind, role: '' } };
      expect(readSearch(writeSearch(state), filters)).toEqual(state);
    }),
  );
});

test('anything may stand in an address: only known filters count, and a question has an end', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), anyWords, fc.webQueryParameters()), (text) => {
      const { query, filters: chosen } = readSearch(`?${text}`, filters);
      expect([...query].length).toBeLessThanOrEqual(maxQueryLength);
      for (const [name, values] of filters) expect(values).toContain(chosen[name]);
    }),
  );
  const hostile = `?q=${'a'.repeat(1_000_000)}&kind=<script>&role=constructor&__proto__=x&exact=%00`;
  expect(readSearch(hostile, filters)).toEqual({ query: 'a'.repeat(maxQueryLength), isExact: false, filters: { kind: '', role: '' } });
});
