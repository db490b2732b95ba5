import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addAction, emptyPlan, removeAction, updateAction, type Plan } from '../../../../src/domain/check/plan.ts';
import { revertPlan } from '../../../../src/domain/check/revert-plan.ts';

const planOf = (...ids: string[]): Plan => ids.reduce((plan, id) => addAction(plan, { id, title: id }), emptyPlan);

describe('reverting a change of a plan', () => {
  test('puts a removed action back in its place, although others came and went since', () => {
    const before = planOf('a', 'b', 'c');
    const after = removeAction(before, 'b');
    const since = addAction(removeAction(after, 'a'), { id: 'd', title: 'd' });
    expect(revertPlan(since, before, after).actions.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  });

  test('takes back what was changed and added, and nothing else', () => {
    const before = planOf('a', 'b');
    const after = addAction(updateAction(before, 'a', { title: 'A' }), { id: 'c', title: 'c' });
    const since = updateAction(after, 'b', { owner: 'Eva' });
    expect(revertPlan(since, before, after)).toEqual(updateAction(before, 'b', { owner: 'Eva' }));
  });

  test('without anything since, gives the plan before', () => {
    const plan = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')).map((ids) => planOf(...ids));
    const inOrder = plan.chain((before) => fc.tuple(fc.constant(before), fc.subarray(before.actions.map(({ id }) => id))));
    fc.assert(
      fc.property(inOrder, ([before, gone]) => {
        const after = gone.reduce(removeAction, before);
        expect(revertPlan(after, before, after)).toEqual(before);
      }),
    );
  });
});
