import { isSure } from '../draft.ts';
import type { Issue } from '../issues.ts';
import type { Rule } from './index.ts';

/** Worksheets belong to the pages of an aspect, and need the last part of their address in handbook.yaml. */
export const worksheetsPlaced: Rule = (draft) => {
  const withSheet = draft.pages.filter((page) => page.data.worksheet.length > 0);
  const issues = withSheet
    .filter((page) => page.aspect === undefined)
    .map(({ file, at, lineOf, data }): Issue => {
      return {
        code: 'wrong-value',
        file,
        line: lineOf([...at, 'worksheet']),
        params: { place: [...at, 'worksheet'], value: { is: 'list', n: data.worksheet.length }, expected: { want: 'no-worksheet-here' } },
      };
    });
  if (withSheet[0] && !draft.config.worksheet && isSure(draft.configBroken, [], 'worksheet')) {
    issues.push({
      code: 'missing-key',
      file: 'handbook.yaml',
      line: draft.configLine([]),
      params: { place: ['worksheet'], expected: { want: 'worksheet-slug', page: withSheet[0].id } },
    });
  }
  return issues;
};
