/** The interface texts of one language: the engine's, and over them what the pack words otherwise. */
import { z } from 'zod';
import type { LocaleConfig } from '../schemas/handbook.ts';
import { pluralKeys, textKeys, type Strings } from '../schemas/strings.ts';
import { engineLanguageOf, engineStrings } from './engine-strings.ts';
import type { Issue } from './issues.ts';
import { nearest } from './nearest.ts';
import type { PackFiles } from './pack-files.ts';
import { readYaml, type LineOf } from './read-yaml.ts';

/** Each text is looked at by itself below, so that all that is wrong is told at once. */
const anyTexts = z.record(z.string(), z.unknown());

/** Every key there is. */
export const stringKeys: readonly string[] = [...Object.keys(textKeys), ...Object.keys(pluralKeys)];

/** @returns the texts (undefined as long as one is wrong) and every problem found */
export function readStrings(files: PackFiles, locale: LocaleConfig): { texts: Strings | undefined; issues: Issue[] } {
  const file = `strings/${locale.key}.yaml`;
  const own = readOwn(files, file);
  if (!own.data) return { texts: undefined, issues: own.issues };
  const issues = [...own.issues, ...wrongTexts(own.data, file, own.lineOf, locale)];

  const language = locale.interface ?? engineLanguageOf(locale.lang);
  const fromEngine = language === undefined ? {} : engineStrings(language);
  const wrongHere = new Set(issues.map(({ params }) => params['suggestion'] || params['key']));
  const isBorrowed = locale.interface !== undefined;
  const missing = stringKeys.filter((key) => !(key in own.data!) && !wrongHere.has(key) && (isBorrowed || !(key in fromEngine)));
  if (missing.length > 0) {
    const params = {
      locale: locale.key,
      name: file,
      count: String(missing.length),
      total: String(stringKeys.length),
      keys: missing.join(', '),
      language: language ?? '',
    };
    issues.push({ code: isBorrowed ? 'strings-borrowed' : 'strings-missing', file: files.has(file) ? file : 'handbook.yaml', params });
  }
  const isWhole = issues.every(({ code }) => code === 'strings-borrowed');
  return { texts: isWhole ? ({ ...fromEngine, ...own.data } as unknown as Strings) : undefined, issues };
}

/** The pack's own file. There need not be one, and it may hold nothing but comments. */
function readOwn(files: PackFiles, file: string): { data: Record<string, unknown> | undefined; issues: Issue[]; lineOf: LineOf } {
  const lineOf = () => 1;
  const source = files.has(file) ? files.read(file) : '';
  if (source === undefined) return { data: undefined, issues: [], lineOf };
  if (/^(?:\s*(?:#.*)?(?:\r?\n|$))*$/.test(source)) return { data: {}, issues: [], lineOf };
  return readYaml(source, file, anyTexts, []);
}

/** What is wrong with the texts that stand in a file; keys that it lacks are not looked for. */
export function wrongTexts(
  data: Readonly<Record<string, unknown>>,
  file: string,
  lineOf: LineOf,
  locale: Pick<LocaleConfig, 'key' | 'lang'>,
): Issue[] {
  const issues: Issue[] = [];
  for (const key of Object.keys(data).filter((candidate) => !stringKeys.includes(candidate))) {
    const absent = stringKeys.filter((candidate) => !(candidate in data));
    issues.push({ code: 'misspelt-key', file, line: lineOf([key]), params: { key, where: '', suggestion: nearest(key, absent) ?? '' } });
  }
  const missing = (key: string, form: string) =>
    issues.push({ code: 'missing-string', file, line: lineOf([key]), params: { key, locale: locale.key, form } });
  for (const [key, params] of Object.entries<readonly string[]>(textKeys)) {
    if (!(key in data)) continue;
    const text = data[key];
    const form = params.map((name) => `{${name}}`).join(', ');
    const wrong = (reason: string) => issues.push({ code: 'wrong-string', file, line: lineOf([key]), params: { key, reason, form } });
    if (isBlank(text)) missing(key, form);
    else if (typeof text !== 'string') wrong('is not a text');
    else placeholders(text, params).forEach(wrong);
  }
  const plurals = new Intl.PluralRules(locale.lang).resolvedOptions().pluralCategories;
  for (const [key, extra] of Object.entries<readonly string[]>(pluralKeys)) {
    if (!(key in data)) continue;
    const forms = data[key];
    const form = `the forms ${plurals.join(', ')}, each with {n}${extra.map((name) => `, {${name}}`).join('')} where it fits`;
    const wrong = (reason: string, ...at: string[]) =>
      issues.push({ code: 'wrong-string', file, line: lineOf([key, ...at]), params: { key, reason, form } });
    if (isBlank(forms)) missing(key, form);
    else if (typeof forms !== 'object' || Array.isArray(forms)) wrong('is one text but needs a form for each number');
    else {
      for (const category of plurals) if (!(category in forms!)) wrong(`lacks the form “${category}”`);
      for (const [category, words] of Object.entries(forms as Record<string, unknown>)) {
        if (!(plurals as string[]).includes(category)) wrong(`has a form “${category}” that the language does not use`, category);
        else if (isBlank(words) || typeof words !== 'string') wrong(`has no text in the form “${category}”`, category);
        else for (const reason of placeholders(words, ['n', ...extra], true)) wrong(reason, category);
      }
    }
  }
  return issues;
}

function isBlank(text: unknown): boolean {
  return text === undefined || text === null || (typeof text === 'string' && text.trim() === '');
}

/** What is wrong with the placeholders of a text. A plural form may leave one out (“one page”). */
function placeholders(text: string, wanted: readonly string[], isOptional = false): string[] {
  const found = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!);
  const strange = found.filter((name) => !wanted.includes(name));
  const missing = isOptional ? [] : wanted.filter((name) => !found.includes(name));
  // A misspelt name is one slip: what it was meant to be is not missing as well.
  if (missing.length > 0 && strange.length > 0) return [`has {${strange.join('}, {')}} where {${missing.join('}, {')}} belongs`];
  return [...missing.map((name) => `lacks {${name}}`), ...strange.map((name) => `has {${name}}, which the site does not fill in`)];
}
