/** What the check found, in forms that other programs read: JSON, and annotations of code hosts. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CheckReport } from '../schemas/report.ts';
import type { Handbook } from './handbook.ts';
import { isError, type Issue } from './issues.ts';
import { describeIssue } from './messages/index.ts';
import type { MessageLanguage } from './messages/languages.ts';
import type { PackResult } from './read-pack.ts';
import { lineReader, shownDir } from './report.ts';

/** How much a handbook holds. */
export function sizeOf({ pages, items, checks, terms, locales }: Handbook): NonNullable<CheckReport['handbook']> {
  return { pages: pages.size, items: items.size, checks: checks.size, terms: terms.size, languages: locales.length };
}

/** The report as data, in the shape of `reportSchema`. */
export function jsonReport({ issues, handbook, dir }: PackResult, language: MessageLanguage): CheckReport {
  const lineOf = lineReader(dir);
  const errors = issues.filter(isError).length;
  return {
    version: 1,
    language,
    folder: slashes(shownDir(dir)),
    errors,
    advice: issues.length - errors,
    issues: issues.map((issue) => {
      const { level, found, expected, example, mend } = describeIssue(issue, language);
      const text = lineOf(issue);
      return {
        code: issue.code,
        level,
        file: issue.file,
        path: pathOf(issue, dir),
        ...(issue.line === undefined ? {} : { line: issue.line }),
        ...(text === undefined ? {} : { text }),
        found,
        expected,
        ...(example === undefined ? {} : { example }),
        mend,
        values: { ...issue.params },
      };
    }),
    handbook: handbook ? sizeOf(handbook) : null,
  };
}

/** One workflow command a problem: GitHub shows it beside the line. */
export function githubAnnotations({ issues, dir }: PackResult, language: MessageLanguage): string {
  const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return issues
    .map((issue) => {
      const { level, found, expected, example, mend } = describeIssue(issue, language);
      const line = issue.line === undefined ? '' : `,line=${issue.line}`;
      const words = [expected, ...(example === undefined ? [] : [example]), mend].join('\n');
      const command = level === 'error' ? 'error' : 'notice';
      return `::${command} file=${property(pathOf(issue, dir))}${line},title=${property(found)}::${data(words)}`;
    })
    .join('\n');
}

/** A code quality report as GitLab reads it. */
export function gitlabAnnotations({ issues, dir }: PackResult, language: MessageLanguage): string {
  const entries = issues.map((issue) => {
    const { level, found, mend } = describeIssue(issue, language);
    // The line is no part of it, so that a problem that has moved is not a new one.
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([issue.code, issue.file, issue.params]))
      .digest('hex');
    return {
      description: `${found} ${mend}`,
      check_name: issue.code,
      fingerprint,
      severity: level === 'error' ? 'major' : 'info',
      location: { path: pathOf(issue, dir), lines: { begin: issue.line ?? 1 } },
    };
  });
  return JSON.stringify(entries, undefined, 2);
}

function pathOf({ file }: Issue, dir: string): string {
  return slashes(path.join(shownDir(dir), file));
}

function slashes(file: string): string {
  return file.split(path.sep).join('/');
}
