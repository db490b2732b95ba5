/** Reads `content/search/<locale>.yaml`: what an editor says of a language. A language without the file is searched plainly. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { plainRules, type LanguageRules } from './query/rules.ts';

/** Words with spaces between, on as many lines as one likes. */
const words = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter(Boolean));

const schema = z.strictObject({
  stopWords: words,
  endings: words,
  derivations: words,
  joins: words,
  /** Compounds with `~` at their joints, in the form a dictionary has: `kluster~utveckling`. */
  splits: z
    .array(z.string().regex(/^\p{L}+(~\p{L}+)+$/u, { error: 'a word with ~ at its joints, such as kluster~utveckling' }))
    .default([]),
  /** Words that look like compounds and are none, or should be found whole only. */
  exceptions: z.array(z.string()).default([]),
});

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
  const { data, error } = schema.safeParse(parse(readFileSync(file, 'utf8')) ?? {});
  if (!data) {
    const problems = error.issues.map(({ path: place, message }) => `  ${place.join(' › ')}: ${message}`);
    throw new Error(`search/${locale}.yaml cannot be used:\n${problems.join('\n')}`);
  }
  const { splits, exceptions, ...language } = data;
  return { language, splits, exceptions };
}
