/** A small check with a gap in its numbers, and ways to make random ones. */
import fc from 'fast-check';
import { answerLevels, type Answer, type Answers, type Check } from '../../../../src/domain/check/answers.ts';
import { actionStatuses, type Plan, type PlanAction } from '../../../../src/domain/check/plan.ts';

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

/** What people and attackers write: markup, formulas, line breaks, half characters, words that objects answer to. */
export const anyWords = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x","y")',
    '__proto__',
    'constructor',
    'Åsa; Øyvind, "Ærlig"\r\nrad två',
    '\u0000\u0007\u001B',
    '\uD800',
    '\u202Eabc',
    'å'.repeat(200),
    '👩‍👩‍👧‍👦'.repeat(20),
    '\\n\\,\\;',
    ' \t ',
  ),
);

export const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** An action, of a check or of its own. */
export const anyAction: fc.Arbitrary<PlanAction> = fc
  .record({
    id: anyId,
    source: fc.oneof(
      fc.constant({}),
      anyId.map((id) => ({ check: id })),
      fc.tuple(anyId, anyId).map(([id, item]) => ({ check: id, item })),
    ),
    title: anyWords.filter((words) => words.trim() !== ''),
    owner: anyWords.map((words) => words.slice(0, 200)),
    due: fc.option(anyDay, { nil: undefined }),
    status: fc.constantFrom(...actionStatuses),
    note: anyWords,
  })
  .map(({ source, due, ...rest }) => ({ ...rest, ...source, ...(due === undefined ? {} : { due }) }));

export const anyPlan: fc.Arbitrary<Plan> = fc
  .uniqueArray(anyAction, { maxLength: 12, selector: (action) => action.id })
  .map((actions) => ({ actions }));
