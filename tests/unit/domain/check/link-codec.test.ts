import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Check } from '../../../../src/domain/check/answers.ts';
import { decodeAnswers, encodeAnswers, MAX_ITEM_NUMBER } from '../../../../src/domain/check/link-codec.ts';
import { anyAnsweredCheck, anyCheck, check } from './examples.ts';

const answers: Answers = { 'written-rules': { level: 3 }, 'shared-plan': { level: 'not-relevant' }, funding: { level: 0 } };

/** One text for each version ever published, written down on the day it was. They must be read for ever. */
const frozen = [{ version: 1, text: '1pilot-gate.2.h3GCjcGV', answers }];

/** Links made from the same text without the codec, to sign bodies that it would not write. */
function sign(body: string): string {
  const digits = '23456789BCDFGHJKLMNPQRSTVWXYZbcdfghjkmnpqrstvwxyz';
  let crc = 0xffffffff;
  for (const byte of Buffer.from(body)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  let rest = BigInt((crc ^ 0xffffffff) >>> 0);
  const out: string[] = [];
  for (let i = 0; i < 6; i++, rest /= 49n) out.unshift(digits[Number(rest % 49n)]!);
  return body + out.join('');
}

describe('a link with answers', () => {
  test.each(frozen)('of version $version, once published, is still read', ({ text, answers: expected }) => {
    expect(decodeAnswers(text, [check])).toEqual({ ok: true, checkId: 'pilot-gate', revision: 2, answers: expected });
  });

  test('is written as the newest version', () => {
    expect(encodeAnswers(check, answers)).toBe(frozen.at(-1)!.text);
  });

  test('brings back any answers to any check', () => {
    fc.assert(
      fc.property(anyAnsweredCheck, fc.array(anyCheck, { maxLength: 3 }), (drawn, others) => {
        const checks = [drawn.check, ...others];
        expect(decodeAnswers(encodeAnswers(drawn.check, drawn.answers), checks)).toEqual({
          ok: true,
          checkId: drawn.check.id,
          revision: drawn.check.revision,
          answers: drawn.answers,
        });
      }),
    );
  });

  test('is made of letters, digits, dots and hyphens only, and does not end in a dot', () => {
    fc.assert(
      fc.property(anyAnsweredCheck, (drawn) => {
        expect(encodeAnswers(drawn.check, drawn.answers)).toMatch(/^1[A-Za-z0-9.-]+[A-Za-z0-9]$/);
      }),
    );
  });

  test('stays under 60 characters for a check of 31 items', () => {
    const items = Array.from({ length: 31 }, (_, i) => ({ id: `indicator-${i + 1}`, number: i + 1, revision: 1, section: 'all' }));
    const long: Check = { id: 'cluster-excellence', revision: 12, sections: ['all'], items };
    const text = encodeAnswers(long, Object.fromEntries(items.map((item) => [item.id, { level: 'not-relevant' as const }])));
    expect(text.length).toBeLessThan(60);
  });

  test('carries neither notes nor answers to items the check never had', () => {
    const text = encodeAnswers(check, {
      ...answers,
      funding: { level: 0, note: 'secret' },
      'follow-up': { note: 'secret' },
      'never-asked': { level: 4 },
    });
    expect(text).toBe(encodeAnswers(check, answers));
  });

  test('of an older or a newer revision is read, and what the check at hand does not ask is kept', () => {
    const older: Check = {
      ...check,
      revision: 1,
      items: [
        ...check.items,
        { id: 'retired-one', number: 3, revision: 1, section: 'rules' },
        { id: 'retired-two', number: 9, revision: 1, section: 'money' },
      ],
    };
    const text = encodeAnswers(older, { ...answers, 'retired-one': { level: 4 }, 'retired-two': { level: 'not-relevant' } });
    const now: Check = { ...check, retired: [{ id: 'retired-one', number: 3 }] };
    const read = decodeAnswers(text, [now]);
    expect(read).toEqual({
      ok: true,
      checkId: 'pilot-gate',
      revision: 1,
      answers: { ...answers, 'retired-one': { level: 4 }, 'number-9': { level: 'not-relevant' } },
    });
    // Passed on, it is all there still, and where the number is known it has its id again.
    const onwards = encodeAnswers(now, (read as { answers: Answers }).answers);
    expect(decodeAnswers(onwards, [older])).toMatchObject({
      answers: { 'retired-one': { level: 4 }, 'retired-two': { level: 'not-relevant' } },
    });
    expect(decodeAnswers(onwards, [now])).toMatchObject({ answers: (read as { answers: Answers }).answers });
  });

  test('cannot be made of an item number that no check should have', () => {
    const wild: Check = { ...check, items: [{ id: 'wild', number: MAX_ITEM_NUMBER + 1, revision: 1, section: 'rules' }] };
    expect(() => encodeAnswers(wild, { wild: { level: 1 } })).toThrow(RangeError);
  });
});

describe('what is not a whole link of ours', () => {
  const whole = encodeAnswers(check, answers);
  const examples = [
    { name: 'nothing is empty', text: '', reason: 'empty' },
    { name: 'spaces are empty', text: ' \n', reason: 'empty' },
    { name: 'a word is not ours', text: 'hello', reason: 'not-ours' },
    { name: 'percent signs are not ours', text: '1pilot-gate%2E2', reason: 'not-ours' },
    { name: 'a very long text is not ours', text: `1${'a'.repeat(100_000)}`, reason: 'not-ours' },
    { name: 'a link in small letters is damaged', text: '1pilot-gate.2.h3abcdef', reason: 'damaged' },
    { name: 'a version alone is damaged', text: '1', reason: 'damaged' },
    { name: 'a link cut short is damaged', text: whole.slice(0, -1), reason: 'damaged' },
    { name: 'a whole link of another version is newer', text: sign('2pilot-gate.whatever-comes'), reason: 'newer-version' },
    { name: 'another version that is not whole is damaged', text: `2${whole.slice(1)}`, reason: 'damaged' },
    {
      name: 'a whole link for another check is for an unknown check',
      text: encodeAnswers({ ...check, id: 'other' }, answers),
      reason: 'unknown-check',
    },
    { name: 'a signed text without parts is damaged', text: sign('1pilot-gate'), reason: 'damaged' },
    { name: 'a signed text with a revision of 0 is damaged', text: sign('1pilot-gate.0.h3'), reason: 'damaged' },
    { name: 'a signed text with a digit outside the alphabet is damaged', text: sign('1pilot-gate.2.a'), reason: 'damaged' },
  ] as const;
  test.each(examples)('$name', ({ text, reason }) => {
    expect(decodeAnswers(text, [check])).toEqual({ ok: false, reason });
  });

  const anyCharacter = fc.oneof(
    fc.constantFrom(...'23456789BCDFGHJKLMNPQRSTVWXYZbcdfghjkmnpqrstvwxyz.-'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  );

  test('a change of any one character is noticed', () => {
    fc.assert(
      fc.property(anyAnsweredCheck, fc.nat(), anyCharacter, (drawn, place, character) => {
        const text = encodeAnswers(drawn.check, drawn.answers);
        const at = place % text.length;
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        fc.pre(changed !== text && changed.trim() === changed);
        expect(decodeAnswers(changed, [drawn.check]).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('every single character of a link, changed to every other, is noticed', () => {
    for (let at = 0; at < whole.length; at++) {
      for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_ %') {
        const changed = whole.slice(0, at) + character + whole.slice(at + 1);
        if (changed !== whole) expect(decodeAnswers(changed, [check]).ok, changed).toBe(false);
      }
    }
  });

  test('a part of a link, a link with two characters swapped or one put in is noticed', () => {
    fc.assert(
      fc.property(anyAnsweredCheck, fc.nat(), fc.nat(), anyCharacter, (drawn, first, second, character) => {
        const text = encodeAnswers(drawn.check, drawn.answers);
        const [from, to] = [first % text.length, second % text.length].sort((a, b) => a - b) as [number, number];
        const part = text.slice(from, to);
        const swapped =
          text.slice(0, from) + text.slice(to, to + 1) + text.slice(from + 1, to) + (to > from ? text[from] : '') + text.slice(to + 1);
        const longer = text.slice(0, from) + character + text.slice(from);
        for (const changed of [part, swapped, longer]) {
          if (changed.trim() !== text) expect(decodeAnswers(changed, [drawn.check]).ok).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no text at all makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.stringMatching(/^[1-9A-Z][a-z.0-9-]{0,60}$/).map(sign)),
        (text) => {
          const result = decodeAnswers(text, [check]);
          expect(result.ok && result.checkId !== check.id).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
