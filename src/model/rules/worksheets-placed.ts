import type { Issue } from '../issues.ts';
import type { Rule } from './index.ts';

/** Worksheets belong to the pages of an aspect, and need the last part of their address in handbook.yaml. */
export const worksheetsPlaced: Rule = (draft) => {
  const withSheet = draft.pages.filter((page) => page.data.worksheet.length > 0);
  const issues = withSheet
    .filter((page) => page.aspect === undefined)
    .map(({ file, at, lineOf, data }): Issue => {
      const expected = 'no worksheet here: only the page of an aspect of a phase has one';
      return {
        code: 'wrong-value',
        file,
        line: lineOf([...at, 'worksheet']),
        params: { key: [...at, 'worksheet'].join(' › '), value: `a list of ${data.worksheet.length}`, expected },
      };
    });
  if (withSheet[0] && !draft.config.worksheet) {
    const expected = `the last part of a worksheet’s address, because ${withSheet[0].id} has one: worksheet: { slug: { … } }`;
    issues.push({
      code: 'missing-key',
      file: 'handbook.yaml',
      line: draft.configLine([]),
      params: { key: 'worksheet', last: 'worksheet', where: '', expected },
    });
  }
  return issues;
};
