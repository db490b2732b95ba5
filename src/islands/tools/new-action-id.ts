import { makeActionId } from '../../domain/check/plan.ts';

export function newActionId(): string {
  return makeActionId(crypto.getRandomValues(new Uint8Array(10)));
}
