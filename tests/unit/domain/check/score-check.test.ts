import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../src/domain/check/answers.ts';
import { IN_PLACE_LEVEL, isInPlace, scoreCheck, type CheckScore } from '../../../../src/domain/check/score-check.ts';
import { anyAnsweredCheck, check } from './examples.ts';

const allAt = (level: 3 | 4): Answers => Object.fromEntries(check.items.map((item) => [item.id, { level }]));

interface Example {
  name: string;
  answers: Answers;
  expected: Partial<CheckScore['total']> & Partial<Pick<CheckScore, 'weak' | 'strong' | 'unanswered' | 'verdict'>>;
}
const examples: Example[] = [
  {
    name: 'no answers at all leave nothing to judge',
    answers: {},
    expected: {
      answered: 0,
      relevant: 4,
      inPlace: 0,
      mean: undefined,
      weak: [],
      unanswered: ['written-rules', 'shared-plan', 'funding', 'follow-up'],
      verdict: 'unanswered',
    },
  },
  { name: 'a note alone is no answer', answers: { funding: { note: 'applied in May' } }, expected: { answered: 0, verdict: 'unanswered' } },
  {
    name: 'everything at the in-place level is in place',
    answers: allAt(3),
    expected: { answered: 4, inPlace: 4, mean: 3, weak: [], unanswered: [], verdict: 'in-place' },
  },
  { name: 'everything reviewed is in place', answers: allAt(4), expected: { mean: 4, verdict: 'in-place' } },
  {
    name: 'one item below the in-place level is enough for not yet, however high the mean',
    answers: { ...allAt(4), funding: { level: 2 } },
    expected: { inPlace: 3, mean: 3.5, weak: ['funding'], verdict: 'not-yet' },
  },
  {
    name: 'one item unanswered is enough for not yet, though nothing is weak',
    answers: { 'written-rules': { level: 4 }, 'shared-plan': { level: 3 }, funding: { level: 3 } },
    expected: { answered: 3, relevant: 4, inPlace: 3, weak: [], unanswered: ['follow-up'], verdict: 'not-yet' },
  },
  {
    name: 'what is not relevant neither counts nor stands in the way',
    answers: { ...allAt(3), funding: { level: 'not-relevant' } },
    expected: { answered: 4, relevant: 3, inPlace: 3, mean: 3, weak: [], verdict: 'in-place' },
  },
  {
    name: 'when every item is set aside there is nothing to judge',
    answers: Object.fromEntries(check.items.map((item) => [item.id, { level: 'not-relevant' as const }])),
    expected: { answered: 4, relevant: 0, inPlace: 0, mean: undefined, weak: [], unanswered: [], verdict: 'unanswered' },
  },
  {
    name: 'weak items come lowest first, equals in the order of the check',
    answers: { 'written-rules': { level: 2 }, 'shared-plan': { level: 0 }, funding: { level: 2 }, 'follow-up': { level: 0 } },
    expected: { mean: 1, weak: ['shared-plan', 'follow-up', 'written-rules', 'funding'], verdict: 'not-yet' },
  },
  {
    name: 'strong items come highest first, equals in the order of the check',
    answers: { 'written-rules': { level: 3 }, 'shared-plan': { level: 4 }, funding: { level: 2 }, 'follow-up': { level: 4 } },
    expected: { strong: ['shared-plan', 'follow-up', 'written-rules'], weak: ['funding'], verdict: 'not-yet' },
  },
  {
    name: 'answers to items the check does not have count for nothing',
    answers: { retired: { level: 4 } },
    expected: { answered: 0, inPlace: 0, verdict: 'unanswered' },
  },
];

describe('scoring a check', () => {
  test.each(examples)('$name', ({ answers, expected }) => {
    const { total, weak, strong, unanswered, verdict } = scoreCheck(check, answers);
    expect({ ...total, weak, strong, unanswered, verdict }).toMatchObject(expected);
  });

  test('each section is scored by its own items', () => {
    const { sections } = scoreCheck(check, { 'written-rules': { level: 4 }, 'shared-plan': { level: 3 }, funding: { level: 1 } });
    expect(sections).toEqual([
      { id: 'rules', items: 2, answered: 2, relevant: 2, inPlace: 2, mean: 3.5 },
      { id: 'money', items: 2, answered: 1, relevant: 2, inPlace: 0, mean: 1 },
    ]);
    expect(sections.map(isInPlace)).toEqual([true, false]);
  });

  test('for any answers the parts add up, and only the rule decides', () => {
    fc.assert(
      fc.property(anyAnsweredCheck, ({ check: drawn, answers }) => {
        const { total, sections, weak, strong, unanswered, verdict } = scoreCheck(drawn, answers);
        for (const key of ['items', 'answered', 'relevant', 'inPlace'] as const) {
          expect(sections.reduce((sum, section) => sum + section[key], 0)).toBe(total[key]);
        }
        expect(strong.length).toBe(total.inPlace);
        expect(weak.length + strong.length + unanswered.length).toBe(total.relevant);
        expect(total.answered + unanswered.length).toBe(total.items);
        if (total.mean !== undefined) expect(total.mean >= 0 && total.mean <= 4).toBe(true);
        const levels = drawn.items.map((item) => answers[item.id]?.level);
        const isAllInPlace =
          levels.some((level) => typeof level === 'number') &&
          levels.every((level) => level === 'not-relevant' || (level !== undefined && level >= IN_PLACE_LEVEL));
        expect(verdict === 'in-place').toBe(isAllInPlace);
        expect(isInPlace(total)).toBe(isAllInPlace);
      }),
    );
  });
});
