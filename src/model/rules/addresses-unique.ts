import { addressedPages } from '../addressed.ts';
import { inLocale } from '../handbook.ts';
import type { Issue } from '../issues.ts';
import type { Rule } from './index.ts';

/** No two pages share an address (former ones included) or, in one language, a title. */
export const addressesUnique: Rule = (draft) => {
  const issues: Issue[] = [];
  const paths = new Map<string, string>();
  const titles = new Map<string, string>();
  const pages = addressedPages(draft);
  for (const page of pages) {
    for (const locale of draft.locales) {
      const path = inLocale(page.paths, locale);
      const other = paths.get(path);
      if (other !== undefined) issues.push({ code: 'same-address', file: page.file, line: page.lineOf([...page.slugAt, locale]), params: { path, other } });
      else paths.set(path, `${page.id} (${page.file})`);
      const found = page.titles[locale];
      if (found) {
        const key = `${locale}:${found.title.toLocaleLowerCase(locale)}`;
        const twin = titles.get(key);
        if (twin !== undefined) issues.push({ code: 'same-title', file: found.file, params: { title: found.title, other: twin } });
        else titles.set(key, found.file);
      }
    }
  }
  for (const page of pages) {
    for (const [locale, former] of Object.entries(page.formerPaths)) {
      for (const path of former) {
        const other = paths.get(path);
        if (other !== undefined) issues.push({ code: 'same-address', file: page.file, line: page.lineOf(['formerSlugs', locale]), params: { path, other } });
        else paths.set(path, `${page.id} (${page.file}, formerSlugs)`);
      }
    }
  }
  return issues;
};
