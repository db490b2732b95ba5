/** Problems as text for a terminal, in the editor's language. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isError, type Issue } from './issues.ts';
import { commandWords, describeIssue } from './messages/index.ts';
import { editorLanguage, type MessageLanguage } from './messages/languages.ts';

/** How much of a line is shown of the file. */
const WIDTH = 100;

/**
 * @param issues sorted, as `readPack` gives them
 * @param dir the content folder; shown relative to where the command was called
 */
export function reportIssues(issues: readonly Issue[], dir: string, language: MessageLanguage = editorLanguage()): string {
  const { labels, verdict } = commandWords(language);
  const names = [labels.found, labels.expected, labels.example, labels.mend];
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const row = (name: string, words: string) =>
    words
      .split('\n')
      .map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}${line}`.trimEnd())
      .join('\n');
  const lineOf = lineReader(dir);
  const blocks = issues.map((issue) => {
    const { level, found, expected, example, mend } = describeIssue(issue, language);
    const place = path.join(shownDir(dir), issue.file) + (issue.line === undefined ? '' : `:${issue.line}`);
    const stands = lineOf(issue);
    return [
      `${place}  ${labels[level]} (${issue.code})`,
      ...(stands === undefined ? [] : [`  | ${stands}`]),
      row(labels.found, found),
      row(labels.expected, expected),
      ...(example === undefined ? [] : [row(labels.example, example)]),
      row(labels.mend, ofFolder(mend, dir)),
    ].join('\n');
  });
  const errors = issues.filter(isError).length;
  return [...blocks, verdict({ errors, advice: issues.length - errors })].join('\n\n');
}

/** Commands that a message names, as they are typed for a folder that is not the engine's own. */
export function ofFolder(words: string, dir: string): string {
  return path.resolve(dir) === path.resolve('content')
    ? words
    : words.replaceAll(/npm run ([\w-]+)(?: --(?= ))?/g, (_, command: string) => `npm run ${command} -- --content ${shownDir(dir)}`);
}

/** The content folder as the editor knows it: from where the command was called. */
export function shownDir(dir: string): string {
  return path.relative(process.cwd(), dir) || '.';
}

/** Gives the line of the file that an issue is about; undefined when there is none to show. */
export function lineReader(dir: string): (issue: Pick<Issue, 'file' | 'line'>) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    if (line === undefined) return undefined;
    let lines = files.get(file);
    if (!lines) {
      try {
        lines = readFileSync(path.join(dir, file), 'utf8').split(/\r?\n/);
      } catch {
        lines = [];
      }
      files.set(file, lines);
    }
    const text = lines[line - 1]?.trim();
    if (!text) return undefined;
    return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
  };
}
