/** What every page has: its structure in YAML, written once, and its words beside it, one file a language. */
import { z } from 'zod';
import { wants } from './expectations.ts';
import { acceptances } from './advice.ts';
import { sectionIds } from './handbook.ts';
import { revisedShape } from './keep.ts';
import { day, draft, facts, formerSlugs, id, localized, localizedOf, pageRef, revision, slug, text, type Locale } from './shared.ts';

/** The atom of the handbook: one thing to do, give, support or reach. Its explanation is an `<Item>` block of the page. */
function itemSchema(locales: readonly Locale[]) {
  const words = localized(locales);
  return z.strictObject({
    /** Permanent and unique in the whole handbook: it is the anchor, and saved plans carry it. */
    id,
    /** What is done, given or reached, as a heading. Starts with a verb where the aspect is something to do. */
    title: words,
    /** One or two sentences that stand alone: shown on role pages, in checks, plans and search. */
    summary: words,
    /** Who does it or owns it: ids of roles, the owner first. */
    roles: z.array(id).default([]),
    facts,
    /** Items that belong with this one: what it prepares, what it rests on. */
    related: z.array(id).default([]),
    draft,
  });
}
export type ItemData = z.output<ReturnType<typeof itemSchema>>;

/** A picture at the head of a section: what follows what between two or more parties. The order only, no quantities. */
function sequenceSchema(locales: readonly Locale[]) {
  const words = localized(locales);
  return z.strictObject({
    /** What the picture shows, in a sentence or less. */
    label: words,
    /** A lane each. */
    parties: z.array(words).min(2).max(4),
    /** What happens, in the order of time. */
    steps: z
      .array(
        z.strictObject({
          /** When it is, in a word or two: first, then, in the end. */
          when: words,
          /** Number of the party that goes first, from 1; left out where none does. */
          first: z.int().min(1).optional(),
          /** What each party does, in the order of `parties`, as a sentence; null where the source says nothing. */
          does: z.array(words.nullable()),
        }),
      )
      .min(2)
      .max(5),
    /** What the picture does not say. */
    note: words.optional(),
  });
}
export type SequenceData = z.output<ReturnType<typeof sequenceSchema>>;

/** Structure of one page, the same in all languages. */
export function pageShape(locales: readonly Locale[]) {
  return {
    /** Raised when the meaning changes; each language file says which revision it answers. */
    revision,
    /** The day of the last change that readers should know of. */
    updated: day,
    ...revisedShape(locales),
    /** One for each level-two heading, in order: gives it an id that is the same in every language, and its facts. */
    sections: z.array(z.strictObject({ id, facts, sequence: sequenceSchema(locales).optional() })).default([]),
    items: z.array(itemSchema(locales)).default([]),
    /** Facts that carry the page as a whole (its opening). */
    facts,
    /** Where to read on: pages of the handbook. */
    related: z.array(pageRef).default([]),
    /** Advice of the check that is deliberately not followed here. */
    accepts: acceptances(locales),
    /** Questions that a group begins with. A page that has them gets a worksheet, with a row for each of its items. */
    worksheet: z.array(localized(locales)).max(6, wants('few-questions')).default([]),
  };
}

/** What an entry with an address of its own has besides. */
function addressShape(locales: readonly Locale[]) {
  return {
    slug: localizedOf(locales, slug),
    /** Slugs this entry once had, by locale; each becomes a redirect. */
    formerSlugs: formerSlugs(locales),
    /** A short name for maps, menus and breadcrumbs; the title serves where it is left out. */
    name: localized(locales).optional(),
    draft,
  };
}

/** Where the entry stands among the others: they are sorted by it. */
const order = z.number(wants('order'));

/** Tools around the self-checks, each on a page of its own. */
export const toolViews = ['phase-finder', 'plan', 'group-result', 'comparison', 'saved'] as const;
export type ToolView = (typeof toolViews)[number];

/** What a page can show that is drawn from the whole handbook: who does what, by role and phase; every item in one table; the accessibility statement; a tool. */
export const pageViews = ['roles-by-phases', 'all-items', 'accessibility', ...toolViews] as const;
export type PageView = (typeof pageViews)[number];

