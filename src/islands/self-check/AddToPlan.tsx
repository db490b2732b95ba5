/** Weak items into the plan: one at a time, or all of them. */
import { useMemo, useState } from 'preact/hooks';
import { actionsFor, addProposals, mergePlans, type PlanAction } from '../../domain/check/plan.ts';
import { newActionId } from '../tools/new-action-id.ts';
import { proposalsOf } from '../tools/proposals.ts';
import { usePlan } from '../tools/use-plan.ts';
import type { CheckProps, Say } from './props.ts';

export type PlanOfCheck = ReturnType<typeof usePlanOfCheck>;

export function usePlanOfCheck(props: CheckProps) {
  const handbook = props.storageKey.split(':')[0]!;
  const own = usePlan(handbook, props.locale);
  const [outcome, setOutcome] = useState<{ n: number } | 'failed'>();
  const items = useMemo(
    () =>
      props.items.map(({ id, statement, readings, action, owner }) => ({
        id,
        statement,
        owner: owner.name,
        ...(action === undefined ? {} : { action: readings[action]!.title }),
      })),
    [],
  );
  return {
    ...own,
    handbook,
    href: props.tools.plan,
    outcome,
    has: (item: string) => actionsFor(own.state.plan, props.id, item).length > 0,
    /** Actions that a file brought. @returns whether the device keeps them */
    take: (actions: readonly PlanAction[]) => own.changeAndKeep((plan) => mergePlans(plan, { actions }).plan),
    add(ids: readonly string[]) {
      let n = 0;
      const isKept = own.changeAndKeep((plan) => {
        const next = addProposals(plan, props.id, proposalsOf({ items }, ids), newActionId);
        n = next.actions.length - plan.actions.length;
        return next;
      });
      setOutcome(isKept ? { n } : 'failed');
    },
  };
}

/** Above the list of weak items: all of them at once, where the plan is kept, what came of it, and the way to the plan. */
export function AddAll({ plan, weak, say }: { plan: PlanOfCheck; weak: readonly string[]; say: Say }) {
  if (plan.href === undefined) return null;
  const isAll = weak.every(plan.has);
  const { outcome } = plan;
  return (
    <div class="check-plan">
      <p class="check-buttons">
        <button type="button" aria-disabled={isAll} onClick={() => !isAll && plan.add(weak)}>
          {say(isAll ? 'check.planHasAll' : 'check.planAll')}
        </button>
        <a href={plan.href}>{say('check.planOpen')}</a>
      </p>
      <p class="check-small" aria-live="polite">
        {outcome === 'failed' ? say('check.planFailed') : outcome ? say('check.planAdded', outcome) : say('check.planKeeps')}
      </p>
    </div>
  );
}

/** Beside one weak item. */
export function AddOne({ plan, item, code, say }: { plan: PlanOfCheck; item: string; code: string; say: Say }) {
  if (plan.href === undefined) return null;
  const isThere = plan.has(item);
  return (
    <button
      type="button"
      class="check-add"
      aria-disabled={isThere}
      aria-label={`${say(isThere ? 'check.planHas' : 'check.plan')}: ${code}`}
      onClick={() => !isThere && plan.add([item])}
    >
      {say(isThere ? 'check.planHas' : 'check.plan')}
    </button>
  );
}
