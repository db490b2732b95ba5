/** The plan on the reader's device. Nothing here throws: browsers may refuse storage at any moment. */
import { makeActionId, parsePlan, serializePlan, type Plan } from '../../domain/check/plan.ts';

export type KeptPlan =
  | { kind: 'none' }
  | { kind: 'saved'; plan: Plan; time: string }
  /** Something is there that this page cannot read. It is left alone. */
  | { kind: 'damaged' | 'newer-version' }
  /** The browser lets this page keep nothing. */
  | { kind: 'blocked' };

export const planKey = (handbook: string) => `${handbook}:plan`;

export function readKeptPlan(handbook: string): KeptPlan {
  let text: string | null;
  try {
    text = localStorage.getItem(planKey(handbook));
  } catch {
    return { kind: 'blocked' };
  }
  if (text === null) return { kind: 'none' };
  const parsed = parsePlan(text, handbook);
  if (parsed.ok) return { kind: 'saved', plan: parsed.file.plan, time: parsed.file.saved };
  return { kind: parsed.reason === 'newer-version' ? 'newer-version' : 'damaged' };
}

/** @returns whether the browser kept it */
export function keepPlan(handbook: string, locale: string, plan: Plan): boolean {
  try {
    localStorage.setItem(planKey(handbook), serializePlan({ handbook, locale, saved: new Date().toISOString(), plan }));
    return true;
  } catch {
    return false;
  }
}

export function erasePlan(handbook: string): void {
  try {
    localStorage.removeItem(planKey(handbook));
  } catch {
    // Where nothing can be removed, nothing could be kept either.
  }
}

export function newActionId(): string {
  return makeActionId(crypto.getRandomValues(new Uint8Array(10)));
}
