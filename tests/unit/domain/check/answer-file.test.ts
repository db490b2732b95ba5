import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnswerFile, serializeAnswerFile, splitAnswers, type AnswerFileParts } from '../../../../src/domain/check/answer-file.ts';
import type { Answers } from '../../../../src/domain/check/answers.ts';
import { isTooLarge, MAX_FILE_SIZE } from '../../../../src/domain/check/file-envelope.ts';
import { parsePlan } from '../../../../src/domain/check/plan.ts';
import { toStored } from '../../../../src/domain/check/stored-answers.ts';
import { anyAction, anyAnswer, anyCheck, anyId, anyWords, check } from './examples.ts';

const saved = '2026-11-22T09:30:00.000Z';
const handbook = 'cluster-handbook';
const file = (version: number) => readFileSync(`tests/fixtures/files/answers-${version}.json`, 'utf8');
const read = (text: string) => parseAnswerFile(text, handbook, [check]);
const readValue = (value: unknown) => read(JSON.stringify(value));

const answers: Answers = {
  'written-rules': { revision: 1, level: 3, note: 'vedtatt 3. mai' },
  'shared-plan': { revision: 1, level: 'not-relevant' },
  funding: { revision: 2, level: 0 },
  'old-statement': { revision: 4, level: 4 },
  'follow-up': { revision: 1, note: 'spør fylket' },
};

describe('an answer file', () => {
  test('of before there were files is read for ever, and taken for one of this handbook', () => {
    expect(read(file(0))).toMatchObject({
      ok: true,
      file: { handbook, check: 'pilot-gate', checkRevision: 2, saved, actions: [], decisions: {} },
      asked: { 'written-rules': { revision: 1, level: 3, note: 'decided 3 May' }, funding: { revision: 2, level: 0 } },
      retired: { 'old-statement': { revision: 4, level: 4 } },
      outdated: ['funding'],
    });
  });

  test('of version 1 is read for ever', () => {
    const parsed = read(file(1));
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(parsed.file).toMatchObject({
      handbook,
      check: 'pilot-gate',
      checkRevision: 2,
      locale: 'no',
      saved,
      name: 'Kåre Ødegård',
      answers,
    });
    expect(parsed.file.actions.map(({ id, title }) => [id, title])).toEqual([
      ['k3v9x2m7qa', 'Søk midler for de to neste årene'],
      ['b8n4t6w1zc', 'Møt banken'],
    ]);
    expect(parsed.file.decisions).toEqual({ funding: 'Vi sier 0 til pengene er på konto.' });
    expect(parsed.outdated).toEqual(['funding']);
    expect(Object.keys(parsed.retired)).toEqual(['old-statement']);
  });

  test('is written as the newest version', () => {
    const parsed = read(file(1));
    if (!parsed.ok) throw new Error(parsed.reason);
    const { check: _id, checkRevision: _revision, ...parts } = parsed.file;
    expect(serializeAnswerFile({ ...parts, check })).toBe(file(1));
  });

  test('may begin with a byte order mark', () => {
    expect(read(`\uFEFF${file(1)}`).ok).toBe(true);
  });

  test('leaves out empty answers, empty decisions, a blank name and actions of other checks', () => {
    const text = serializeAnswerFile({
      handbook,
      check,
      saved,
      name: '  ',
      answers: { funding: {}, 'follow-up': { note: '' } },
      actions: [{ id: 'x', check: 'start', title: 'x', owner: '', status: 'open', note: '' }],
      decisions: { funding: '' },
    });
    expect(JSON.parse(text)).toMatchObject({ checkRevision: 2, answers: {}, actions: [], decisions: {} });
    expect(text).not.toContain('name');
  });

  const anyParts: fc.Arbitrary<AnswerFileParts> = anyCheck.chain((drawn) =>
    fc.record({
      check: fc.constant(drawn),
      handbook: anyId,
      locale: fc.constantFrom('sv', 'no', 'en'),
      saved: fc.constant(saved),
      name: anyWords.map((words) => words.slice(0, 200)),
      people: fc.nat(60),
      answers: fc.dictionary(anyId, anyAnswer, { maxKeys: 50 }),
      actions: fc
        .uniqueArray(anyAction, { maxLength: 8, selector: (action) => action.id })
        .map((actions) => actions.map((action) => ({ ...action, check: drawn.id }))),
      decisions: fc.dictionary(anyId, anyWords, { maxKeys: 5 }),
    }),
  );

  test('brings back whatever was in it, and is the same when it is written again', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const text = serializeAnswerFile(parts);
        const parsed = parseAnswerFile(text, parts.handbook, [parts.check]);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed));
        const { check: _id, checkRevision, ...again } = parsed.file;
        expect(serializeAnswerFile({ ...again, checkRevision, check: parts.check })).toBe(text);
        expect(parsed.file.answers).toEqual(toStored(parts.check, parts.answers, saved).answers);
        expect({ ...parsed.asked, ...parsed.retired }).toEqual(parsed.file.answers);
        expect(parsed.file.actions).toEqual(parts.actions);
      }),
    );
  });

  test('answers are parted into those that are asked and those that are not, and none is lost', () => {
    fc.assert(
      fc.property(anyCheck, fc.dictionary(anyId, anyAnswer), (drawn, given) => {
        const { asked, retired } = splitAnswers(drawn, given);
        expect({ ...retired, ...asked }).toEqual(given);
        expect(Object.keys(asked).every((id) => drawn.items.some((item) => item.id === id))).toBe(true);
        expect(Object.keys(retired).some((id) => drawn.items.some((item) => item.id === id))).toBe(false);
      }),
    );
  });
});

