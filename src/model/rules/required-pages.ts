import { filledSections, liveSections } from '../addressed.ts';
import { isSectionPage } from '../addresses.ts';
import { ghostsIn } from '../draft.ts';
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
  const require = (page: string, why: string) => {
    const name = `pages/${page}.yaml`;
    if (!has.has(page)) issues.push({ code: 'missing-file', file: name, params: { name, why } });
  };
  require('home', 'Every handbook has a home page.');
  for (const section of liveSections(draft)) require(section, `An introduction to the section “${section}”, which has entries.`);

  const listed = draft.config.sections.map((section) => section.id);
  for (const section of filledSections(draft)) {
    if (!listed.includes(section))
      issues.push({ code: 'missing-section', file: 'handbook.yaml', line: draft.configLine(['sections']), params: { section } });
  }
  for (const page of draft.plainPages) {
    const hasPlace = page.id === 'home' || isSectionPage({ kind: 'pages', entry: page.id });
    const expected = 'A slug in every language: the page stands under the about section.';
    if (!hasPlace && !page.data.slug)
      issues.push({ code: 'missing-key', file: page.file, line: 1, params: { key: 'slug', last: 'slug', where: '', expected } });
  }

  const aspects = ['overview', ...draft.config.aspects.map((aspect) => aspect.id)];
  for (const { file, lineOf, data } of draft.phases) {
    const pages = Object.keys(data.pages);
    if (pages.length === 0) continue;
    const absent = aspects.filter((aspect) => !pages.includes(aspect));
    const meant = new Set<string>();
    for (const page of pages.filter((candidate) => !aspects.includes(candidate))) {
      const suggestion = nearest(page, absent) ?? '';
      meant.add(suggestion);
      issues.push({
        code: 'unknown-reference',
        file,
        line: lineOf(['pages', page]),
        params: { what: 'aspect', reason: `there is no aspect “${page}” in handbook.yaml`, suggestion },
      });
    }
    for (const page of absent) {
      // A page that is there under a misspelt name is not missing as well.
      if (meant.has(page)) continue;
      issues.push({
        code: 'missing-key',
        file,
        line: lineOf(['pages']),
        params: { key: `pages › ${page}`, last: page, where: 'pages', expected: 'An overview and a page for every aspect.' },
      });
    }
  }
  return issues;
};
