/** Advice that is not to be followed in one entry, with the reason why. */
import { z } from 'zod';
import { text, type Locale } from './shared.ts';

/** What the check advises on the words of a page, and an editor may decide otherwise. */
export const acceptableAdvice = ['discouraged-word', 'moved-link', 'vague-link', 'unequal-shape', 'long-title', 'hard-to-read'] as const;
export type AcceptableAdvice = (typeof acceptableAdvice)[number];

/** `accepts`: for a page, in its YAML file. */
export function acceptances(locales: readonly Locale[]) {
  return z
    .array(
      z.strictObject({
        /** The code that the check shows in brackets. */
        advice: z.enum(acceptableAdvice),
        /** One language only. */
        locale: z.enum(locales as [string, ...string[]]).optional(),
        /** One word, title or part only: words that the message quotes. */
        about: text.optional(),
        /** Why it is right as it is. For those who edit the page next. */
        why: text,
      }),
    )
    .default([]);
}
