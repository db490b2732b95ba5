/** The handbook's apparatus: terms, sources, the register of facts, and the list of changes. */
import { z } from 'zod';
import { keepShape } from './keep.ts';
import { day, draft, factId, facts, localized, localizedOf, pageRef, text, url, type Locale } from './shared.ts';

/** `glossary/<id>.yaml`: one term, all locales together. */
export function termSchema(locales: readonly Locale[]) {
  const words = localized(locales);
  return z.strictObject({
    draft,
    /** The head word in each language. */
    term: words,
    /** What the term means here, in one or two sentences that stand alone. */
    definition: words,
    /** Inflected forms, compounds and synonyms to recognise in text and search. */
    forms: localizedOf(locales, z.array(text)),
    /** Short forms that readers may search for. */
    abbreviations: z.array(text).default([]),
    /** Words that look like the term and are better not used, in the forms they take in a text, and why. */
    discouraged: z
      .partialRecord(
        z.enum(locales as [string, ...string[]]),
        z.array(
          z.strictObject({
            /** The words that the check advises against. */
            words: z.array(text).min(1),
            /** Why, and what to write instead. */
            why: text,
          }),
        ),
      )
      .default({}),
    /** Whether the definition rests on the handbook's sources, on general knowledge, or on a page elsewhere. */
    basis: z.enum(['source', 'general', 'beyond']),
    facts,
    /** Marked at its first use on a page, with the definition at hand. */
    mark: z.boolean().default(false),
    related: z.array(pageRef).default([]),
    updated: day,
    ...keepShape(locales),
  });
}

/** `sources/<id>.yaml`: one document the handbook rests on. */
export function sourceSchema(locales: readonly Locale[]) {
  const words = localized(locales);
  return z.strictObject({
    /** Where the source stands among the others: they are sorted by it. */
    order: z.number(),
    draft,
    /** What the notes in the margin call it. */
    short: z.string().trim().min(1),
    /** The full citation. Titles stay in the document's own language; the rest is in the reader's. */
    citation: words,
    /** BCP 47 tag of the title, so that it is read aloud rightly. */
    lang: text,
    /** Where the document can be read. */
    url: url.nullable().default(null),
    /** What it is, in one or two sentences. */
    summary: words,
    /** What it is good for. */
    gives: localizedOf(locales, z.array(text)),
    /** What a reader will miss in it. */
    lacks: localizedOf(locales, z.array(text)),
    /** Slips and ambiguities, and how the handbook reads them. */
    slips: localizedOf(locales, z.array(text)),
    updated: day,
    ...keepShape(locales),
  });
}

/** `facts/<source>.yaml`: which facts the source gives, and where in it they stand. No quotations. */
export function factsSchema(locales: readonly Locale[]) {
  return z.strictObject({
    /** How places in this document are named: `slide: { en: "slide {n}" }`. */
    places: z.record(z.string(), localized(locales)),
    /** How several of them are named together, where that is another word: `slide: { en: "slides {n}" }`. */
    severalPlaces: z.record(z.string(), localized(locales)).default({}),
    facts: z.record(
      factId,
      z.strictObject({
        /** A key of `places`, and a number where the name has `{n}`: `slide 3`. */
        at: text,
        /** What is uncertain, in our words: shown with the source. */
        caution: localized(locales).optional(),
        /** Why the handbook leaves this fact out. */
        leftOut: text.optional(),
      }),
    ),
  });
}

/** `changes.yaml`: what changed, for readers, newest first. */
export function changesSchema(locales: readonly Locale[]) {
  return z.array(z.strictObject({ date: day, text: localized(locales), pages: z.array(pageRef).default([]) }));
}

export type TermData = z.output<ReturnType<typeof termSchema>>;
export type SourceData = z.output<ReturnType<typeof sourceSchema>>;
export type FactsData = z.output<ReturnType<typeof factsSchema>>;
export type Change = z.output<ReturnType<typeof changesSchema>>[number];
