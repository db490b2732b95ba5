/** What a field of ids can name: the entries of the pack, so that an editor chooses instead of typing. */
import { z } from 'zod';
import type { Handbook } from '../model/handbook.ts';
import { factId, id, pageRef, type Locale } from '../schemas/shared.ts';
import type { JsonSchema } from './json-schema.ts';

export interface Choice {
  label: string;
  value: string;
}

export interface Choices {
  items: readonly Choice[];
  facts: readonly Choice[];
  /** Pages, and their sections and items below them. */
  pages: readonly Choice[];
}
export type Named = keyof Choices | 'roles';

const patternOf = (schema: z.ZodType) => (z.toJSONSchema(schema, { target: 'draft-7' }) as JsonSchema).pattern;
const patterns = { id: patternOf(id), fact: patternOf(factId), page: patternOf(pageRef) };

/** What the ids of a field name, by its name: an id of one's own has the same form. */
const byName: Readonly<Record<string, Named>> = { roles: 'roles', owner: 'roles', related: 'items', reads: 'items' };

/** What the texts of a field name; undefined for words, and for ids of the entry's own. */
export function namedBy(field: string, { pattern }: JsonSchema): Named | undefined {
  if (pattern === undefined) return undefined;
  if (pattern === patterns.fact) return 'facts';
  if (pattern === patterns.page) return 'pages';
  return pattern === patterns.id && Object.hasOwn(byName, field) ? byName[field] : undefined;
}

/** Everything that can be named, with its title in one language. */
export function choicesOf(handbook: Handbook, locale: Locale): Choices {
  const pages = [...handbook.pages.values()];
  return {
    items: [...handbook.items.values()].map((item) => ({ value: item.id, label: `${item.title[locale]} (${item.id})` })),
    facts: [...handbook.facts.keys()].map((fact) => ({ value: fact, label: fact })),
    pages: pages.flatMap((page) => {
      const title = page.texts[locale]!.title;
      return [
        { value: page.id, label: `${title} (${page.id})` },
        ...page.outline.map((part) => ({
          value: `${page.id}#${part.id}`,
          label: `${title} › ${part.title[locale]} (${page.id}#${part.id})`,
        })),
      ];
    }),
  };
}
