/** A small check with a gap in its numbers, and ways to make random ones. */
import fc from 'fast-check';
import { answerLevels, type Answer, type Answers, type Check } from '../../../../src/domain/check/answers.ts';

export const check: Check = {
  id: 'pilot-gate',
  revision: 2,
  sections: ['rules', 'money'],
  items: [
    { id: 'written-rules', number: 1, revision: 1, section: 'rules' },
    { id: 'shared-plan', number: 2, revision: 1, section: 'rules' },
    { id: 'funding', number: 4, revision: 3, section: 'money' },
    { id: 'follow-up', number: 5, revision: 1, section: 'money' },
  ],
};

/** The words that objects answer to by themselves, among ordinary ids: `constructor` is a valid item id. */
export const anyId = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,3}$/),
  fc.constantFrom('constructor', 'valueof', 'prototype'),
);

export const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  { level: fc.constantFrom(...answerLevels), note: fc.string({ minLength: 1, maxLength: 40 }), revision: fc.integer({ min: 1, max: 9 }) },
  { requiredKeys: [] },
);

/** Any check of up to 40 items in up to five sections, numbers in any order and with gaps. */
export const anyCheck: fc.Arbitrary<Check> = fc
  .record({
    id: anyId,
    revision: fc.integer({ min: 1, max: 999_999 }),
    sections: fc.uniqueArray(anyId, { minLength: 1, maxLength: 5 }),
    ids: fc.uniqueArray(anyId, { minLength: 1, maxLength: 40 }),
    numbers: fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 998 })), { minLength: 40, maxLength: 40 }),
    revisions: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ id, revision, sections, ids, numbers, revisions }) => ({
    id,
    revision,
    sections,
    items: ids.map((item, i) => ({ id: item, number: numbers[i]!, revision: revisions[i]!, section: sections[i % sections.length]! })),
  }));

/** A check with answers to some of its items, levels only. */
export const anyAnsweredCheck: fc.Arbitrary<{ check: Check; answers: Answers }> = anyCheck.chain((drawn) =>
  fc
    .array(fc.option(fc.constantFrom(...answerLevels), { nil: undefined }), {
      minLength: drawn.items.length,
      maxLength: drawn.items.length,
    })
    .map((given) => ({
      check: drawn,
      answers: Object.fromEntries(drawn.items.flatMap((item, i) => (given[i] === undefined ? [] : [[item.id, { level: given[i] }]]))),
    })),
);
