import { filledSections, liveSections } from '../addressed.ts';
import { isSectionPage } from '../addresses.ts';
import { ghostsIn, isSure } from '../draft.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './index.ts';

/**
 * Home, a section in handbook.yaml for everything that the pack holds, an introduction for every section that has entries,
 * and an overview and all aspects for every phase that has pages.
 */
export const requiredPages: Rule = (draft) => {
  const issues: Issue[] = [];
  const has = new Set([...draft.plainPages.map((page) => page.id), ...ghostsIn(draft, 'pages')]);
  const isListSure = isSure(draft.configBroken, [], 'sections');
  for (const page of ['home', ...(isListSure ? liveSections(draft) : [])]) {
    const name = `pages/${page}.yaml`;
    const params = page === 'home' ? ({ name, why: 'home' } as const) : ({ name, why: 'section', section: page } as const);
    if (!has.has(page)) issues.push({ code: 'missing-file', file: name, params });
  }

  const listed = draft.config.sections.map((section) => section.id);
  for (const section of isListSure ? filledSections(draft) : []) {
    if (!listed.includes(section))
      issues.push({ code: 'missing-section', file: 'handbook.yaml', line: draft.configLine(['sections']), params: { section } });
  }
  for (const page of draft.plainPages) {
    if (!isSure(page.broken, [])) continue;
    const hasPlace = page.id === 'home' || isSectionPage({ kind: 'pages', entry: page.id });
    if (!hasPlace && !page.data.slug)
      issues.push({ code: 'missing-key', file: page.file, line: 1, params: { place: ['slug'], expected: { want: 'page-slug' } } });
  }

  const aspects = ['overview', ...draft.config.aspects.map((aspect) => aspect.id)];
  const isKnown = isSure(draft.configBroken, [], 'aspects');
  for (const { file, lineOf, data, broken } of isKnown ? draft.phases : []) {
    const pages = Object.keys(data.pages);
    if (pages.length === 0 || !isSure(broken, [], 'pages(?:/[^/]+)?')) continue;
    const absent = aspects.filter((aspect) => !pages.includes(aspect));
    const meant = new Set<string>();
    for (const page of pages.filter((candidate) => !aspects.includes(candidate))) {
      const suggestion = nearest(page, absent);
      if (suggestion) meant.add(suggestion);
      issues.push({
        code: 'unknown-reference',
        file,
        line: lineOf(['pages', page]),
        params: { reason: 'no-aspect', id: page, suggestion },
      });
    }
    for (const page of absent) {
      // A page that is there under a misspelt name is not missing as well.
      if (meant.has(page)) continue;
      issues.push({
        code: 'missing-key',
        file,
        line: lineOf(['pages']),
        params: { place: ['pages', page], expected: { want: 'all-aspects' } },
      });
    }
  }
  return issues;
};
