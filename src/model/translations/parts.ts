/** The words of a page in one language, part by part: what is compared when translations are kept true. */
import type { Locale } from '../../schemas/shared.ts';
import type { DraftPage } from '../draft.ts';

/** The part before the first section or item: title, summary, questions, opening. No id of a section begins with a dot. */
export const topPart = '.top';

/** Fields of a page that are not words of the page itself. */
const elsewhere = new Set(['items', 'sections', 'slug', 'formerSlugs', 'changes', 'facts', 'related', 'pages']);

/**
 * The words of every part in the order of the page. Words that stand in YAML belong to the part that shows them: title and
 * summary of an item to the item, everything else to the top.
 *
 * @returns undefined when the page has no text in this language, or one that does not match the page's structure
 */
export function partsOf(page: DraftPage, locale: Locale): ReadonlyMap<string, string> | undefined {
  const text = page.texts[locale]?.text;
  if (!text) return undefined;
  const { title, summary, questions } = text.head;
  const { items, sections } = page.data;
  const parts = new Map([[topPart, [title, summary, ...questions, ...localTexts(page.data, locale), text.opening].join('\n\n').trim()]]);
  for (const { kind, id, source } of text.outline) {
    if (kind === 'section') {
      const section = sections[Number(id)];
      if (section) parts.set(section.id, [source, ...localTexts(section, locale)].join('\n\n').trim());
      continue;
    }
    const item = items.find((candidate) => candidate.id === id);
    if (item) parts.set(id, [item.title[locale], item.summary[locale], source].join('\n\n').trim());
  }
  return parts;
}

/** Texts in one language anywhere below a value, in the order of the file. */
function localTexts(value: unknown, locale: Locale): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => localTexts(entry, locale));
  const own = (value as Record<string, unknown>)[locale];
  if (typeof own === 'string') return [own];
  return Object.entries(value).flatMap(([key, below]) => (elsewhere.has(key) ? [] : localTexts(below, locale)));
}
