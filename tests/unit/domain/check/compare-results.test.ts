import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Check } from '../../../../src/domain/check/answers.ts';
import { compareResults, type DatedResult } from '../../../../src/domain/check/compare-results.ts';
import { anyAnswer, anyCheck, check } from './examples.ts';

const result = (answers: Answers, checkRevision = 2): DatedResult => ({ checkRevision, answers });

describe('two results', () => {
  test('show what moved, by how much, by item, by section and in all', () => {
    const before = result({ 'written-rules': { level: 1 }, 'shared-plan': { level: 4 }, funding: { level: 2 }, 'follow-up': { level: 3 } });
    const after = result({ 'written-rules': { level: 3 }, 'shared-plan': { level: 2 }, funding: { level: 2 }, 'follow-up': { level: 4 } });
    const { items, sections, total, gained, lost, moved } = compareResults(check, before, after);
    expect(items.map(({ id, by }) => [id, by])).toEqual([
      ['written-rules', 2],
      ['shared-plan', -2],
      ['funding', 0],
      ['follow-up', 1],
    ]);
    expect(sections).toEqual([
      {
        id: 'rules',
        compared: 2,
        up: 1,
        down: 1,
        same: 0,
        before: 2.5,
        after: 2.5,
        by: 0,
        inPlaceBefore: 1,
        inPlaceAfter: 1,
        incomparable: 0,
      },
      {
        id: 'money',
        compared: 2,
        up: 1,
        down: 0,
        same: 1,
        before: 2.5,
        after: 3,
        by: 0.5,
        inPlaceBefore: 1,
        inPlaceAfter: 1,
        incomparable: 0,
      },
    ]);
    expect(total).toMatchObject({ compared: 4, up: 2, down: 1, same: 1, by: 0.25 });
    expect({ gained, lost, moved }).toEqual({
      gained: ['written-rules'],
      lost: ['shared-plan'],
      moved: ['written-rules', 'shared-plan', 'follow-up'],
    });
  });

  test('say what cannot be compared, and why', () => {
    const dated: Check = {
      ...check,
      revision: 3,
      items: check.items.map((item) => (item.id === 'follow-up' ? { ...item, since: 3 } : item)),
    };
    const before = result({
      'written-rules': { level: 1, revision: 1 },
      'shared-plan': { level: 'not-relevant' },
      funding: { level: 2, revision: 2 },
      old: { level: 4 },
      note: { note: 'x' },
    });
    const after = result({ 'shared-plan': { level: 3 }, funding: { level: 4, revision: 3 }, 'follow-up': { level: 1 } }, 3);
    const { items, total } = compareResults(dated, before, after);
    expect(items.map(({ id, why, by }) => [id, why, by])).toEqual([
      ['written-rules', 'unanswered-after', undefined],
      ['shared-plan', 'relevance-changed', undefined],
      ['funding', 'meaning-changed', undefined],
      ['follow-up', 'new-item', undefined],
      ['old', 'retired', undefined],
    ]);
    expect(items.at(-1)).toMatchObject({ section: undefined, before: 4, after: undefined });
    expect(total).toMatchObject({ compared: 0, by: undefined, before: undefined, incomparable: 5 });
    expect(compareResults(dated, after, before).items.map(({ why }) => why)).toEqual([
      'unanswered-before',
      'relevance-changed',
      'meaning-changed',
      'new-item',
      'retired',
    ]);
  });

  test('of links are told apart by the revision of the check alone', () => {
    const dated: Check = { ...check, items: check.items.map((item) => (item.id === 'funding' ? { ...item, since: 2 } : item)) };
    const answers: Answers = { funding: { level: 2 }, 'follow-up': { level: 2 } };
    const { items } = compareResults(dated, result(answers, 1), result(answers, 2));
    expect(items.map(({ why }) => why)).toEqual(['unanswered', 'unanswered', 'meaning-changed', undefined]);
    // Two links of before the change mean the same to each other.
    expect(compareResults(dated, result(answers, 1), result(answers, 1)).items[2]!.by).toBe(0);
  });

  const anyResults = anyCheck.chain((drawn) => {
    const anyResult = fc
      .array(fc.option(anyAnswer, { nil: undefined }), { minLength: drawn.items.length, maxLength: drawn.items.length })
      .map((given) =>
        result(Object.fromEntries(drawn.items.flatMap((item, i) => (given[i] === undefined ? [] : [[item.id, given[i]]]))), drawn.revision),
      );
    return fc.tuple(fc.constant(drawn), anyResult, anyResult);
  });

  test('turned round move the other way, and every item either moves or says why not', () => {
    fc.assert(
      fc.property(anyResults, ([drawn, a, b]) => {
        const [there, back] = [compareResults(drawn, a, b), compareResults(drawn, b, a)];
        there.items.forEach((item, i) => {
          expect((item.by === undefined) === (item.why !== undefined)).toBe(true);
          expect((item.by ?? 0) + (back.items[i]!.by ?? 0)).toBe(0);
        });
        expect(there.gained).toEqual(back.lost);
        expect(there.total.up).toBe(back.total.down);
        expect(there.total.compared + there.total.incomparable).toBe(there.items.length);
        expect(there.sections.reduce((sum, section) => sum + section.compared, 0)).toBe(there.total.compared);
        expect(there.moved).toHaveLength(there.total.up + there.total.down);
      }),
    );
  });

  test('that are one and the same do not move', () => {
    fc.assert(
      fc.property(anyResults, ([drawn, a]) => {
        const { total, moved } = compareResults(drawn, a, a);
        expect([total.up, total.down, moved]).toEqual([0, 0, []]);
      }),
    );
  });
});
