/** The words of a page in one language, rendered once a build however many pages show them. */
import { createTranslator } from '../i18n/translator.ts';
import { inLocale, type Handbook, type Page } from '../model/handbook.ts';
import { createLinker } from '../model/linker.ts';
import { componentNames } from '../model/component-names.ts';
import type { Locale } from '../schemas/shared.ts';
import { labelCells } from './label-cells.ts';
import { markTerms } from './mark-terms.ts';
import { nameSections } from './name-sections.ts';
import type { PageText } from './page-text.ts';
import { renderWords, type WordsPart } from './render-words.ts';
import { resolveLinks } from './resolve-links.ts';

const known = new WeakMap<Handbook, Map<string, readonly WordsPart[]>>();

/**
 * @param base the path the site is published under, as Astro gives it
 * @returns the words of another language where it stands in for this one; nothing for a page whose words stand in YAML
 */
export function wordsOfPage(handbook: Handbook, page: Page, locale: Locale, base: string): readonly WordsPart[] {
  const { standIn } = inLocale(page.texts, locale);
  const { file, body } = inLocale(page.texts, standIn ?? locale);
  if (file === undefined) return [];
  const rendered = known.get(handbook) ?? new Map<string, readonly WordsPart[]>();
  known.set(handbook, rendered);
  // Words that stand in for a language have links of its own.
  const key = standIn === undefined ? file : `${file} ${locale}`;
  let words = rendered.get(key);
  if (!words) {
    const own = standIn ?? locale;
    const { lang } = handbook.locales.find((candidate) => candidate.key === own)!;
    const text: PageText = {
      handbook,
      page,
      locale: own,
      t: createTranslator(inLocale(handbook.strings, own), lang),
      link: createLinker(handbook, locale, base),
    };
    words = renderWords(body, {
      isMdx: file.endsWith('.mdx'),
      hastPlugins: [resolveLinks(text), nameSections(text), labelCells, markTerms(text)],
      blocks: componentNames,
    });
    rendered.set(key, words);
  }
  return words;
}
