/** Where the handbook uses a source. */
import type { Localized } from '../schemas/shared.ts';
import type { Fact, Handbook, PageId } from './handbook.ts';

export interface SourceUse {
  page: PageId;
  /** The section or item; undefined for the page as a whole. */
  anchor: string | undefined;
  title: Localized;
  /** The facts of the source that it rests on. */
  facts: Fact[];
}

/** Pages, sections and items that name a fact of the source, in reading order. */
export function usesOfSource(handbook: Handbook, source: string): SourceUse[] {
  const uses: SourceUse[] = [];
  for (const page of handbook.pages.values()) {
    const parts = [{ id: undefined, title: page.name, facts: page.facts }, ...page.outline];
    for (const part of parts) {
      const facts = part.facts.flatMap((id) => handbook.facts.get(id) ?? []).filter((fact) => fact.source === source);
      if (facts.length === 0) continue;
      uses.push({ page: page.id, anchor: part.id, title: part.title, facts });
    }
  }
  return uses;
}
