/** Worksheets: one page that a group prints or opens in Word, with the page's questions and a row for each of its items. */
import type { Locale, Localized } from '../schemas/shared.ts';
import { inLocale, type Handbook, type Page } from './handbook.ts';

/** Pages that have a worksheet. */
export function pagesWithWorksheet(handbook: Handbook): Page[] {
  return handbook.config.worksheet ? [...handbook.pages.values()].filter((page) => page.worksheet.length > 0) : [];
}

/** Where a page's worksheet is, by locale: below the page itself. */
export function worksheetPaths(handbook: Handbook, page: Page): Localized {
  const slugs = handbook.config.worksheet!.slug;
  return Object.fromEntries(handbook.locales.map(({ key }) => [key, `${inLocale(page.path, key)}${inLocale(slugs, key)}/`]));
}

/** Former addresses of worksheets: their page, or the last part of the address, was called otherwise. */
export function worksheetRedirects(handbook: Handbook): { locale: Locale; from: string; to: string }[] {
  const { slug, formerSlugs = {} } = handbook.config.worksheet ?? {};
  return pagesWithWorksheet(handbook).flatMap((page) =>
    Object.entries(worksheetPaths(handbook, page)).flatMap(([locale, to]) => {
      const slugs = [inLocale(slug!, locale), ...(formerSlugs[locale] ?? [])];
      const pages = [inLocale(page.path, locale), ...(page.formerPaths[locale] ?? [])];
      return pages
        .flatMap((path) => slugs.map((last) => `${path}${last}/`))
        .filter((from) => from !== to)
        .map((from) => ({ locale, from, to }));
    }),
  );
}

/** The titles of the page's items: the rows of the table. */
export function worksheetRows(page: Page): Localized[] {
  return page.outline.filter((part) => part.kind === 'item').map((part) => part.title);
}

/** Empty rows for what the group adds itself. */
export const ownRows = 3;

/** Params and props of the worksheet routes: every page with a worksheet, in every language. */
export function worksheetRoutes(handbook: Handbook) {
  const names = ['locale', 'phases', 'phase', 'aspect', 'worksheet'];
  return pagesWithWorksheet(handbook).flatMap((page) =>
    Object.values(worksheetPaths(handbook, page)).map((path) => {
      const parts = path.split('/').filter((part) => part !== '');
      return { params: Object.fromEntries(names.map((name, index) => [name, parts[index]!])), props: { id: page.id } };
    }),
  );
}
