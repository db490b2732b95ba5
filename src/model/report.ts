/** Problems as text for a terminal. */
import path from 'node:path';
import { describeIssue, isError, type Issue } from './issues.ts';

/**
 * @param issues sorted, as `readPack` gives them
 * @param dir the content folder; shown relative to where the command was called
 */
export function reportIssues(issues: readonly Issue[], dir: string): string {
  const shown = path.relative(process.cwd(), dir) || '.';
  const blocks = issues.map((issue) => {
    const { level, found, expected, mend } = describeIssue(issue);
    const place = path.join(shown, issue.file) + (issue.line === undefined ? '' : `:${issue.line}`);
    return [`${place}  ${level} (${issue.code})`, `  found     ${found}`, `  expected  ${expected}`, `  mend      ${mend}`].join('\n');
  });
  const errors = issues.filter(isError).length;
  const advice = issues.length - errors;
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const verdict = errors > 0 ? `${count(errors, 'error', 'errors')}: the handbook is not built until they are mended.` : 'No errors.';
  return [...blocks, `${verdict}${advice > 0 ? ` ${count(advice, 'piece', 'pieces')} of advice.` : ''}`].join('\n\n');
}
