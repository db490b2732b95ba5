/** The plan as an island holds it: on the page, and on the device where the reader wants it there. */
import { useRef, useState } from 'preact/hooks';
import { emptyPlan, parsePlan, serializePlan, type Plan } from '../../domain/check/plan.ts';
import { revertPlan } from '../../domain/check/revert-plan.ts';
import { useKept, type KeptState, type Shelf } from './use-kept.ts';

export interface PlanState extends Omit<KeptState<Plan>, 'value'> {
  plan: Plan;
  /** What the last change did, as long as it can be taken back. */
  undo: { before: Plan; after: Plan } | undefined;
}

function planShelf(handbook: string, locale: string): Shelf<Plan> {
  return {
    key: `${handbook}:plan`,
    empty: emptyPlan,
    isEmpty: ({ actions }) => actions.length === 0,
    read(text) {
      const parsed = parsePlan(text, handbook);
      if (parsed.ok) return { ok: true, value: parsed.file.plan };
      return { ok: false, reason: parsed.reason === 'newer-version' ? 'newer-version' : 'damaged' };
    },
    write: (plan) => serializePlan({ handbook, locale, saved: new Date().toISOString(), plan }),
    join(kept, mine) {
      const ids = new Set(kept.actions.map(({ id }) => id));
      return { actions: [...kept.actions, ...mine.actions.filter(({ id }) => !ids.has(id))] };
    },
  };
}

export function usePlan(handbook: string, locale: string) {
  const { state, latest, put, startKeeping, stopKeeping } = useKept(planShelf(handbook, locale));
  const [undo, setUndo] = useState<PlanState['undo']>();
  const last = useRef(undo);
  const remember = (step: PlanState['undo']) => {
    last.current = step;
    setUndo(step);
  };
  const { value: plan, ...rest } = state;
  const shown: PlanState = { ...rest, plan, undo };
  const takeBack = () => {
    const step = last.current;
    if (!step) return;
    remember(undefined);
    put(revertPlan(latest(), step.before, step.after));
  };
  /**
   * @param what gets the plan of the moment
   * @returns whether the device keeps what is to be kept
   */
  const change = (what: (plan: Plan) => Plan): boolean => {
    const before = latest();
    const after = what(before);
    remember({ before, after });
    return put(after);
  };
  return {
    state: shown,
    change,
    /**
     * Changes the plan and keeps it on the device, for pages other than the plan's own, where it would otherwise be gone.
     *
     * @returns whether it is kept; if not, nothing has changed
     */
    changeAndKeep(what: (plan: Plan) => Plan): boolean {
      const isKept = change(what) && (state.isKept || startKeeping());
      if (!isKept) takeBack();
      return isKept;
    },
    undo: takeBack,
    startKeeping,
    stopKeeping,
  };
}
