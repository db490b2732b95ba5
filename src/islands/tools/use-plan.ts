/** The plan as an island holds it: on the page, and on the device where the reader wants it there. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { emptyPlan, type Plan } from '../../domain/check/plan.ts';
import { revertPlan } from '../../domain/check/revert-plan.ts';
import { erasePlan, keepPlan, planKey, readKeptPlan } from './plan-store.ts';

export interface PlanState {
  /** False in the HTML from the server and until the island runs. */
  isReady: boolean;
  plan: Plan;
  /** Whether the device keeps it. */
  isKept: boolean;
  /** Why it does not: something unreadable is in the place, or the browser refuses. */
  fault: 'damaged' | 'newer-version' | 'blocked' | 'failed' | undefined;
  /** What the last change did, as long as it can be taken back. */
  undo: { before: Plan; after: Plan } | undefined;
}

const atFirst: PlanState = { isReady: false, plan: emptyPlan, isKept: false, fault: undefined, undo: undefined };

export function usePlan(handbook: string, locale: string) {
  const [state, setState] = useState(atFirst);
  // Listeners live as long as the page and must see the state of the moment.
  const now = useRef(state);
  const update = (changes: Partial<PlanState>) => {
    now.current = { ...now.current, ...changes };
    setState(now.current);
  };

  useLayoutEffect(() => {
    const read = () => {
      const kept = readKeptPlan(handbook);
      if (kept.kind === 'saved') update({ isReady: true, plan: kept.plan, isKept: true, fault: undefined });
      else update({ isReady: true, isKept: false, fault: kept.kind === 'none' ? undefined : kept.kind });
    };
    read();
    // Another window, or the page that deletes what is saved. What is on this page stays on it.
    const onStorage = ({ key }: StorageEvent) => {
      if (key === planKey(handbook) || key === null) read();
    };
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) read();
    };
    addEventListener('storage', onStorage);
    addEventListener('pageshow', onShow);
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', onShow);
    };
  }, []);

  /** The plan to change: where the device keeps it, what it keeps at this moment, so that no window overwrites another. */
  const latest = (): Plan => {
    const kept = now.current.isKept ? readKeptPlan(handbook) : undefined;
    return kept?.kind === 'saved' ? kept.plan : now.current.plan;
  };
  /** @returns whether the device keeps what is to be kept */
  const put = (plan: Plan, changes: Partial<PlanState> = {}): boolean => {
    update({ ...changes, plan });
    if (!now.current.isKept) return true;
    const isKept = keepPlan(handbook, locale, plan);
    update({ isKept, fault: isKept ? undefined : 'failed' });
    return isKept;
  };

  return {
    state,
    /**
     * @param change gets the plan of the moment
     * @returns whether the device keeps what is to be kept
     */
    change(change: (plan: Plan) => Plan): boolean {
      const before = latest();
      const after = change(before);
      return put(after, { undo: { before, after } });
    },
    undo() {
      const { undo } = now.current;
      if (undo) put(revertPlan(latest(), undo.before, undo.after), { undo: undefined });
    },
    /** From now on the device keeps the plan; what it has already is added to, not replaced. @returns whether it worked */
    startKeeping(): boolean {
      const kept = readKeptPlan(handbook);
      if (kept.kind !== 'none' && kept.kind !== 'saved') {
        update({ fault: kept.kind });
        return false;
      }
      const known = kept.kind === 'saved' ? kept.plan.actions : [];
      const ids = new Set(known.map(({ id }) => id));
      return put({ actions: [...known, ...now.current.plan.actions.filter(({ id }) => !ids.has(id))] }, { isKept: true, fault: undefined });
    },
    /** Takes the plan off the device. It stays on the page. Also the way out when what is there cannot be read. */
    stopKeeping() {
      erasePlan(handbook);
      update({ isKept: false, fault: undefined });
    },
  };
}
