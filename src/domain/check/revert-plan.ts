/** Taking back one change of a plan without taking back what has happened to the plan since, in another window say. */
import type { Plan, PlanAction } from './plan.ts';

/**
 * Undoes the change from `before` to `after` in the plan of the moment: what it added goes, what it removed comes back in
 * its place, what it changed is as it was. Actions that it did not touch stay as they are.
 */
export function revertPlan(plan: Plan, before: Plan, after: Plan): Plan {
  const was = new Map(before.actions.map((action) => [action.id, action]));
  const became = new Map(after.actions.map((action) => [action.id, action]));
  const isTouched = ({ id }: PlanAction) => JSON.stringify(was.get(id)) !== JSON.stringify(became.get(id));
  const actions = plan.actions.flatMap((action) => {
    if (!isTouched(action)) return [action];
    const old = was.get(action.id);
    return old ? [old] : [];
  });
  before.actions.forEach((action, index) => {
    if (became.has(action.id) || actions.some(({ id }) => id === action.id)) return;
    // After the nearest neighbour before it that is still there.
    const neighbours = new Set(before.actions.slice(0, index).map(({ id }) => id));
    const at = actions.findLastIndex(({ id }) => neighbours.has(id)) + 1;
    actions.splice(at, 0, action);
  });
  return { actions };
}
