/** The pages above a page, for breadcrumbs and for what search engines are told. */
import type { Locale } from '../schemas/shared.ts';
import { inLocale, pageOf, type Handbook, type Page } from './handbook.ts';

export interface Ancestor {
  name: string;
  /** Path of the site: `/sv/faser/`. */
  path: string;
}

/** From the section down, without the first page of the language and without the page itself. */
export function ancestorsOf(handbook: Handbook, page: Page, locale: Locale): Ancestor[] {
  const section = handbook.sections.find((candidate) => candidate.id === page.section);
  const above: Ancestor[] = [];
  if (section && inLocale(section.path, locale) !== inLocale(page.path, locale))
    above.push({ name: inLocale(section.label, locale), path: inLocale(section.path, locale) });
  if (page.aspect !== undefined) {
    const phase = pageOf(handbook, `phases/${page.phase}`);
    above.push({ name: inLocale(phase.name, locale), path: inLocale(phase.path, locale) });
  }
  return above;
}
