import { liveSections } from '../addressed.ts';
import type { Issue } from '../issues.ts';
import type { Rule } from './index.ts';

/** Home, an introduction for every section that has entries, and an overview for every phase that has pages. */
export const requiredPages: Rule = (draft) => {
  const issues: Issue[] = [];
  const has = new Set([...draft.plainPages.map((page) => page.id), ...[...draft.ghosts.pages].map((page) => page.replace('pages/', ''))]);
  if (!has.has('home')) issues.push({ code: 'missing-file', file: 'pages/home.yaml', params: { name: 'pages/home.yaml', why: 'Every handbook has a home page.' } });
  for (const section of liveSections(draft)) {
    if (!has.has(section)) issues.push({ code: 'missing-file', file: `pages/${section}.yaml`, params: { name: `pages/${section}.yaml`, why: `An introduction to the section “${section}”, which has entries.` } });
  }
  for (const page of draft.plainPages) {
    const isKnownPlace = page.id === 'home' || draft.config.sections.some((section) => section.id === page.id);
    if (!isKnownPlace && !page.data.slug) issues.push({ code: 'missing-key', file: page.file, line: 1, params: { key: 'slug', last: 'slug', where: '', expected: 'A slug in every language: the page stands under the about section.' } });
  }
  const aspects = draft.config.aspects.map((aspect) => aspect.id);
  for (const phase of draft.phases) {
    const pages = Object.keys(phase.data.pages);
    if (pages.length === 0) continue;
    for (const wanted of ['overview', ...aspects]) {
      if (!pages.includes(wanted)) issues.push({ code: 'missing-key', file: phase.file, line: phase.lineOf(['pages']), params: { key: `pages › ${wanted}`, last: wanted, where: 'pages', expected: 'An overview and a page for every aspect.' } });
    }
    for (const page of pages) {
      if (page !== 'overview' && !aspects.includes(page)) {
        issues.push({ code: 'unknown-reference', file: phase.file, line: phase.lineOf(['pages', page]), params: { what: 'aspect', id: page, suggestion: '' } });
      }
    }
  }
  return issues;
};
