import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo, findOutdated, findRetired, isEmpty } from '../../../../src/domain/check/answers.ts';
import { anyAnsweredCheck, check } from './examples.ts';

describe('answers', () => {
  test('an item called constructor has no answer until it is given one', () => {
    expect(answerTo({}, 'constructor')).toBeUndefined();
    expect(answerTo(Object.fromEntries([['constructor', { level: 1 }]]), 'constructor')).toEqual({ level: 1 });
  });

  test('an answer to an earlier wording is outdated, also when the present revision is lower', () => {
    expect(findOutdated(check, { funding: { level: 2, revision: 2 }, 'written-rules': { level: 2, revision: 2 } })).toEqual([
      'written-rules',
      'funding',
    ]);
  });

  test('an answer of the present revision, one just given and a mere note are not outdated', () => {
    expect(
      findOutdated(check, {
        funding: { level: 2, revision: 3 },
        'follow-up': { level: 2 },
        'shared-plan': { note: 'ask Kari', revision: 7 },
      }),
    ).toEqual([]);
  });

  test('answers to items that are no longer asked are found', () => {
    expect(findRetired(check, { 'old-statement': { level: 4 }, 'old-note': { note: 'x' }, funding: { level: 1 } })).toEqual([
      'old-statement',
    ]);
  });

  test('answers are empty until there is a level or a note', () => {
    expect(isEmpty({})).toBe(true);
    expect(isEmpty({ funding: { note: '' } })).toBe(true);
    expect(isEmpty({ funding: { note: 'x' } })).toBe(false);
    expect(isEmpty({ funding: { level: 0 } })).toBe(false);
  });

  test('answers just given to a check are neither outdated nor retired', () => {
    fc.assert(
      fc.property(anyAnsweredCheck, ({ check: drawn, answers }) => {
        expect(findOutdated(drawn, answers)).toEqual([]);
        expect(findRetired(drawn, answers)).toEqual([]);
      }),
    );
  });
});
