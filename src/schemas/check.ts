/** `checks/<id>.yaml`: a self-check. Structure once, texts in all locales side by side. */
import { z } from 'zod';
import { revisedShape } from './keep.ts';
import { day, draft, facts, formerSlugs, id, localized, localizedOf, pageRef, revision, slug, text, type Locale } from './shared.ts';
import { wants } from './expectations.ts';

/** What a check is for. Gates and the standing check belong to a phase, `step` checks to a step of the journey. */
export const checkPurposes = ['start', 'gate', 'standing', 'step', 'survey'] as const;
export type CheckPurpose = (typeof checkPurposes)[number];

function checkItemSchema(locales: readonly Locale[]) {
  const words = localized(locales);
  return z.strictObject({
    /** Permanent within the check: saved files carry it. */
    id,
    /** Permanent within the check: links carry it, and the printed form shows it after the check's code. Never reused. */
    number: z.int().min(1, wants('item-number')),
    /** Raised when the statement's meaning changes, so that old answers can be told apart. */
    revision,
    /** A statement the group can agree or disagree with ("We have …"). */
    statement: words,
    /** What would show that it is so. The handbook's suggestion. */
    evidence: words,
    /** Worded levels for an item that resists the common scale, level 0 first. */
    levels: z.array(words).length(5, wants('five-levels')).optional(),
    /** What to read when the answer is weak: ids of items, the most useful first. */
    reads: z.array(id).default([]),
    /** Pages or sections to read when the answer is weak, where no item fits. */
    pages: z.array(pageRef).default([]),
    /** The role that owns a weak answer. */
    owner: id,
    /** Whether “Which phase are we in?” asks it: at most twelve in the starting check and the gates together. */
    finder: z.boolean().default(false),
    facts,
  });
}
export type CheckItemData = z.output<ReturnType<typeof checkItemSchema>>;

export function checkSchema(locales: readonly Locale[]) {
  const words = localized(locales);
  return z.strictObject({
    /** Where the check stands among the others: they are sorted by it. */
    order: z.number(wants('order')),
    draft,
    slug: localizedOf(locales, slug),
    formerSlugs: formerSlugs(locales),
    /** Raised when items are added, retired or change meaning; links and files carry it. */
    revision,
    updated: day,
    ...revisedShape(locales),
    /** One to three capital letters before each item's number on the form: `I` gives I1, I2. Unique. */
    code: z.string().regex(/^[A-Z]{1,3}$/, wants('check-code')),
    purpose: z.enum(checkPurposes),
    /** The page the check belongs to: the phase, the step, the chapter. */
    about: pageRef,
    /** The heading of the check: words that readers would search for. */
    title: words,
    /** What the check is about, in one or two sentences. Shown under the title and in search results. */
    summary: words,
    questions: localizedOf(locales, z.array(text)).optional(),
    /** What to know before answering: where the statements come from, what the check is not. Paragraphs. */
    intro: localizedOf(locales, z.array(text).min(1)),
    /** Groups of statements, in the order of the form. */
    sections: z
      .array(
        z.strictObject({
          id,
          /** What the statements of the group are about. */
          title: words,
          /** The statements of the group. */
          items: z.array(checkItemSchema(locales)).min(1),
        }),
      )
      .min(1),
    /** Items that were once asked. Their texts stay, so that old answers can be shown. */
    retired: z.array(checkItemSchema(locales)).default([]),
    related: z.array(pageRef).default([]),
  });
}
export type CheckData = z.output<ReturnType<typeof checkSchema>>;
