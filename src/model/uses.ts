/** Where the handbook uses its facts. */
import type { Localized } from '../schemas/shared.ts';
import type { Fact, Handbook, PageId } from './handbook.ts';

export interface FactUse {
  page: PageId;
  /** The section, item, term or statement; undefined for the page as a whole. */
  anchor: string | undefined;
  title: Localized;
}

/** The uses of every fact, in reading order: pages, their sections and items, boxes of cases, statements of checks, terms. */
export function usesOfFacts(handbook: Handbook): ReadonlyMap<string, readonly FactUse[]> {
  const uses = new Map<string, FactUse[]>();
  const add = (facts: readonly string[], use: FactUse) => {
    for (const fact of facts) uses.set(fact, [...(uses.get(fact) ?? []), use]);
  };
  for (const page of handbook.pages.values()) {
    // A check's own facts are those of its statements, which follow.
    if (page.kind !== 'checks') add(page.facts, { page: page.id, anchor: undefined, title: page.name });
    for (const part of page.outline) add(part.facts, { page: page.id, anchor: part.id, title: part.title });
  }
  for (const entry of handbook.cases.values()) {
    const page = handbook.pages.get(`cases/${entry.id}`)!;
    for (const row of entry.box) add(row.facts, { page: page.id, anchor: undefined, title: page.name });
  }
  for (const check of handbook.checks.values()) {
    for (const item of check.items) add(item.facts, { page: check.page, anchor: item.id, title: item.statement });
  }
  for (const term of handbook.terms.values()) add(term.facts, { page: 'pages/glossary', anchor: term.id, title: term.term });
  return uses;
}

/** The first use on each page, in the same order: where a reader is to begin who wants to see what a page makes of a fact. */
export function firstOnEachPage(uses: readonly FactUse[]): FactUse[] {
  return uses.filter((use, index) => uses.findIndex(({ page }) => page === use.page) === index);
}

export interface SourcePlace {
  /** Where in the source: `slide 3`. */
  place: Localized;
  facts: { fact: Fact; uses: readonly FactUse[] }[];
}

/** The facts of a source in the order of its register, by the place where they stand, each with where it is used. */
export function placesInSource(handbook: Handbook, source: string): SourcePlace[] {
  const uses = usesOfFacts(handbook);
  const places = new Map<string, SourcePlace>();
  for (const fact of handbook.facts.values()) {
    if (fact.source !== source) continue;
    const key = JSON.stringify(fact.place);
    const place = places.get(key) ?? { place: fact.place, facts: [] };
    place.facts.push({ fact, uses: uses.get(fact.id) ?? [] });
    places.set(key, place);
  }
  const inOrder = new Intl.Collator('en', { numeric: true });
  return [...places.values()].sort((a, b) => inOrder.compare(Object.values(a.place)[0]!, Object.values(b.place)[0]!));
}
