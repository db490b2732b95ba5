/** What the handbook suggests to do about weak items, in the reader's language. */
import type { Proposal } from '../../domain/check/plan.ts';
import type { ToolItem } from './props.ts';

/** @param notes what a group has decided, by item id */
export function proposalsOf(
  check: { readonly items: readonly Pick<ToolItem, 'id' | 'statement' | 'action' | 'owner'>[] },
  weak: readonly string[],
  notes: Readonly<Record<string, string>> = {},
): Proposal[] {
  return weak.flatMap((id): Proposal[] => {
    const item = check.items.find((candidate) => candidate.id === id);
    if (!item) return [];
    const note = Object.hasOwn(notes, id) ? notes[id] : undefined;
    return [{ item: id, title: item.action ?? item.statement, ...(item.owner ? { owner: item.owner } : {}), ...(note ? { note } : {}) }];
  });
}