/** `pages/<id>.yaml`: home, the section introductions, and the pages of the about section. */
export function plainPageSchema(locales: readonly Locale[]) {
  return z.strictObject({
    ...pageShape(locales),
    slug: localizedOf(locales, slug).optional(),
    /** Slugs this page once had, by locale; each becomes a redirect. */
    formerSlugs: formerSlugs(locales),
    order: order.default(0),
    draft,
    /** The section it stands under. Home and the sections' own pages have their place by their ids. */
    section: z.enum(sectionIds).default('about'),
    /** Sections it once stood under: its addresses there become redirects. */
    formerSections: z.array(z.enum(sectionIds)).default([]),
    /** What the page shows besides its words, drawn from the handbook. */
    shows: z.enum(pageViews).optional(),
    /** For the group result: questions that a meeting can go through besides the answers, and where the handbook has them from. */
    agenda: z.strictObject({ from: pageRef, questions: z.array(localized(locales)).min(1) }).optional(),
  });
}

/** `roles/<id>.yaml`, `cases/<id>.yaml`, `knowledge/<id>.yaml`, `steps/<id>.yaml`. */
export function entrySchema(locales: readonly Locale[]) {
  return z.strictObject({ ...pageShape(locales), ...addressShape(locales), order });
}

/** `cases/<id>.yaml`: an entry with a box of facts. */
export function caseSchema(locales: readonly Locale[]) {
  const words = localized(locales);
  return z.strictObject({
    ...entrySchema(locales).shape,
    /** Place, period, programme, people … : shown as a table beside the story. */
    box: z
      .array(
        z.strictObject({
          /** What the row is about: place, period, programme. */
          label: words,
          /** What is known of it. */
          value: words,
          facts,
        }),
      )
      .default([]),
  });
}

/** `steps/<id>.yaml`: an entry of the journey. */
export function stepSchema(locales: readonly Locale[]) {
  const words = localized(locales);
  return z.strictObject({
    ...entrySchema(locales).shape,
    /** `overview` opens the journey, steps are numbered in order, `beside` runs along them all. */
    place: z.enum(['overview', 'step', 'beside']),
    /** On the overview: where the journey starts and where it leads, for the map. */
    ends: z
      .strictObject({
        /** Where the journey starts, in a few words. */
        from: words,
        /** Where it leads. */
        to: words,
      })
      .optional(),
  });
}

/** `phases/<phase>/phase.yaml`. A phase without pages is named on maps, but is not a link yet. */
export function phaseSchema(locales: readonly Locale[]) {
  const words = localized(locales);
  return z.strictObject({
    ...addressShape(locales),
    order,
    name: words,
    /** The colour of the phase's mark: 1 to 8. */
    tone: z.int().min(1, wants('tone')).max(8, wants('tone')),
    /** One sentence for maps: what the phase is. */
    summary: words,
    /** One sentence for maps: what is there when the phase is done (or, in the last, what to keep watch on). */
    gate: words,
    /** `overview` and one page for each aspect of the handbook. */
    pages: z.record(id, z.strictObject(pageShape(locales))).default({}),
  });
}

/** The head of a language file (`<name>.<locale>.mdx` or `.md`). */
export const frontmatterSchema = z.strictObject({
  /** The revision of the entry that these words answer. Behind the YAML's number, the text is out of date. */
  revision,
  /** The page's heading: words that readers would search for. At most 70 characters, so that it fits a result list. */
  title: text.max(70),
  /** What the reader gets from the page, in one or two sentences. Shown under the title and in search results. */
  summary: text.max(320),
  /** How people ask for what stands here ("Who should lead?"). For the home page and search. */
  questions: z.array(text).default([]),
});

export type PageData = z.output<z.ZodObject<ReturnType<typeof pageShape>>>;
export type PlainPageData = z.output<ReturnType<typeof plainPageSchema>>;
export type EntryData = z.output<ReturnType<typeof entrySchema>>;
export type CaseData = z.output<ReturnType<typeof caseSchema>>;
export type StepData = z.output<ReturnType<typeof stepSchema>>;
export type PhaseData = z.output<ReturnType<typeof phaseSchema>>;
export type Frontmatter = z.output<typeof frontmatterSchema>;
