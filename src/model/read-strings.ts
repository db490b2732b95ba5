/** The interface texts of one language: the engine's, and over them what the pack words otherwise. */
import { z } from 'zod';
import type { LocaleConfig } from '../schemas/handbook.ts';
import { pluralKeys, textKeys, type Strings } from '../schemas/strings.ts';
import { engineLanguageOf, engineStrings } from './engine-strings.ts';
import type { StringSlip } from './issue-params.ts';
import type { Issue } from './issues.ts';
import { nearest } from './nearest.ts';
import type { PackFiles } from './pack-files.ts';
import { isBare, readYaml, type LineOf } from './read-yaml.ts';

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
  const wrongHere = new Set(
    issues.map(({ params }) => ('key' in params ? ('suggestion' in params && params.suggestion) || params.key : '')),
  );
  const isBorrowed = locale.interface !== undefined;
  const missing = stringKeys.filter((key) => !(key in own.data!) && !wrongHere.has(key) && (isBorrowed || !(key in fromEngine)));
  if (missing.length > 0) {
    const common = { locale: locale.key, name: file, total: stringKeys.length, keys: missing };
    const at = files.has(file) ? file : 'handbook.yaml';
    if (locale.interface === undefined) issues.push({ code: 'strings-missing', file: at, params: common });
    else issues.push({ code: 'strings-borrowed', file: at, params: { ...common, language: locale.interface } });
  }
  const isWhole = issues.every(({ code }) => code === 'strings-borrowed');
  return { texts: isWhole ? ({ ...fromEngine, ...own.data } as unknown as Strings) : undefined, issues };
}

/** The pack's own file. There need not be one, and it may hold nothing but comments. */
function readOwn(files: PackFiles, file: string): { data: Record<string, unknown> | undefined; issues: Issue[]; lineOf: LineOf } {
  const lineOf = () => 1;
  const source = files.has(file) ? files.read(file) : '';
  if (source === undefined) return { data: undefined, issues: [], lineOf };
  if (isBare(source)) return { data: {}, issues: [], lineOf };
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
    issues.push({
      code: 'misspelt-key',
      file,
      line: lineOf([key]),
      params: { key, place: [], known: [], suggestion: nearest(key, absent) },
    });
  }
  const missing = (key: string, placeholders: readonly string[], forms?: readonly string[]) => {
    const params = { key, locale: locale.key, placeholders, forms };
    issues.push({ code: 'missing-string', file, line: lineOf([key]), params });
  };
  for (const [key, params] of Object.entries<readonly string[]>(textKeys)) {
    if (!(key in data)) continue;
    const text = data[key];
    const wrong = (slip: StringSlip) =>
      issues.push({ code: 'wrong-string', file, line: lineOf([key]), params: { key, placeholders: params, ...slip } });
    if (isBlank(text)) missing(key, params);
    else if (typeof text !== 'string') wrong({ reason: 'not-text' });
    else placeholders(text, params).forEach(wrong);
  }
  const plurals = new Intl.PluralRules(locale.lang).resolvedOptions().pluralCategories;
  for (const [key, extra] of Object.entries<readonly string[]>(pluralKeys)) {
    if (!(key in data)) continue;
    const forms = data[key];
    const wrong = (slip: StringSlip, ...at: string[]) => {
      const params = { key, placeholders: extra, forms: plurals, ...slip };
      issues.push({ code: 'wrong-string', file, line: lineOf([key, ...at]), params });
    };
    if (isBlank(forms)) missing(key, extra, plurals);
    else if (typeof forms !== 'object' || Array.isArray(forms)) wrong({ reason: 'one-form' });
    else {
      for (const form of plurals) if (!(form in forms!)) wrong({ reason: 'lacks-form', form });
      for (const [form, words] of Object.entries(forms as Record<string, unknown>)) {
        if (!(plurals as string[]).includes(form)) wrong({ reason: 'needless-form', form }, form);
        else if (isBlank(words) || typeof words !== 'string') wrong({ reason: 'empty-form', form }, form);
        else for (const slip of placeholders(words, ['n', ...extra], true)) wrong(slip, form);
      }
    }
  }
  return issues;
}

function isBlank(text: unknown): boolean {
  return text === undefined || text === null || (typeof text === 'string' && text.trim() === '');
}

/** What is wrong with the placeholders of a text. A plural form may leave one out (“one page”). */
function placeholders(text: string, wanted: readonly string[], isOptional = false): StringSlip[] {
  const found = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!);
  const strange = found.filter((name) => !wanted.includes(name));
  const missing = isOptional ? [] : wanted.filter((name) => !found.includes(name));
  // A misspelt name is one slip: what it was meant to be is not missing as well.
  if (missing.length > 0 && strange.length > 0) return [{ reason: 'instead', names: strange, wanted: missing }];
  return [
    ...missing.map((name) => ({ reason: 'lacks' as const, name })),
    ...strange.map((name) => ({ reason: 'needless' as const, name })),
  ];
}
