import type { IssueParams } from '../issue-params.ts';
import type { Issue } from '../issues.ts';
import type { Rule } from './index.ts';

/** Item ids in the whole handbook, section ids in a page, check items, numbers and codes: each once. */
export const idsUnique: Rule = (draft) => {
  const issues: Issue[] = [];
  const once = (what: IssueParams['duplicate-id']['what']) => {
    const seen = new Map<string, { other: string; otherLine: number }>();
    return (id: string, file: string, line: number) => {
      const other = seen.get(id);
      if (other !== undefined) issues.push({ code: 'duplicate-id', file, line, params: { what, id, ...other } });
      else seen.set(id, { other: file, otherLine: line });
    };
  };
  const item = once('item');
  for (const page of draft.pages) {
    const anchor = once('anchor');
    page.data.items.forEach(({ id }, index) => {
      const line = page.lineOf([...page.at, 'items', String(index), 'id']);
      item(id, page.file, line);
    });
    const own = new Set(page.data.items.map(({ id }) => id));
    page.data.sections.forEach(({ id }, index) => {
      const line = page.lineOf([...page.at, 'sections', String(index), 'id']);
      anchor(id, page.file, line);
      if (own.has(id)) issues.push({ code: 'duplicate-id', file: page.file, line, params: { what: 'page-section', id } });
    });
  }
  const aspect = once('aspect');
  draft.config.aspects.forEach(({ id }, index) => aspect(id, 'handbook.yaml', draft.configLine(['aspects', String(index), 'id'])));
  const section = once('section');
  draft.config.sections.forEach(({ id }, index) => section(id, 'handbook.yaml', draft.configLine(['sections', String(index), 'id'])));
  const locale = once('language');
  draft.config.locales.forEach(({ key }, index) => locale(key, 'handbook.yaml', draft.configLine(['locales', String(index), 'key'])));
  const code = once('code');
  for (const check of draft.checks) {
    code(check.data.code, check.file, check.lineOf(['code']));
    const id = once('check-part');
    const number = once('item-number');
    check.data.sections.forEach((part, s) => {
      id(part.id, check.file, check.lineOf(['sections', String(s), 'id']));
      part.items.forEach((entry, i) => {
        const at = ['sections', String(s), 'items', String(i)];
        id(entry.id, check.file, check.lineOf([...at, 'id']));
        number(String(entry.number), check.file, check.lineOf([...at, 'number']));
      });
    });
    check.data.retired.forEach((entry, i) => {
      id(entry.id, check.file, check.lineOf(['retired', String(i), 'id']));
      number(String(entry.number), check.file, check.lineOf(['retired', String(i), 'number']));
    });
  }
  const fact = once('fact');
  for (const register of draft.facts)
    for (const factId of Object.keys(register.data.facts)) fact(factId, register.file, register.lineOf(['facts', factId]));
  return issues;
};
