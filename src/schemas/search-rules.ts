/** `search/<locale>.yaml`: what an editor says of a language, so that search understands it. */
import { z } from 'zod';
import { wants } from './expectations.ts';

/** Words with spaces between, on as many lines as one likes. */
const wordList = z
  .string(wants('spaced-words'))
  .default('')
  .transform((text) => text.split(/\s+/).filter(Boolean));

export const searchRulesSchema = z.strictObject({
  /** Small words that a question has and an answer need not have. */
  stopWords: wordList,
  /** Endings that bend a word. */
  endings: wordList,
  /** Endings that make another word of the same root. */
  derivations: wordList,
  /** What may stand between the parts of a compound. */
  joins: wordList,
  /** Compounds with `~` at their joints, in the form a dictionary has: `kluster~utveckling`. */
  splits: z.array(z.string().regex(/^\p{L}+(~\p{L}+)+$/u, wants('marked-compound'))).default([]),
  /** Words that look like compounds and are none, or should be found whole only. */
  exceptions: z.array(z.string()).default([]),
});
