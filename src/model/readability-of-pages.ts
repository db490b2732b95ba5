/** How hard the pages are to read, in one language. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readability, type Readability } from '../domain/readability.ts';
import type { Locale } from '../schemas/shared.ts';
import { inLocale, type Handbook, type Page } from './handbook.ts';
import { paragraphsOf } from './read-text.ts';

export interface PageReadability extends Readability {
  page: Page;
  /** The language file, inside the content folder. */
  file: string;
}

/**
 * Every page that has a text of its own, the hardest first.
 *
 * @param dir the content folder
 */
export function readabilityOfPages(handbook: Handbook, dir: string, locale: Locale): PageReadability[] {
  return [...handbook.pages.values()]
    .flatMap((page): PageReadability[] => {
      const { file } = inLocale(page.texts, locale);
      if (file === undefined) return [];
      return [{ page, file, ...readability(paragraphsOf(readFileSync(path.join(dir, file), 'utf8'), file)) }];
    })
    .sort((a, b) => b.lix - a.lix);
}
