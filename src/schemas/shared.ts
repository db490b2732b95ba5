/** Shapes that several kinds of content share. */
import { z } from 'zod';
import { wants } from './expectations.ts';

/** The key of a language in addresses and content files (`sv`, `no`, `en`). The pack decides which exist. */
export type Locale = string;

/** The same text in every locale of the pack. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

/** Ids are English, permanent, and appear in addresses, saved answers and links. No longer than a saved file may hold. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, wants('id'))
  .max(100, wants('short-id'));

/** The part of an address that belongs to one page, without slashes. ASCII, so that it survives being copied. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, wants('slug'));

/** Fact ids as they stand in `facts/`: dotted, lower case. */
export const factId = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, wants('fact-id'));

/** A calendar day. Dates are written by hand: no date comes from git or the clock. */
export const day = z.iso.date(wants('date'));

/** Raised by one when the meaning changes, so that translations and saved answers can be told apart. */
export const revision = z.int(wants('revision')).min(1, wants('revision'));

export const text = z.string().trim().min(1, wants('filled-text'));

export const url = z.url(wants('address'));

/** `page:<kind>/<entry>[/<aspect>][#anchor]` without the scheme: how YAML names a page of the handbook. */
export const pageRef = z.string().regex(/^[a-z]+(\/[a-z0-9-]+){1,2}(#[a-z0-9-]+)?$/, wants('page'));

/** At most eight facts: the ones that carry the text, not everything near it. */
export const facts = z.array(factId).max(8, wants('few-facts')).default([]);

/** Slugs that once stood here, by locale; each becomes a redirect. */
export function formerSlugs(locales: readonly Locale[]) {
  return z.partialRecord(z.enum(locales as [string, ...string[]]), z.array(slug)).default({});
}

/** What is being written: it shows in `npm run dev` and is in no build, no export, no search and no list. */
export const draft = z.boolean().default(false);

/** One value for every locale of the pack; a locale more or less is refused. */
export function localizedOf<T extends z.ZodType>(locales: readonly Locale[], value: T): z.ZodType<Localized<z.output<T>>> {
  const shape = Object.fromEntries(locales.map((locale) => [locale, value]));
  return z.strictObject(shape) as unknown as z.ZodType<Localized<z.output<T>>>;
}

/** One non-empty text for every locale of the pack. */
export function localized(locales: readonly Locale[]): z.ZodType<Localized> {
  return localizedOf(locales, text);
}
