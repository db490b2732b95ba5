/** Reads the interface texts of one language: every key, every placeholder, every plural form. */
import { z } from 'zod';
import type { LocaleConfig } from '../schemas/handbook.ts';
import { pluralKeys, textKeys, type Strings } from '../schemas/strings.ts';
import type { Issue } from './issues.ts';
import { nearest } from './nearest.ts';
import type { PackFiles } from './pack-files.ts';
import { readYaml } from './read-yaml.ts';

const looseStrings = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())], { error: 'a text, or plural forms' }));

/** @returns the texts (undefined as long as one is wrong) and every problem found */
export function readStrings(files: PackFiles, locale: LocaleConfig): { texts: Strings | undefined; issues: Issue[] } {
  const file = `strings/${locale.key}.yaml`;
  if (!files.has(file)) {
    return { texts: undefined, issues: [{ code: 'missing-file', file, params: { name: file, why: 'The interface texts of every language of the handbook.' } }] };
  }
  const { data, issues, lineOf } = readYaml(files.read(file) ?? '', file, looseStrings, []);
  if (!data) return { texts: undefined, issues };
  const forms = new Intl.PluralRules(locale.lang).resolvedOptions().pluralCategories;

  for (const [key, params] of Object.entries<readonly string[]>(textKeys)) {
    const text = data[key];
    const form = params.map((name) => `{${name}}`).join(', ');
    if (text === undefined || text === '') issues.push({ code: 'missing-string', file, params: { key, locale: locale.key, form } });
    else if (typeof text !== 'string') issues.push({ code: 'wrong-string', file, line: lineOf([key]), params: { key, reason: 'has plural forms but takes one text', form } });
    else issues.push(...placeholders(text, params).map((reason): Issue => ({ code: 'wrong-string', file, line: lineOf([key]), params: { key, reason, form } })));
  }
  for (const [key, extra] of Object.entries<readonly string[]>(pluralKeys)) {
    const text = data[key];
    const form = `the forms ${forms.join(', ')}, each with {n}${extra.map((name) => `, {${name}}`).join('')} where it fits`;
    if (text === undefined) issues.push({ code: 'missing-string', file, params: { key, locale: locale.key, form } });
    else if (typeof text === 'string') issues.push({ code: 'wrong-string', file, line: lineOf([key]), params: { key, reason: 'has one text but needs plural forms', form } });
    else {
      for (const category of forms) if (!text[category]) issues.push({ code: 'wrong-string', file, line: lineOf([key]), params: { key, reason: `lacks the form “${category}”`, form } });
      for (const [category, words] of Object.entries(text)) {
        if (!(forms as string[]).includes(category)) issues.push({ code: 'wrong-string', file, line: lineOf([key, category]), params: { key, reason: `has a form “${category}” that the language does not use`, form } });
        for (const reason of placeholders(words, ['n', ...extra], true)) issues.push({ code: 'wrong-string', file, line: lineOf([key, category]), params: { key, reason, form } });
      }
    }
  }
  const known = [...Object.keys(textKeys), ...Object.keys(pluralKeys)];
  for (const key of Object.keys(data)) {
    if (!known.includes(key)) issues.push({ code: 'misspelt-key', file, line: lineOf([key]), params: { key, where: '', suggestion: nearest(key, known) ?? '' } });
  }
  return { texts: issues.length === 0 ? (data as unknown as Strings) : undefined, issues };
}

/** What is wrong with the placeholders of a text. A plural form may leave one out (“one page”). */
function placeholders(text: string, wanted: readonly string[], isOptional = false): string[] {
  const found = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!);
  const missing = isOptional ? [] : wanted.filter((name) => !found.includes(name)).map((name) => `lacks {${name}}`);
  return [...missing, ...found.filter((name) => !wanted.includes(name)).map((name) => `has {${name}}, which the site does not fill in`)];
}