describe('what is refused', () => {
  const whole = JSON.parse(file(1)) as Record<string, unknown> & { actions: object[] };
  const answered = (answer: unknown) => ({ ...whole, answers: { funding: answer } });
  const examples: [string, unknown, object][] = [
    ['null', null, { reason: 'not-ours' }],
    ['a number', 7, { reason: 'not-ours' }],
    ['an empty object', {}, { reason: 'not-ours' }],
    ['a list of files', [whole], { reason: 'not-ours' }],
    ['a plan', { ...whole, format: 'handbook-plan' }, { reason: 'other-kind', kind: 'plan' }],
    ['another program’s format', { ...whole, format: 'sarif' }, { reason: 'not-ours' }],
    ['a format that objects have', { ...whole, format: 'constructor' }, { reason: 'not-ours' }],
    ['a file of the future', { ...whole, version: 7, answers: 'elsewhere' }, { reason: 'newer-version', version: 7 }],
    ['a version of 1.5', { ...whole, version: 1.5 }, { reason: 'damaged', at: 'version' }],
    ['a version beyond counting', { ...whole, version: 1e300 }, { reason: 'damaged', at: 'version' }],
    ['another handbook', { ...whole, handbook: 'bees' }, { reason: 'other-handbook', handbook: 'bees' }],
    ['a handbook that is none', { ...whole, handbook: '../etc' }, { reason: 'damaged', at: 'handbook' }],
    ['another check', { ...whole, check: 'start', actions: [] }, { reason: 'unknown-check', check: 'start' }],
    ['a key too many', { ...whole, plan: {} }, { reason: 'damaged', at: 'plan' }],
    ['a revision of 0', { ...whole, checkRevision: 0 }, { reason: 'damaged', at: 'checkRevision' }],
    ['a day instead of a moment', { ...whole, saved: '2026-11-22' }, { reason: 'damaged', at: 'saved' }],
    ['a language that is none', { ...whole, locale: '<b>' }, { reason: 'damaged', at: 'locale' }],
    ['a name that is a list', { ...whole, name: [] }, { reason: 'damaged', at: 'name' }],
    ['a group of minus one', { ...whole, people: -1 }, { reason: 'damaged', at: 'people' }],
    ['a group of a half', { ...whole, people: 1.5 }, { reason: 'damaged', at: 'people' }],
    ['a level of 5', answered({ revision: 1, level: 5 }), { reason: 'damaged', at: 'answers › funding › level' }],
    ['a level in words', answered({ revision: 1, level: '3' }), { reason: 'damaged', at: 'answers › funding › level' }],
    ['an answer without a revision', answered({ level: 3 }), { reason: 'damaged', at: 'answers › funding › revision' }],
    ['an answer that is null', answered(null), { reason: 'damaged', at: 'answers › funding' }],
    ['a key too many in an answer', answered({ revision: 1, by: 'Kari' }), { reason: 'damaged', at: 'answers › funding › by' }],
    ['a note that is too long', answered({ revision: 1, note: 'x'.repeat(4001) }), { reason: 'damaged', at: 'answers › funding › note' }],
    [
      'an action of another check',
      { ...whole, actions: [{ ...whole.actions[0], check: 'start' }] },
      { reason: 'damaged', at: 'actions › 1 › check' },
    ],
    ['decisions in a list', { ...whole, decisions: [] }, { reason: 'damaged', at: 'decisions' }],
    ['a decision that is a number', { ...whole, decisions: { funding: 3 } }, { reason: 'damaged', at: 'decisions › funding' }],
    ['saved answers of the future', { version: 2, check: 'pilot-gate' }, { reason: 'newer-version', version: 2 }],
    ['saved answers that are not whole', { version: 1, check: 'pilot-gate' }, { reason: 'damaged', at: '' }],
  ];
  test.each(examples)('%s', (_name, value, fault) => {
    expect(readValue(value)).toEqual({ ok: false, ...fault });
  });

  test('a prototype among the answers, and nothing is changed by it', () => {
    const text = file(1).replace('"funding": {', '"__proto__": {"level": 4, "polluted": true}, "funding": {');
    expect(read(text)).toEqual({ ok: false, reason: 'damaged', at: 'answers › __proto__' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a hostile key is not repeated at full length', () => {
    const fault = readValue({ ...whole, ['x'.repeat(100_000)]: 1 });
    expect(!fault.ok && fault.reason === 'damaged' && fault.at.length).toBeLessThan(70);
  });

  test('a file of 50 MB, by its size alone and before anything is parsed', () => {
    expect(isTooLarge(50_000_000)).toBe(true);
    expect(isTooLarge(MAX_FILE_SIZE)).toBe(false);
    const text = `${file(1).trimEnd()}${' '.repeat(50_000_000)}`;
    const start = performance.now();
    expect(read(text)).toEqual({ ok: false, reason: 'too-large' });
    expect(parsePlan(text, handbook)).toEqual({ ok: false, reason: 'too-large' });
    expect(performance.now() - start).toBeLessThan(50);
  });

  test('a file cut short anywhere is not JSON', () => {
    const text = file(1).trimEnd();
    for (let length = 0; length < text.length; length += 7) expect(read(text.slice(0, length))).toEqual({ ok: false, reason: 'not-json' });
  });

  test('nesting as deep as the file is large', () => {
    for (const depth of [10_000, 2_000_000]) {
      expect(read('['.repeat(depth) + ']'.repeat(depth)).ok).toBe(false);
      expect(
        read(
          `{"format":"handbook-answers","version":1,"handbook":"${handbook}","answers":${'{"a":'.repeat(depth / 5)}1${'}'.repeat(depth / 5)}}`,
        ).ok,
      ).toBe(false);
    }
  });

  test('no text at all makes it throw, and nothing comes through half', () => {
    const keys = Object.keys(whole);
    const spoilt = fc.tuple(fc.constantFrom(...keys), fc.jsonValue()).map(([key, value]) => JSON.stringify({ ...whole, [key]: value }));
    const spoiltAnswer = fc
      .tuple(fc.oneof(anyId, anyWords), fc.jsonValue())
      .map(
        ([id, value]) =>
          `{"format":"handbook-answers","version":1,"handbook":"${handbook}","check":"pilot-gate","checkRevision":2,"saved":"${saved}","actions":[],"decisions":{},"answers":{${JSON.stringify(id)}:${JSON.stringify(value)}}}`,
      );
    const cut = fc
      .tuple(fc.nat(file(1).length), fc.nat(file(1).length), anyWords)
      .map(([from, to, words]) => file(1).slice(0, from) + words + file(1).slice(to));
    fc.assert(
      fc.property(fc.oneof(anyWords, fc.json(), spoilt, spoiltAnswer, cut), (text) => {
        const parsed = read(text);
        if (!parsed.ok) return;
        for (const answer of Object.values(parsed.file.answers)) expect(answer.revision).toBeGreaterThan(0);
        expect(parsed.file.check).toBe('pilot-gate');
      }),
      { numRuns: 3000 },
    );
  });
});
