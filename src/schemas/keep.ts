/** What keeps an entry alive: who looks after it, when it is looked at again, and what readers were told of its changes. */
import { z } from 'zod';
import { day, localized, revision, text, type Locale } from './shared.ts';

/** For every entry: of pages, checks, terms and sources. None of it is shown on the entry's own page. */
export function keepShape(locales: readonly Locale[]) {
  return {
    /** Who looks after the entry: a name, a role or an e-mail address. For editors: readers do not see it. */
    owner: text.optional(),
    /** The day by which somebody should look at the entry again. `npm run review` lists what is due. */
    review: day.optional(),
    /** What changed, for readers. Each note stands on the page of changes. */
    changes: z
      .array(
        z.strictObject({
          /** The day of the change. */
          date: day,
          /** What is different, in one sentence that stands alone. */
          note: localized(locales),
        }),
      )
      .default([]),
  };
}

/** For entries that have a revision: their notes say which revision they are about. */
export function revisedShape(locales: readonly Locale[]) {
  return {
    ...keepShape(locales),
    /**
     * What changed, for readers: one note for each revision that was raised. It stands on the page of changes, and readers
     * of a language that has not caught up are told it where they read.
     */
    changes: z
      .array(
        z.strictObject({
          /** The revision that the change led to. */
          revision,
          /** The day of the change. */
          date: day,
          /** What is different, in one sentence that stands alone. */
          note: localized(locales),
        }),
      )
      .default([]),
  };
}

export type EntryChange = z.output<ReturnType<typeof keepShape>['changes']>[number];
export type RevisedChange = z.output<ReturnType<typeof revisedShape>['changes']>[number];
