/** `checks.lock.json`: the check items that have been published, so that none changes its meaning unnoticed. Written by `npm run lock`. */
import { z } from 'zod';
import { wants } from './expectations.ts';
import { id, revision, text } from './shared.ts';

const lockedItem = z.strictObject({
  number: z.int().min(1),
  revision,
  /** The revision of the check in which this revision of the item was first published. */
  since: revision,
  /** Whether the item is kept for old answers only. */
  retired: z.boolean().default(false),
  /** Fingerprint of the statement, and of worded levels of its own, by language. */
  words: z.record(z.string(), z.string()),
  /** Why words have changed without a new revision, the latest last. */
  minor: z.array(text).optional(),
});
export type LockedItem = z.output<typeof lockedItem>;

export const checksLockSchema = z.strictObject({
  version: z.literal(1, wants('lock-version')),
  checks: z.record(id, z.strictObject({ revision, items: z.record(id, lockedItem) })),
});
export type ChecksLock = z.output<typeof checksLockSchema>;
