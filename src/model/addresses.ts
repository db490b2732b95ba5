/** Where pages are. The only place that puts addresses together. */
import type { HandbookConfig, SectionId } from '../schemas/handbook.ts';
import { sectionIds } from '../schemas/handbook.ts';
import type { Locale, Localized } from '../schemas/shared.ts';
import { sectionOfKind, type DraftPage } from './draft.ts';
import { inLocale, type Kind } from './handbook.ts';

/** The section a page stands under; undefined for home. A page of its own says where it belongs. */
export function sectionOf(kind: Kind, entry: string, own: SectionId = 'about'): SectionId | undefined {
  if (kind !== 'pages') return sectionOfKind[kind];
  if (entry === 'home') return undefined;
  return (sectionIds as readonly string[]).includes(entry) ? (entry as SectionId) : own;
}

/** Whether a page is the first of its section, at the section's own address. */
export function isSectionPage(page: Pick<DraftPage, 'kind' | 'entry'>): boolean {
  return page.kind === 'pages' && (sectionIds as readonly string[]).includes(page.entry);
}

/** `/<locale>/<section slug>/`; undefined when the handbook does not have the section. */
export function sectionPath(config: HandbookConfig, section: SectionId, locale: Locale): string | undefined {
  const found = config.sections.find((candidate) => candidate.id === section);
  return found && `/${locale}/${inLocale(found.slug, locale)}/`;
}

/** `/<locale>/<section slug>/<slug>/[<slug of the aspect>/]`; home and section pages have fewer parts. */
export function pathOf(
  config: HandbookConfig,
  section: SectionId | undefined,
  slugs: readonly string[],
  locale: Locale,
): string | undefined {
  const start = section === undefined ? `/${locale}/` : sectionPath(config, section, locale);
  return start && start + slugs.map((slug) => `${slug}/`).join('');
}

/** The same, for every locale; undefined when the handbook does not have the section. */
export function pathsOf(
  config: HandbookConfig,
  locales: readonly Locale[],
  section: SectionId | undefined,
  slugs: (locale: Locale) => readonly string[],
): Localized | undefined {
  const paths = locales.map((locale) => [locale, pathOf(config, section, slugs(locale), locale)] as const);
  return paths.some(([, path]) => path === undefined) ? undefined : (Object.fromEntries(paths) as Record<Locale, string>);
}
