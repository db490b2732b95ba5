/** The words for what is wrong, in the editor's language. */
import { isError, type Issue, type IssueCode } from '../issues.ts';
import { en } from './en/index.ts';
import { examples } from './examples.ts';
import type { MessageLanguage } from './languages.ts';
import { no } from './no/index.ts';
import { sv } from './sv/index.ts';
import type { ToolWords } from './tool-words.ts';
import type { CommandWords, Messages, Sentences } from './words.ts';

const catalogues: Readonly<Record<MessageLanguage, Messages>> = { en, sv, no };

export interface DescribedIssue {
  level: 'error' | 'advice';
  found: string;
  expected: string;
  /** What it looks like when it is right; may have several lines. */
  example: string | undefined;
  mend: string;
}

/** The words for one issue. */
export function describeIssue(issue: Issue, language: MessageLanguage): DescribedIssue {
  // The code and its values belong together, which the compiler knows of each issue but not of all at once.
  const { params } = issue;
  const { found, expected, mend } = catalogues[language].issues[issue.code] as Sentences<typeof params>;
  const example = examples[issue.code] as ((p: typeof params) => string | undefined) | undefined;
  return {
    level: isError(issue) ? 'error' : 'advice',
    found: found(params),
    expected: expected(params),
    example: example?.(params),
    mend: mend(params),
  };
}

/** What commands say in a language. */
export function commandWords(language: MessageLanguage): CommandWords {
  return catalogues[language].commands;
}

/** What the commands that write and list say in a language. */
export function toolWords(language: MessageLanguage): ToolWords {
  return catalogues[language].tools;
}

/** Every code there is. */
export const issueCodes = Object.keys(en.issues) as readonly IssueCode[];
