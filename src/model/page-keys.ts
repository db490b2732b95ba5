/** What a page's HTML depends on, in one key: a page whose key is as it was in an earlier build need not be rendered again. */
import { hash } from 'node:crypto';
import { editions } from './editions.ts';
import { inLocale, pageOf, type Handbook, type Page } from './handbook.ts';
import type { Locale } from '../schemas/shared.ts';

/** The name under which the search index of a language is kept. It shows the words of all pages. */
export const indexName = (locale: Locale): string => `search ${locale}`;

/**
 * The whole model goes into every key, but for the words of the texts: those of a text only into the keys of the addresses that
 * show them (its page, and the editions that the page is a chapter of). `src/components/Words.astro` is the one place that shows words.
 *
 * @param engine stands for all that is not content: code, packages, settings
 * @returns for a path of the site (`/sv/faser/`) or an `indexName` its key, 64 hexadecimal digits; for what shows no words one that depends on the model alone
 */
export function pageKeys(handbook: Handbook, engine: string): (path: string) => string {
  const model = hash('sha256', engine + JSON.stringify(withoutWords(handbook)));
  const shown = shownWords(handbook);
  // A file beside a page goes with it.
  const pageAt = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  return (path) => hash('sha256', model + path + ((shown.get(path) ?? shown.get(pageAt(path)))?.() ?? ''));
}

/** By path: what gives the words that stand there. */
function shownWords(handbook: Handbook): Map<string, () => string> {
  const words = (page: Page, locale: Locale): string => {
    const { standIn } = inLocale(page.texts, locale);
    return hash('sha256', inLocale(page.texts, standIn ?? locale).body);
  };
  const locales = handbook.locales.map(({ key }) => key);
  const shown = new Map<string, () => string>();
  for (const locale of locales) {
    shown.set(indexName(locale), () => [...handbook.pages.values()].map((page) => words(page, locale)).join());
    for (const page of handbook.pages.values()) shown.set(inLocale(page.path, locale), () => words(page, locale));
    for (const { path, chapters } of editions(handbook))
      shown.set(inLocale(path, locale), () => chapters.map(({ page }) => words(pageOf(handbook, page), locale)).join());
  }
  return shown;
}

/** The model as plain data, without the words of its texts and what marks places in them. */
function withoutWords(handbook: Handbook): object {
  const pages = [...handbook.pages.values()].map(({ texts, ...page }) => ({
    ...page,
    texts: Object.entries(texts).map(([locale, { body: _, marks: __, ...text }]) => [locale, text]),
  }));
  // Maps stand at the top of the model and nowhere below.
  return Object.entries({ ...handbook, pages }).map(([name, part]: [string, unknown]) => [name, part instanceof Map ? [...part] : part]);
}
