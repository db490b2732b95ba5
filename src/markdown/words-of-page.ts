/** The words of a page in one language, rendered once a build however many pages show them. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentDir } from '../model/content-dir.ts';
import { inLocale, type Handbook, type Page } from '../model/handbook.ts';
import { componentNames } from '../model/read-text.ts';
import type { Locale } from '../schemas/shared.ts';
import { labelCells } from './label-cells.ts';
import { markTerms } from './mark-terms.ts';
import { nameSections } from './name-sections.ts';
import { renderWords, type WordsPart } from './render-words.ts';
import { resolveLinks } from './resolve-links.ts';

const known = new WeakMap<Handbook, Map<string, readonly WordsPart[]>>();

/**
 * @param base the path the site is published under, as Astro gives it
 * @returns nothing for a page whose words stand in YAML
 */
export function wordsOfPage(handbook: Handbook, page: Page, locale: Locale, base: string): readonly WordsPart[] {
  const { file, body } = inLocale(page.texts, locale);
  if (file === undefined) return [];
  const rendered = known.get(handbook) ?? new Map<string, readonly WordsPart[]>();
  known.set(handbook, rendered);
  let words = rendered.get(file);
  if (!words) {
    words = renderWords(body, {
      isMdx: file.endsWith('.mdx'),
      fileURL: pathToFileURL(path.join(contentDir(), file)),
      hastPlugins: [resolveLinks(base), nameSections(base), labelCells, markTerms(base)],
      blocks: componentNames,
    });
    rendered.set(file, words);
  }
  return words;
}
