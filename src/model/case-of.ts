/** Which case tells of what a check item asks about. */
import { pageOf, type CheckItem, type Handbook, type OutlinePart, type Page } from './handbook.ts';

export interface CasePlace {
  page: Page;
  /** The section that tells of it; absent where only the case's facts at a glance do. */
  section?: OutlinePart;
}

/**
 * The place in a case that rests on most of the facts behind a check item: its own, and those of the items and sections it
 * sends its reader to. Equals in the order of the handbook. Sections go before the box of facts at a glance, where there is
 * nothing to read.
 * @returns undefined where no case shares a fact
 */
export function caseOf(handbook: Handbook, item: CheckItem): CasePlace | undefined {
  const facts = new Set([
    ...item.facts,
    ...item.reads.flatMap((id) => handbook.items.get(id)?.facts ?? []),
    ...item.pages.flatMap((ref) => factsAt(handbook, ref)),
  ]);
  const shared = (candidates: readonly string[]) => candidates.filter((fact) => facts.has(fact)).length;
  let best: { place: CasePlace; shared: number } | undefined;
  const offer = (place: CasePlace, count: number) => {
    if (count > (best?.shared ?? 0)) best = { place, shared: count };
  };
  const cases = [...handbook.pages.values()].filter((page) => page.kind === 'cases');
  for (const page of cases) for (const section of page.outline) offer({ page, section }, shared(section.facts));
  if (best === undefined)
    for (const page of cases)
      offer({ page }, shared([...page.facts, ...(handbook.cases.get(page.id.split('/')[1]!)?.box.flatMap((row) => row.facts) ?? [])]));
  return best?.place;
}

/** @param ref `knowledge/starting-point#critical-mass`, or a page as a whole, whose facts stand for too much to tell a case by */
function factsAt(handbook: Handbook, ref: string): readonly string[] {
  const [pageId, anchor] = ref.split('#') as [string, string?];
  return pageOf(handbook, pageId).outline.find((part) => part.id === anchor)?.facts ?? [];
}
