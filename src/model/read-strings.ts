/** Reads the interface texts of one language: every key, every placeholder, every plural form. */
import { z } from 'zod';
import type { LocaleConfig } from '../schemas/handbook.ts';
import { pluralKeys, textKeys, type Strings } from '../schemas/strings.ts';
import type { Issue } from './issues.ts';
import { nearest } from './nearest.ts';
import type { PackFiles } from './pack-files.ts';
import { readYaml } from './read-yaml.ts';

/** Each text is looked at by itself below, so that all that is wrong is told at once. */
const anyTexts = z.record(z.string(), z.unknown());

/** @returns the texts (undefined as long as one is wrong) and every problem found */
export function readStrings(files: PackFiles, locale: LocaleConfig): { texts: Strings | undefined; issues: Issue[] } {
  const file = `strings/${locale.key}.yaml`;
  if (!files.has(file)) {
    return {
      texts: undefined,
      issues: [{ code: 'missing-file', file, params: { name: file, why: 'The interface texts of every language of the handbook.' } }],
    };
  }
  const source = files.read(file);
  if (source === undefined) return { texts: undefined, issues: [] };
  const { data, issues, lineOf } = readYaml(source, file, anyTexts, []);
  if (!data) return { texts: undefined, issues };

  const known = [...Object.keys(textKeys), ...Object.keys(pluralKeys)];
  const misspelt = Object.keys(data).filter((key) => !known.includes(key));
  const meant = new Map(
    misspelt.map((key) => [
      key,
      nearest(
        key,
        known.filter((candidate) => !(candidate in data)),
      ),
    ]),
  );
  for (const key of misspelt)
    issues.push({ code: 'misspelt-key', file, line: lineOf([key]), params: { key, where: '', suggestion: meant.get(key) ?? '' } });

  const missing = (key: string, form: string) => {
    const line = key in data ? lineOf([key]) : undefined;
    // A text that is there under a misspelt key is not missing as well.
    if (![...meant.values()].includes(key)) issues.push({ code: 'missing-string', file, line, params: { key, locale: locale.key, form } });
  };
  for (const [key, params] of Object.entries<readonly string[]>(textKeys)) {
    const text = data[key];
    const form = params.map((name) => `{${name}}`).join(', ');
    const wrong = (reason: string) => issues.push({ code: 'wrong-string', file, line: lineOf([key]), params: { key, reason, form } });
    if (isBlank(text)) missing(key, form);
    else if (typeof text !== 'string') wrong('is not a text');
    else placeholders(text, params).forEach(wrong);
  }
  const plurals = new Intl.PluralRules(locale.lang).resolvedOptions().pluralCategories;
  for (const [key, extra] of Object.entries<readonly string[]>(pluralKeys)) {
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
  return { texts: issues.length === 0 ? (data as unknown as Strings) : undefined, issues };
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
