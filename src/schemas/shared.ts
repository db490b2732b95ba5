/** Shapes that several kinds of content share. */
import { z } from 'zod';

/** The key of a language in addresses and content files (`sv`, `no`, `en`). The pack decides which exist. */
export type Locale = string;

/** The same text in every locale of the pack. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

/** Ids are English, permanent, and appear in addresses, saved answers and links. No longer than a saved file may hold. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'lower-case letters a-z, digits and single hyphens, for example strategic-idea' })
  .max(100, { error: 'at most 100 characters' });

/** The part of an address that belongs to one page, without slashes. ASCII, so that it survives being copied. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'ASCII lower-case letters, digits and single hyphens, for example processtod',
});

/** Fact ids as they stand in `facts/`: dotted, lower case. */
export const factId = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
  error: 'a fact id from facts/, for example phase.start.condition.02',
});

/** A calendar day. Dates are written by hand: no date comes from git or the clock. */
export const day = z.iso.date({ error: 'a date as YYYY-MM-DD, for example 2026-11-22' });

/** Raised by one when the meaning changes, so that translations and saved answers can be told apart. */
export const revision = z.int({ error: 'a whole number from 1' }).min(1, { error: 'a whole number from 1' });

export const text = z.string({ error: 'a text' }).trim().min(1, { error: 'a text that is not empty' });

export const url = z.url({ error: 'a full address, for example https://example.org/page' });

/** `page:<kind>/<entry>[/<aspect>][#anchor]` without the scheme: how YAML names a page of the handbook. */
export const pageRef = z.string().regex(/^[a-z]+(\/[a-z0-9-]+){1,2}(#[a-z0-9-]+)?$/, {
  error: 'a page of the handbook, for example phases/initiation/events or knowledge/starting-point#critical-mass',
});

/** At most eight facts: the ones that carry the text, not everything near it. */
export const facts = z.array(factId).max(8, { error: 'at most eight facts: those that carry the text' }).default([]);

/** Slugs that once stood here, by locale; each becomes a redirect. */
export function formerSlugs(locales: readonly Locale[]) {
  return z.partialRecord(z.enum(locales as [string, ...string[]]), z.array(slug)).default({});
}

/** What is being written: it shows in `npm run dev` and is in no build, no export, no search and no list. */
export const draft = z.boolean({ error: 'true or false' }).default(false);

/** One value for every locale of the pack; a locale more or less is refused. */
export function localizedOf<T extends z.ZodType>(locales: readonly Locale[], value: T): z.ZodType<Localized<z.output<T>>> {
  const shape = Object.fromEntries(locales.map((locale) => [locale, value]));
  return z.strictObject(shape) as unknown as z.ZodType<Localized<z.output<T>>>;
}

/** One non-empty text for every locale of the pack. */
export function localized(locales: readonly Locale[]): z.ZodType<Localized> {
  return localizedOf(locales, text);
}
