import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerLevels, type AnswerLevel, type Answers } from '../../../../src/domain/check/answers.ts';
import { findPhase, type FinderAnswers, type FinderStage } from '../../../../src/domain/check/find-phase.ts';
import { anyId } from './examples.ts';

const stages: FinderStage[] = [
  { check: 'start', items: ['reason', 'people'] },
  { check: 'gate-one', items: ['plan', 'network'] },
  { check: 'gate-two', items: ['rules', 'plan'] },
];
const at = (levels: Readonly<Record<string, AnswerLevel>>): Answers =>
  Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, { level }]));
const startDone = { start: at({ reason: 4, people: 3 }) };
const find = (answers: FinderAnswers) => findPhase(stages, answers, 'standing');

describe('which phase are we in', () => {
  test('nobody knows as long as nothing has a level', () => {
    for (const answers of [{}, { start: { reason: { note: 'x' } } }, { start: at({ reason: 'not-relevant', people: 'not-relevant' }) }])
      expect(find(answers)).toMatchObject({
        kind: 'unanswered',
        check: undefined,
        isFirm: false,
        deciding: [],
        next: undefined,
        handOn: {},
      });
  });

  test('the first stage that is not fully in place is suggested, with the items that decide', () => {
    const finding = find({ ...startDone, 'gate-one': at({ plan: 2, network: 3 }), 'gate-two': at({ rules: 0, plan: 0 }) });
    expect(finding).toMatchObject({ kind: 'found', check: 'gate-one', isFirm: true, deciding: ['plan'] });
    expect(finding.next).toEqual({ kind: 'found', check: 'gate-two' });
    expect(finding.fragile).toEqual([{ check: 'start', item: 'people', level: 3 }]);
    expect(finding.ahead).toEqual([]);
    expect(finding.stages.map(({ state }) => state)).toEqual(['in-place', 'not-yet', 'not-yet']);
  });

  test('what later stages have in place does not make up for it, and is said', () => {
    const finding = find({
      start: at({ reason: 1, people: 4 }),
      'gate-one': at({ plan: 4, network: 4 }),
      'gate-two': at({ rules: 3, plan: 3 }),
    });
    expect(finding).toMatchObject({ check: 'start', deciding: ['reason'], ahead: ['gate-one', 'gate-two'] });
    expect(finding.next).toEqual({ kind: 'all-in-place', check: 'standing' });
  });

  test('a stage with answers missing is suggested, but not firmly', () => {
    expect(find({ ...startDone, 'gate-one': at({ plan: 3 }) })).toMatchObject({ check: 'gate-one', isFirm: false, deciding: ['network'] });
    expect(find({ 'gate-two': at({ rules: 1 }) })).toMatchObject({ check: 'start', isFirm: false, deciding: ['reason', 'people'] });
  });

  test('a stage in which nothing is relevant is passed over', () => {
    const finding = find({ ...startDone, 'gate-one': at({ plan: 'not-relevant', network: 'not-relevant' }), 'gate-two': at({ rules: 2 }) });
    expect(finding).toMatchObject({ check: 'gate-two', deciding: ['rules', 'plan'] });
    expect(finding.stages[1]!.state).toBe('set-aside');
  });

  test('everything in place leads to the standing check, if there is one', () => {
    const answers = { ...startDone, 'gate-one': at({ plan: 3, network: 3 }), 'gate-two': at({ rules: 4, plan: 'not-relevant' }) };
    expect(find(answers)).toMatchObject({ kind: 'all-in-place', check: 'standing', isFirm: true, handOn: {} });
    expect(findPhase(stages, answers)).toMatchObject({ kind: 'all-in-place', check: undefined });
  });

  test('the answers to that check are handed on whole: notes and revisions too, and nothing else', () => {
    const own: Answers = { plan: { level: 1, note: 'draft', revision: 2 }, network: { note: 'ask' }, other: { level: 4 } };
    expect(find({ ...startDone, 'gate-one': own }).handOn).toEqual({ plan: own['plan'], network: own['network'] });
  });

  const anyStages = fc
    .uniqueArray(anyId, { minLength: 1, maxLength: 5 })
    .chain((checks) =>
      fc.tuple(...checks.map((check) => fc.uniqueArray(anyId, { minLength: 1, maxLength: 4 }).map((items) => ({ check, items })))),
    );
  const anyAnswered = anyStages.chain((drawn) =>
    fc
      .tuple(
        ...drawn.map(({ check, items }) =>
          fc
            .tuple(
              ...items.map((item) =>
                fc.option(fc.constantFrom(...answerLevels), { nil: undefined }).map((level) => [item, level] as const),
              ),
            )
            .map(
              (given) =>
                [check, Object.fromEntries(given.flatMap(([id, level]) => (level === undefined ? [] : [[id, { level }]])))] as const,
            ),
        ),
      )
      .map((entries) => ({ drawn, answers: Object.fromEntries(entries) as FinderAnswers })),
  );
  const rank = (drawn: readonly FinderStage[], answers: FinderAnswers) => {
    const { kind, check } = findPhase(drawn, answers, undefined);
    return kind === 'unanswered' ? undefined : kind === 'all-in-place' ? drawn.length : drawn.findIndex((stage) => stage.check === check);
  };

  test('every item is told of once, and the suggestion is the first stage that does not pass', () => {
    fc.assert(
      fc.property(anyAnswered, ({ drawn, answers }) => {
        const { stages: found, kind, check, deciding } = findPhase(drawn, answers, 'standing');
        found.forEach((stage, i) => {
          expect([...stage.inPlace, ...stage.below, ...stage.unanswered, ...stage.setAside].sort()).toEqual([...drawn[i]!.items].sort());
        });
        const first = found.find(({ state }) => state === 'not-yet' || state === 'open');
        if (kind === 'found') {
          expect(check).toBe(first!.check);
          expect(deciding.length).toBeGreaterThan(0);
        }
        if (kind === 'all-in-place') expect(first).toBeUndefined();
      }),
    );
  });

  test('what is said to change the answer changes it so', () => {
    fc.assert(
      fc.property(anyAnswered, ({ drawn, answers }) => {
        const { kind, check, deciding, next, fragile } = findPhase(drawn, answers, 'standing');
        if (kind === 'unanswered') return;
        if (kind === 'found') {
          const mended = {
            ...answers,
            [check!]: { ...answers[check!], ...at(Object.fromEntries(deciding.map((id) => [id, 3 as const]))) },
          };
          const then = findPhase(drawn, mended, 'standing');
          expect({ kind: then.kind, check: then.check }).toEqual(next);
        }
        for (const weak of fragile) {
          const slipped = { ...answers, [weak.check]: { ...answers[weak.check], [weak.item]: { level: 2 as const } } };
          expect(findPhase(drawn, slipped, 'standing').check).toBe(weak.check);
        }
      }),
    );
  });

  test('raising an answer never leads back', () => {
    fc.assert(
      fc.property(anyAnswered, fc.nat(), fc.nat(), ({ drawn, answers }, s, i) => {
        const stage = drawn[s % drawn.length]!;
        const item = stage.items[i % stage.items.length]!;
        const level = answers[stage.check]?.[item]?.level;
        fc.pre(typeof level === 'number');
        const raised = { ...answers, [stage.check]: { ...answers[stage.check], [item]: { level: 4 as const } } };
        expect(rank(drawn, raised)!).toBeGreaterThanOrEqual(rank(drawn, answers)!);
      }),
    );
  });

  test('checks and items called constructor are only what the reader made them', () => {
    expect(findPhase([{ check: 'constructor', items: ['constructor'] }], {})).toMatchObject({ kind: 'unanswered' });
  });
});
