/** The slugs that an address is made of, those that once stood in their place, and where both are written. */
import type { HandbookConfig, SectionId } from '../schemas/handbook.ts';
import type { Locale, Localized } from '../schemas/shared.ts';
import { inLocale } from './handbook.ts';
import type { LineOf } from './read-yaml.ts';

export type FormerSlugs = Readonly<Partial<Record<Locale, readonly string[]>>>;

/** One part of an address: the slug of a section, an entry or an aspect. */
export interface AddressPart {
  /** The file that says it, and the way to the group that holds `slug` there. */
  file: string;
  at: readonly (string | number)[];
  lineOf: LineOf;
  slug: Localized;
  former: FormerSlugs;
}

const handbookFile = 'handbook.yaml';

/** The part that a section or an aspect of `handbook.yaml` gives; undefined when there is none of that id. */
export function partOfHandbook(config: HandbookConfig, lineOf: LineOf, list: 'sections' | 'aspects', id: string): AddressPart | undefined {
  const index = config[list].findIndex((candidate) => candidate.id === id);
  const found = config[list][index];
  return found && { file: handbookFile, at: [list, index], lineOf, slug: found.slug, former: found.formerSlugs };
}

/** `/<locale>/<slug>/<slug>/` */
export function pathOfParts(parts: readonly AddressPart[], locale: Locale): string {
  return `/${[locale, ...parts.map((part) => inLocale(part.slug, locale))].join('/')}/`;
}

/**
 * Every address that a page had: each part as it is or once was, but for the one it has now.
 *
 * @param otherFirst sections that the page once stood under
 */
export function formerPathsOf(parts: readonly AddressPart[], locale: Locale, otherFirst: readonly AddressPart[] = []): string[] {
  const slugsOf = (part: AddressPart) => [inLocale(part.slug, locale), ...(part.former[locale] ?? [])];
  const [first, ...rest] = parts;
  if (!first) return [];
  const firsts = [first, ...otherFirst].flatMap(slugsOf);
  const paths = rest.reduce(
    (starts, part) => starts.flatMap((start) => slugsOf(part).map((slug) => `${start}${slug}/`)),
    firsts.map((slug) => `/${locale}/${slug}/`),
  );
  return [...new Set(paths)].filter((path) => path !== pathOfParts(parts, locale));
}

export interface LostSlug {
  part: AddressPart;
  locale: Locale;
  slug: string;
}

/**
 * What would have to be recorded for a published address to lead to its page again.
 * @returns nothing when the page has moved to a place that slugs alone do not explain
 */
export function lostSlugs(parts: readonly AddressPart[], published: string, locale: Locale): LostSlug[] {
  const slugs = published.split('/').slice(2, -1);
  if (slugs.length !== parts.length) return [];
  return parts.flatMap((part, index) => {
    const slug = slugs[index]!;
    return slug === inLocale(part.slug, locale) || part.former[locale]?.includes(slug) ? [] : [{ part, locale, slug }];
  });
}

/** The sections that a page once stood under, as first parts of its address. */
export function sectionParts(config: HandbookConfig, lineOf: LineOf, sections: readonly SectionId[]): AddressPart[] {
  return sections.flatMap((id) => partOfHandbook(config, lineOf, 'sections', id) ?? []);
}
