/**
 * `ids.lock.json`: the ids and addresses that have been published, so that none is lost unnoticed. Written by `npm run lock`.
 * `retired.yaml`: what was published and is gone, and what its readers find instead.
 */
import { z } from 'zod';
import { wants } from './expectations.ts';
import { id, text } from './shared.ts';

export const idsLockSchema = z.strictObject({
  version: z.literal(1, wants('lock-version')),
  /** Every page by id: its addresses in each language, the newest first, and the ids of its sections. */
  pages: z.record(z.string(), z.strictObject({ paths: z.record(z.string(), z.array(z.string()).min(1)), sections: z.array(id) })),
  /** Every item, with the page that explained it last. */
  items: z.record(id, z.string()),
  terms: z.array(id),
});
export type IdsLock = z.output<typeof idsLockSchema>;

/** How a text links to it: `page:cases/old`, `page:cases/kept#old-section`, `item:old`, `term:old`. */
const reference = z.string().regex(/^(page:[a-z]+(\/[a-z0-9-]+){1,2}(#[a-z0-9-]+)?|(item|term):[a-z0-9-]+)$/, wants('reference'));

/** `retired.yaml` */
export const retiredSchema = z.array(
  z.strictObject({
    /** What was published, as a text would link to it. The id is never used again. */
    id: reference,
    /** What readers who come by an old link find instead, as a text would link to it. */
    now: reference,
    /** Why it went, for editors. */
    why: text.optional(),
  }),
);
export type Retired = z.output<typeof retiredSchema>;
