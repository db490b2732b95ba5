/** Static paths for Astro's dynamic routes: one for each page and language, from the addresses in the model. */
import { createLinker } from './linker.ts';
import { worksheetRedirects } from './worksheet.ts';
import type { Locale } from '../schemas/shared.ts';
import type { Handbook, Page, PageId } from './handbook.ts';

export interface StaticPath {
  /** The parts of the address under the names that the route file gives them; the first is always `locale`. */
  params: Record<string, string>;
  props: { id: PageId };
}

/**
 * @param names names of the address parts, in order: `['locale', 'phases', 'phase']`
 * @param chosen which pages the route file shows
 */
export function staticPaths(handbook: Handbook, names: readonly string[], chosen: (page: Page) => boolean): StaticPath[] {
  const pages = [...handbook.pages.values()].filter(chosen);
  return pages.flatMap((page) =>
    Object.values(page.path).map((path) => {
      const parts = path.split('/').filter((part) => part !== '');
      return { params: Object.fromEntries(names.map((name, index) => [name, parts[index]!])), props: { id: page.id } };
    }),
  );
}

export interface Redirect {
  locale: Locale;
  /** The path that once was, without origin and base. */
  from: string;
  to: string;
}

/** Former addresses and where they lead now. */
export function redirects(handbook: Handbook): Redirect[] {
  const pages = [...handbook.pages.values()].flatMap((page) =>
    Object.entries(page.formerPaths).flatMap(([locale, paths]) => paths.map((from) => ({ locale, from, to: page.path[locale]! }))),
  );
  const retired = handbook.retired.map(({ locale, path, now }) => ({
    locale,
    from: path,
    to: createLinker(handbook, locale, '/').resolve(now)!,
  }));
  return [...pages, ...retired, ...worksheetRedirects(handbook)];
}
