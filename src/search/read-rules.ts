/** Reads `content/search/<locale>.yaml`: what an editor says of a language. A language without the file is searched plainly. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { searchRulesSchema } from '../schemas/search-rules.ts';
import { plainRules, type LanguageRules } from './query/rules.ts';

export interface SearchRules {
  language: LanguageRules;
  splits: readonly string[];
  exceptions: readonly string[];
}

/**
 * @param dir the content folder
 * @throws with file, place and what was expected
 */
export function readSearchRules(dir: string, locale: string): SearchRules {
  const file = path.join(dir, 'search', `${locale}.yaml`);
  if (!existsSync(file)) return { language: plainRules, splits: [], exceptions: [] };
  const { data, error } = searchRulesSchema.safeParse(parse(readFileSync(file, 'utf8')) ?? {});
  if (!data) {
    const problems = error.issues.map(({ path: place, message }) => `  ${place.join(' › ')}: ${message}`);
    throw new Error(`search/${locale}.yaml cannot be used:\n${problems.join('\n')}`);
  }
  const { splits, exceptions, ...language } = data;
  return { language, splits, exceptions };
}
