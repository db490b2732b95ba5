import { MAX_FINDER_ITEMS } from '../../domain/check/find-phase.ts';
import type { Issue } from '../issues.ts';
import type { Rule } from './index.ts';

/** “Which phase are we in?” asks at most twelve items, of the starting check and the gates, and at least one of each gate. */
export const finderMarked: Rule = (draft) => {
  const issues: Issue[] = [];
  const checks = [...draft.checks].sort((a, b) => a.data.order - b.data.order);
  const marked = checks.flatMap(({ id, file, lineOf, data }) =>
    data.sections.flatMap((section, s) =>
      section.items.flatMap((item, i) =>
        item.finder ? [{ check: id, purpose: data.purpose, file, line: lineOf(['sections', s, 'items', i, 'finder']) }] : [],
      ),
    ),
  );
  const isStage = (purpose: string) => purpose === 'start' || purpose === 'gate';
  for (const { file, line, purpose } of marked.filter((mark) => !isStage(mark.purpose))) {
    const params = { place: ['finder'], value: { is: 'other', text: 'true' }, expected: { want: 'no-finder-here', purpose } } as const;
    issues.push({ code: 'wrong-value', file, line, params });
  }
  const asked = marked.filter((mark) => isStage(mark.purpose));
  const first = asked[MAX_FINDER_ITEMS];
  if (first) {
    const params = { count: asked.length, max: MAX_FINDER_ITEMS };
    issues.push({ code: 'finder-too-long', file: first.file, line: first.line, params });
  }
  // A handbook without any mark has no finder.
  if (asked.length === 0) return issues;
  for (const { id, file, lineOf, data } of checks) {
    if (data.purpose === 'gate' && !asked.some((mark) => mark.check === id))
      issues.push({ code: 'finder-gap', file, line: lineOf(['sections']), params: { check: id } });
  }
  return issues;
};
