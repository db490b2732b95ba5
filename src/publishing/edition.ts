/** The date of what is published: that of its newest words, never the clock's, so that an archive builds the same years later. */
import type { Handbook } from '../model/handbook.ts';

/** @returns YYYY-MM-DD */
export function editionDate(handbook: Handbook): string {
  const days = [
    handbook.config.updated,
    ...[...handbook.pages.values()].map((page) => page.updated),
    ...[...handbook.terms.values()].map((term) => term.updated),
    ...handbook.changes.map((change) => change.date),
  ];
  return days.sort().at(-1)!;
}
