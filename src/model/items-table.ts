/** Every item of the handbook as the row of a table. */
import { inLocale, pageOf, type Handbook, type Item } from './handbook.ts';
import type { Locale } from '../schemas/shared.ts';

export interface ItemRow {
  item: Item;
  /** The phase; for an item outside the phases the section it stands in. The id is what it can be chosen by. */
  part: { id: string; name: string };
  /** The aspect; for an item outside the phases its page. */
  place: { id: string; name: string };
}

/** A row for each item, in reading order. */
export function itemRows(handbook: Handbook, locale: Locale): ItemRow[] {
  const items = [...handbook.items.values()];
  const inOrder = [...handbook.pages.keys()].flatMap((page) => items.filter((item) => item.page === page));
  return inOrder.map((item) => {
    const page = pageOf(handbook, item.page);
    const phase = handbook.phases.find(({ id }) => id === page.phase);
    const section = handbook.sections.find(({ id }) => id === page.section);
    const aspect = handbook.config.aspects.find(({ id }) => id === page.aspect);
    return {
      item,
      part: { id: phase?.id ?? page.section ?? '', name: inLocale(phase?.name ?? section?.label ?? page.name, locale) },
      place: { id: aspect?.id ?? '', name: inLocale(aspect?.label ?? page.name, locale) },
    };
  });
}

/** Rows that follow one another and are of the same part and aspect, or of the same page. */
export function rowGroups(rows: readonly ItemRow[]): ItemRow[][] {
  const groups: ItemRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group && first?.part.id === row.part.id && first.place.id === row.place.id && first.place.name === row.place.name) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

export interface Choice {
  id: string;
  name: string;
}

/** What the rows can be narrowed to: the parts in the order of the rows, the aspects and roles in the handbook's order. */
export function itemChoices(handbook: Handbook, rows: readonly ItemRow[], locale: Locale): Record<'part' | 'aspect' | 'role', Choice[]> {
  const parts = new Map(rows.map(({ part }) => [part.id, part]));
  return {
    part: [...parts.values()],
    aspect: handbook.config.aspects
      .filter(({ id }) => rows.some(({ place }) => place.id === id))
      .map(({ id, label }) => ({ id, name: inLocale(label, locale) })),
    role: [...handbook.roles.keys()]
      .filter((id) => rows.some(({ item }) => item.roles.includes(id)))
      .map((id) => ({ id, name: nameOfRole(handbook, id, locale) })),
  };
}

/** What a role is called. */
export function nameOfRole(handbook: Handbook, role: string, locale: Locale): string {
  return inLocale(pageOf(handbook, `roles/${role}`).name, locale);
}
