/**
 * `translations.lock.json`: which revision every section answers in every language, and a fingerprint of its words as of
 * then, so that words do not change unnoticed. Written by `npm run translations`.
 */
import { z } from 'zod';
import { revision, text } from './shared.ts';

/** The revision that the words answer, and their fingerprint. */
const lockedWords = z.tuple([revision, z.string()]);

const lockedPart = z.strictObject({
  words: z.record(z.string(), lockedWords),
  /** Revisions that changed the part and that some language has not answered yet. */
  changed: z.array(revision).default([]),
});
export type LockedPart = z.output<typeof lockedPart>;

const lockedEntry = z.strictObject({
  /** What the heads of the language files said: a number that has been raised since tells that the words are new. */
  answers: z.record(z.string(), revision),
  /** By section or item; `.top` is what stands before the first of them, with title and summary. */
  parts: z.record(z.string(), lockedPart),
  /** Why words have changed without a new revision, the latest last. */
  minor: z.array(text).default([]),
});
export type LockedEntry = z.output<typeof lockedEntry>;

export const translationsLockSchema = z.strictObject({
  version: z.literal(1, { error: '1' }),
  entries: z.record(z.string(), lockedEntry),
});
export type TranslationsLock = z.output<typeof translationsLockSchema>;
