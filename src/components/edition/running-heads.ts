/** The running heads of an edition as CSS: the handbook's name on the left, the chapter's on the right. */
import type { Chapter, Edition } from '../../model/editions.ts';
import { inLocale, pageOf, type Handbook } from '../../model/handbook.ts';
import type { Locale } from '../../schemas/shared.ts';

/** The class of a chapter: pages of the same phase, or of the same part, share a running head. */
export function headOf(handbook: Handbook, edition: Edition, chapter: Chapter): string {
  const page = pageOf(handbook, chapter.page);
  const name = page.phase ?? (edition.kind === 'whole' ? page.section : undefined) ?? edition.of.replaceAll('/', '-');
  return `head-${name}`;
}

export function runningHeads(handbook: Handbook, edition: Edition, locale: Locale): string {
  const heads = new Map<string, string>();
  for (const chapter of edition.chapters) {
    const page = pageOf(handbook, chapter.page);
    const section = handbook.sections.find(({ id }) => id === page.section);
    const phase = handbook.phases.find(({ id }) => id === page.phase);
    const label = phase ? phase.name : edition.kind === 'whole' && section ? section.label : pageOf(handbook, edition.of).name;
    heads.set(headOf(handbook, edition, chapter), inLocale(label, locale));
  }
  const rules = [...heads].map(
    ([name, label]) => `@page ${name} { @top-right { content: ${cssString(label)} } }\n.edition .${name} { page: ${name} }`,
  );
  const name = `@page { @top-left { content: ${cssString(inLocale(handbook.config.name, locale))} } }`;
  // The cover says the name itself. Chromium weighs a rule for all pages that comes later more than one for this page.
  return [name, '@page cover { @top-left { content: none } }', ...rules, ''].join('\n');
}

/** A CSS string: quotation marks, backslashes and line ends as code points. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
