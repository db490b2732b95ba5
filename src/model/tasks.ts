/** Who does what: the items of the phases, seen from the roles. */
import type { Check, CheckItem, Handbook, Item, Phase } from './handbook.ts';

export interface PhaseTasks {
  phase: Phase;
  /** Items whose first role it is. */
  leads: Item[];
  /** Items that name it after another. */
  takesPart: Item[];
}

/** What a role does in each written phase, in reading order. A phase in which nothing names the role is there, empty. */
export function tasksOfRole(handbook: Handbook, role: string): PhaseTasks[] {
  return handbook.phases
    .filter((phase) => phase.isWritten)
    .map((phase) => {
      const items = [...handbook.items.values()].filter(
        (item) => item.roles.includes(role) && handbook.pages.get(item.page)?.phase === phase.id,
      );
      return { phase, leads: items.filter((item) => item.roles[0] === role), takesPart: items.filter((item) => item.roles[0] !== role) };
    });
}

/** Everything that the pages of a phase explain, in reading order. */
export function itemsOfPhase(handbook: Handbook, phase: string): Item[] {
  return [...handbook.items.values()].filter((item) => handbook.pages.get(item.page)?.phase === phase);
}

/** The check items that a role owns, check by check. */
export function checkItemsOfRole(handbook: Handbook, role: string): { check: Check; items: CheckItem[] }[] {
  return [...handbook.checks.values()]
    .map((check) => ({ check, items: check.items.filter((item) => item.owner === role) }))
    .filter(({ items }) => items.length > 0);
}
