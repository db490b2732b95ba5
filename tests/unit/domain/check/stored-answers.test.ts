import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOutdated } from '../../../../src/domain/check/answers.ts';
import { MAX_NOTE_LENGTH, parseStored, toStored } from '../../../../src/domain/check/stored-answers.ts';
import { anyAnswer, anyCheck, anyId, check } from './examples.ts';

const saved = '2026-11-22T09:30:00.000Z';

/** As version 1 was first written to readers' devices. It must be read for ever. */
const frozen = `{"version":1,"check":"pilot-gate","checkRevision":2,"saved":"2026-11-22T09:30:00.000Z","answers":{
  "written-rules":{"revision":1,"level":3,"note":"decided 3 May"},"shared-plan":{"revision":1,"level":"not-relevant"},
  "funding":{"revision":2,"level":0},"old-statement":{"revision":4,"level":4},"follow-up":{"revision":1,"note":"ask the region"}}}`;

const whole = JSON.parse(frozen) as Record<string, unknown>;

describe('saved answers', () => {
  test('of version 1 are still read', () => {
    expect(parseStored(JSON.parse(frozen))).toEqual({
      ok: true,
      check: 'pilot-gate',
      checkRevision: 2,
      saved,
      answers: {
        'written-rules': { revision: 1, level: 3, note: 'decided 3 May' },
        'shared-plan': { revision: 1, level: 'not-relevant' },
        funding: { revision: 2, level: 0 },
        'old-statement': { revision: 4, level: 4 },
        'follow-up': { revision: 1, note: 'ask the region' },
      },
    });
  });

  test('take the present revision for answers just given, and keep the old one for answers that were restored', () => {
    const { answers } = toStored(check, { funding: { level: 1 }, 'follow-up': { level: 2, revision: 7 } }, saved);
    expect(answers).toEqual({ funding: { revision: 3, level: 1 }, 'follow-up': { revision: 7, level: 2 } });
  });

  test('keep answers to items that are no longer asked', () => {
    expect(toStored(check, { 'old-statement': { level: 4, revision: 2 } }, saved).answers).toEqual({
      'old-statement': { revision: 2, level: 4 },
    });
  });

  test('leave out answers with neither level nor note', () => {
    expect(toStored(check, { funding: {}, 'follow-up': { note: '' } }, saved).answers).toEqual({});
  });

  test('any answers come back as they were saved, and the second saving changes nothing', () => {
    fc.assert(
      fc.property(anyCheck, fc.dictionary(anyId, anyAnswer, { maxKeys: 50 }), (drawn, answers) => {
        const stored = toStored(drawn, answers, saved);
        const parsed = parseStored(JSON.parse(JSON.stringify(stored)));
        if (!parsed.ok) throw new Error(parsed.reason);
        expect(parsed.answers).toEqual(stored.answers);
        expect(toStored(drawn, parsed.answers, saved)).toEqual(stored);
        expect(findOutdated(drawn, parsed.answers)).toEqual(findOutdated(drawn, answers));
      }),
    );
  });
});

describe('what is not whole saved answers', () => {
  const answered = (answer: unknown) => ({ ...whole, answers: { funding: answer } });
  const examples: { name: string; value: unknown; reason: string }[] = [
    { name: 'null is not ours', value: null, reason: 'not-ours' },
    { name: 'a list is not ours', value: [whole], reason: 'not-ours' },
    { name: 'a text is not ours', value: frozen, reason: 'not-ours' },
    { name: 'an object without a version is not ours', value: { check: 'pilot-gate' }, reason: 'not-ours' },
    {
      name: 'a later version is newer, whatever else it has',
      value: { version: 2, check: 'pilot-gate', more: [] },
      reason: 'newer-version',
    },
    { name: 'a version of 0 is damaged', value: { ...whole, version: 0 }, reason: 'damaged' },
    { name: 'a key too many is damaged', value: { ...whole, plan: [] }, reason: 'damaged' },
    { name: 'answers in a list are damaged', value: { ...whole, answers: [] }, reason: 'damaged' },
    { name: 'no answers are damaged', value: { ...whole, answers: undefined }, reason: 'damaged' },
    { name: 'a check id with capitals is damaged', value: { ...whole, check: 'Pilot' }, reason: 'damaged' },
    { name: 'a revision of 0 is damaged', value: { ...whole, checkRevision: 0 }, reason: 'damaged' },
    { name: 'a day without a time is damaged', value: { ...whole, saved: '2026-11-22' }, reason: 'damaged' },
    { name: 'a time that does not exist is damaged', value: { ...whole, saved: '2026-13-45T99:00:00Z' }, reason: 'damaged' },
    {
      name: 'an item id that is none is damaged',
      value: { ...whole, answers: JSON.parse('{"__proto__":{"revision":1,"level":1}}') },
      reason: 'damaged',
    },
    { name: 'a level of 5 is damaged', value: answered({ revision: 1, level: 5 }), reason: 'damaged' },
    { name: 'a level in words is damaged', value: answered({ revision: 1, level: '3' }), reason: 'damaged' },
    { name: 'an answer without a revision is damaged', value: answered({ level: 3 }), reason: 'damaged' },
    { name: 'an answer with a key too many is damaged', value: answered({ revision: 1, level: 3, by: 'Kari' }), reason: 'damaged' },
    {
      name: 'a note that is too long is damaged',
      value: answered({ revision: 1, note: 'x'.repeat(MAX_NOTE_LENGTH + 1) }),
      reason: 'damaged',
    },
    {
      name: 'more answers than a check can have are damaged',
      value: { ...whole, answers: Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`item-${i}`, { revision: 1, level: 1 }])) },
      reason: 'damaged',
    },
  ];
  test.each(examples)('$name', ({ value, reason }) => {
    expect(parseStored(value)).toEqual({ ok: false, reason });
  });

  test('no JSON at all makes it throw', () => {
    const spoilt = fc.tuple(fc.constantFrom(...Object.keys(whole)), fc.jsonValue()).map(([key, value]) => ({ ...whole, [key]: value }));
    const spoiltAnswer = fc.tuple(fc.string(), fc.jsonValue()).map(([id, value]) => ({ ...whole, answers: { [id]: value } }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), spoilt, spoiltAnswer), (value) => {
        const result = parseStored(value);
        if (result.ok) expect(Object.values(result.answers).every((answer) => answer.revision !== undefined)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
