import { addressedPages, type Addressed } from '../addressed.ts';
import { inLocale } from '../handbook.ts';
import type { Issue } from '../issues.ts';
import type { Localized } from '../../schemas/shared.ts';
import type { Rule } from './index.ts';

/** No two pages share an address (former ones included) or, in one language, a title. */
export const addressesUnique: Rule = (draft) => {
  const issues: Issue[] = [];
  const { config, configLine, locales } = draft;

  // Slugs that stand in handbook.yaml, and make parts of many addresses, are looked at there.
  for (const list of ['sections', 'aspects'] as const) {
    const taken = new Map<string, string>();
    config[list].forEach((entry: { id: string; slug: Localized }, index) => {
      for (const locale of locales) {
        const key = `${locale}/${inLocale(entry.slug, locale)}`;
        const other = taken.get(key);
        if (other !== undefined && other !== entry.id)
          issues.push({
            code: 'same-address',
            file: 'handbook.yaml',
            line: configLine([list, index, 'slug', locale]),
            params: { path: list === 'sections' ? `/${key}/` : `/${key.replace('/', '/…/')}/`, other: `${list} › ${other}` },
          });
        else taken.set(key, entry.id);
      }
    });
  }

  const pages = addressedPages(draft);
  const entries = pages.filter((page) => !isMadeOfParts(page));
  const paths = new Map<string, string>();
  const take = (page: Addressed, path: string, at: readonly string[], note = '') => {
    const other = paths.get(path);
    if (other !== undefined) issues.push({ code: 'same-address', file: page.file, line: page.lineOf(at), params: { path, other } });
    else paths.set(path, page.file + note);
  };
  for (const page of entries) for (const locale of locales) take(page, inLocale(page.paths, locale), ['slug', locale]);
  for (const page of entries) {
    for (const [locale, former] of Object.entries(page.formerPaths))
      for (const path of former) take(page, path, ['formerSlugs', locale], ' (formerSlugs)');
  }

  for (const locale of locales) {
    const titles = new Map<string, string>();
    for (const { titles: own } of pages) {
      const found = own[locale];
      if (!found) continue;
      const key = found.title.toLowerCase();
      const twin = titles.get(key);
      if (twin !== undefined)
        issues.push({ code: 'same-title', file: found.file, line: found.line, params: { title: found.title, other: twin } });
      else titles.set(key, found.file);
    }
  }
  return issues;
};

/** Whether the address is put together of slugs that are looked at by themselves: home, a section, a cell of the matrix. */
function isMadeOfParts({ draft: page, section }: Addressed): boolean {
  return page !== undefined && (page.aspect !== undefined || section === undefined || (page.kind === 'pages' && page.entry === section));
}
