/**
 * Every problem that content can have, by code. Finding problems (reader and rules), their words (`messages/`) and printing
 * them (`report.ts`, the commands) are kept apart.
 */
import type { AdviceParams, IssueParams } from './issue-params.ts';

export type IssueCode = keyof IssueParams;
export type AdviceCode = keyof AdviceParams;

export type Issue = {
  [Code in IssueCode]: {
    code: Code;
    /** Path inside the content folder, with forward slashes. */
    file: string;
    /** Counted from 1; left out where the problem is the file as a whole. */
    line?: number | undefined;
    params: IssueParams[Code];
  };
}[IssueCode];

/** An issue whose code is a variable; where it is written out, an object literal is enough. */
export function issue<Code extends IssueCode>(code: Code, file: string, line: number | undefined, params: IssueParams[Code]): Issue {
  return { code, file, line, params } as Issue;
}

/** Advice does not stop a build; everything else is an error. */
const advice: Readonly<Record<AdviceCode, true>> = {
  'translation-behind': true,
  'revision-unanswered': true,
  'words-changed': true,
  'translations-not-recorded': true,
  'translations-missing': true,
  'change-without-note': true,
  'discouraged-word': true,
  'moved-link': true,
  'vague-link': true,
  'unequal-shape': true,
  'long-title': true,
  'hard-to-read': true,
  'needless-acceptance': true,
  'checks-not-locked': true,
  'facts-unused': true,
  'ids-not-locked': true,
  'strings-borrowed': true,
  'no-publisher': true,
};

export function isError({ code }: Pick<Issue, 'code'>): boolean {
  return !Object.hasOwn(advice, code);
}

/** By file, then line; errors before advice in the same place. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || Number(isError(b)) - Number(isError(a)),
  );
}
