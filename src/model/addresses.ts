/** Where pages stand. Addresses are put together here and in `address-parts.ts`, and nowhere else. */
import type { HandbookConfig, SectionId } from '../schemas/handbook.ts';
import { sectionIds } from '../schemas/handbook.ts';
import type { Locale } from '../schemas/shared.ts';
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
