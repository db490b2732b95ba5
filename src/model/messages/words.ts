/**
 * What a catalogue of messages must hold: a sentence for every problem and every part of one. A language that lacks one, or
 * names a value that the problem does not have, does not compile.
 */
import type { IssueParams, Use } from '../issue-params.ts';
import type { ToolWords } from './tool-words.ts';

/** The sentences of one problem. Each is whole: a capital letter first, a full stop last. */
export interface Sentences<Params> {
  /** What stands there. */
  found: (p: Params) => string;
  /** What belongs there. */
  expected: (p: Params) => string;
  /** What to do. */
  mend: (p: Params) => string;
}

/** The catalogue of some problems. */
export type Catalogue<Params> = { readonly [Code in keyof Params]: Sentences<Params[Code]> };

/** One entry for each kind of a union, given the values of that kind. */
export type PerKind<Union, Key extends keyof Union, Result = string> = {
  readonly [Kind in Union[Key] & string]: (p: Extract<Union, Readonly<Record<Key, Kind>>>) => Result;
};

/** What went wrong in a file that cannot be parsed, and what to do about it. */
export interface Slip {
  found: string;
  mend: string;
}

/** The entry of a table for what `p` is. */
export function tell<Union extends object, Key extends keyof Union, Result>(
  table: PerKind<Union, Key, Result>,
  p: Union,
  key: Key,
): Result {
  const kind = p[key] as keyof typeof table;
  return (table[kind] as (p: Union) => Result)(p);
}

/** Places in files: `roles/mentor.yaml:4, checks/start.yaml:12, 40`. Many files stand on a line each. */
export function places(uses: readonly Use[]): string {
  const files = [...Map.groupBy(uses, ({ file }) => file)].map(([file, all]) => {
    const lines = all.flatMap(({ line }) => line ?? []);
    return lines.length > 0 ? `${file}:${lines.join(', ')}` : file;
  });
  return files.length > 3 ? `\n${files.join('\n')}` : ` ${files.join('; ')}`;
}

/** A full stop last and, where words stand first (and not a file or a field), a capital letter. */
export function sentence(words: string): string {
  const first = /^\p{Ll}[\p{L}-]*,? /u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return first + (/[.!?…]$/.test(first) ? '' : '.');
}

/** A long list of keys such as `menu.open`, a line for each group: `menu: label, open`. A short one stands on the line. */
export function listKeys(keys: readonly string[]): string {
  if (keys.length <= 20) return `${keys.join(', ')}.`;
  const groups = Map.groupBy(keys, (key) => key.slice(0, key.indexOf('.')));
  const lines = [...groups].map(([group, all]) => `\n${group}: ${all.map((key) => key.slice(group.length + 1)).join(', ')}`);
  return `${lines.join('')}.`;
}

/** What commands say besides the problems. */
export interface CommandWords {
  /** The names of a report's lines. */
  labels: { error: string; advice: string; found: string; expected: string; example: string; mend: string };
  /** How many problems there are, and what follows from it. */
  verdict: (p: { errors: number; advice: number }) => string;
  /** What the handbook holds. */
  summary: (p: { pages: number; items: number; checks: number; terms: number; languages: number }) => string;
  unknownOption: (p: { option: string; suggestion: string | undefined; known: readonly string[] }) => string;
  optionValue: (p: { option: string; value: string; allowed: readonly string[] }) => string;
  needsValue: (p: { option: string; allowed: readonly string[] }) => string;
  tooMany: (p: { words: readonly string[] }) => string;
  wrongAddress: (p: { value: string }) => string;
  wrongAdmin: (p: { value: string }) => string;
  building: (p: { advice: number }) => string;
  kept: (pages: number) => string;
  pictures: (p: { made: number; cached: number }) => string;
  built: (p: { pages: number; folder: string; indexed: number; files: number }) => string;
  nothingBuilt: string;
  /** The builder stumbled over something that is no problem of the content. */
  builderFailed: string;
  /** `dev` has found mistakes: what is shown meanwhile. */
  devBroken: string;
  /** `dev` was started with mistakes in the content: it waits. */
  devWaiting: string;
  devMended: string;
  /** Heading of the report in the browser. */
  overlayTitle: string;
  overlayHint: string;
  /** Where the page for editing is, and which folder it wants. */
  editAt: (p: { address: string; folder: string }) => string;
  stop: string;
  /** One language in the report on readability; `aim` is the LIX that pages should stay below. */
  readability: (p: { label: string; pages: number; words: number; median: number; aim: number; above: number }) => string;
  /** One page in it: columns of the same width. */
  readabilityOf: (p: { words: string; perSentence: string }) => string;
  schemas: (p: { count: number; folder: string; settings: string }) => string;
  /** Files compressed beforehand; of each there are two, and `known` were made by an earlier run. */
  compressed: (p: { files: number; seconds: string; known: number; plain: string; brotli: string; gzip: string }) => string;
  lockedIds: (p: { pages: number; items: number; terms: number; file: string }) => string;
  redirected: (p: { redirect: string }) => string;
  locked: (p: { items: number; checks: number; file: string }) => string;
}

export interface Messages {
  issues: Catalogue<IssueParams>;
  commands: CommandWords;
  tools: ToolWords;
}
