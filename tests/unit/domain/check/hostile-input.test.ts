/** What somebody might send on purpose: every reader gives an answer, soon, and nothing is changed but what it returns. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { migrateStored, parseAnswerFile } from '../../../../src/domain/check/answer-file.ts';
import { MAX_FILE_SIZE } from '../../../../src/domain/check/file-envelope.ts';
import { decodeAnswers } from '../../../../src/domain/check/link-codec.ts';
import { parsePlan } from '../../../../src/domain/check/plan.ts';
import { findLinks, readContributions } from '../../../../src/domain/check/read-contributions.ts';
import { parseStored } from '../../../../src/domain/check/stored-answers.ts';
import { anyWords, check } from './examples.ts';

const handbook = 'cluster-handbook';
const json = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'an answer file': (text) => parseAnswerFile(text, handbook, [check]),
  'a plan file': (text) => parsePlan(text, handbook),
  'answers stored on the device': (text) => parseStored(json(text)),
  'a stored value of an older page': (text) => migrateStored(json(text), handbook),
  'a link': (text) => decodeAnswers(text, [check]),
  'pasted text': (text) => readContributions(text, handbook, [check]),
  'text with links': (text) => findLinks(text),
};
const whole = ['answers-1', 'plan-1'].map((name) => readFileSync(`tests/fixtures/files/${name}.json`, 'utf8'));

/** Keys that reach into every object when they are set without care. */
const polluted = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
/** A whole file with such a key put in front of any of its keys, as text: an object literal could not hold it. */
const anyPolluted = fc
  .tuple(fc.constantFrom(...whole), fc.constantFrom(...polluted), fc.nat(), fc.constantFrom('{"polluted":1}', '"x"', 'null', '[]'))
  .map(([text, key, at, value]) => {
    const places = [...text.matchAll(/\{/g)].map((match) => match.index + 1);
    const place = places[at % places.length]!;
    const isEmpty = /^\s*\}/.test(text.slice(place));
    return `${text.slice(0, place)}"${key}":${value}${isEmpty ? '' : ','}${text.slice(place)}`;
  });
const anyCut = fc.tuple(fc.constantFrom(...whole), fc.nat(2000), anyWords).map(([text, at, words]) => text.slice(0, at) + words);

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe.each(Object.entries(readers))('the reader of %s', (_name, read) => {
  test('answers whatever it is given, and pollutes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyPolluted, anyCut, anyWords, fc.json(), fc.string({ unit: 'binary' })), (text) => {
        const result = JSON.stringify(read(text)) ?? '';
        expect(result).not.toContain('"polluted"');
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['deep, and half', '{"a":'.repeat(100_000)],
    [
      'deep in a place of its own',
      whole[0]!.replace(/"answers":\s*\{/, (start) => `${start}"x":${'['.repeat(50_000)}${']'.repeat(50_000)},`),
    ],
    ['long', `{"format":"${'x'.repeat(MAX_FILE_SIZE - 20)}"}`],
    ['too long', ' '.repeat(MAX_FILE_SIZE + 1)],
    ['many keys', `{${Array.from({ length: 200_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
    ['many links', '#a=1x.1.y '.repeat(200_000)],
    ['a link without an end', `#a=${'.-'.repeat(1_000_000)}`],
    ['many beginnings of links', '%23a%3D'.repeat(300_000)],
    ['a word without an end', `1${'a-'.repeat(1_000_000)}`],
  ])(
    'does not fall over or lie down at something %s',
    (_what, text) => {
      expect(() => read(text)).not.toThrow();
    },
    5_000,
  );
});
