import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeAnswers } from '../../../../src/domain/check/link-codec.ts';
import { findLinks, readContributions } from '../../../../src/domain/check/read-contributions.ts';
import { anyAnsweredCheck, anyWords, check } from './examples.ts';

const handbook = 'cluster-handbook';
const read = (text: string) => readContributions(text, handbook, [check]);
const one = encodeAnswers(check, { funding: { level: 3 } });
const two = encodeAnswers(check, { funding: { level: 1 }, 'follow-up': { level: 'not-relevant' } });
const file = readFileSync('tests/fixtures/files/answers-1.json', 'utf8');

describe('what people send', () => {
  test('a file gives its answers, its name and the whole of itself', () => {
    const [found, ...rest] = read(file);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      ok: true,
      check: 'pilot-gate',
      contribution: { origin: 'file', name: 'Kåre Ødegård', locale: 'no', checkRevision: 2 },
    });
    expect(found!.ok && found!.file!.decisions).toEqual({ funding: 'Vi sier 0 til pengene er på konto.' });
  });

  test('a chat with links gives each of them, whatever stands around', () => {
    const chat = `Kari: https://example.org/no/selvsjekk/x/#a=${one}.\nOla: <https://example.org/sv/sjalvtest/x/#a=${two}> 👍\nÅse: https://example.org/en/#main`;
    expect(read(chat).map((found) => found.ok && found.contribution.answers)).toEqual([
      { funding: { level: 3 } },
      { funding: { level: 1 }, 'follow-up': { level: 'not-relevant' } },
    ]);
  });

  test('a link that a mail program has wrapped is found too', () => {
    const wrapped = `https://eur01.safelinks.example/?url=https%3A%2F%2Fexample.org%2Fno%2F%23a%3D${one}&data=05`;
    expect(findLinks(wrapped)).toEqual([one]);
  });

  test('codes alone are read, one a line', () => {
    expect(findLinks(`${one}\n  ${two}\nhello 1.5 a.b.c`)).toEqual([one, two]);
  });

  test('the same link twice is two contributions: people may answer alike', () => {
    expect(read(`#a=${one} #a=${one}`)).toHaveLength(2);
  });

  test('what cannot be read is told with its reason, beside what can', () => {
    const damaged = `${one.slice(0, -1)}${one.endsWith('2') ? '3' : '2'}`;
    expect(read(`#a=${damaged}\n#a=${two}`).map((found) => (found.ok ? 'ok' : found.fault.reason))).toEqual(['damaged', 'ok']);
    expect(read('{"format":"handbook-answers"')).toMatchObject([{ ok: false, origin: 'file', fault: { reason: 'not-json' } }]);
    expect(read('x'.repeat(5_000_001))).toMatchObject([{ ok: false, fault: { reason: 'too-large' } }]);
    expect(read('Hei, her er lenken min')).toEqual([]);
  });

  test('answers to numbers that the check does not have are kept', () => {
    const older = { ...check, items: [...check.items, { id: 'gone', number: 3, revision: 1, section: 'rules' }] };
    expect(read(`#a=${encodeAnswers(older, { gone: { level: 1 }, funding: { level: 2 } })}`)).toMatchObject([
      { ok: true, contribution: { answers: { 'number-3': { level: 1 }, funding: { level: 2 } } } },
    ]);
  });

  test('any links between any words are found', () => {
    const between = anyWords.filter((words) => !/a(=|%3D)/i.test(words)).map((words) => ` ${words} `);
    fc.assert(
      fc.property(fc.array(anyAnsweredCheck, { minLength: 1, maxLength: 5 }), between, (drawn, words) => {
        const codes = drawn.map(({ check: own, answers }) => encodeAnswers(own, answers));
        expect(findLinks(words + codes.map((code) => `https://example.org/#a=${code}${words}`).join(''))).toEqual(codes);
      }),
    );
  });

  test('no text makes it throw, and a long one is read in a moment', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyWords,
          fc.json(),
          anyWords.map((words) => `#a=${words}`),
        ),
        (text) => void read(text),
      ),
      { numRuns: 1000 },
    );
    for (const unit of ['#a=', '#a=1', '1a.', '1a.1.', '%23a%3D..', 'a '])
      for (const start = performance.now(), text = unit.repeat(Math.floor(4_000_000 / unit.length)); ;) {
        findLinks(text);
        expect(performance.now() - start, unit).toBeLessThan(5000);
        break;
      }
  });
});
