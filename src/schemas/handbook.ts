/** `handbook.yaml`: what the handbook is called, whose it is, its languages and its sections. */
import { z } from 'zod';
import { wants } from './expectations.ts';
import { engineLanguages } from './strings.ts';
import { day, formerSlugs, id, localized, localizedOf, slug, text, url, type Locale } from './shared.ts';

/**
 * The sections a handbook can have. Each holds one kind of content; labels, slugs and order are the pack's.
 * `about` holds the publisher's pages, `search` the search page.
 */
export const sectionIds = ['phases', 'roles', 'journey', 'cases', 'knowledge', 'checks', 'glossary', 'sources', 'search', 'about'] as const;
export type SectionId = (typeof sectionIds)[number];

/** The version of the content format that this engine reads. Older packs are brought to it by `npm run migrate`. */
export const contentFormat = 2;

/** The languages come first: every other shape is a function of them. */
export const localeList = z.strictObject({
  /** The version of the content format this pack is written in. */
  format: z.literal(contentFormat),
  /** The languages of the handbook, the first one first in every list. */
  locales: z
    .array(
      z.strictObject({
        /** The first part of every address in this language. */
        key: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/, wants('language-key')),
        /** The BCP 47 tag for HTML. It may differ from the key: `no` is written in `nb`. */
        lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, wants('language-tag')),
        /** The language's own name for itself. */
        label: text,
        /** Tags that search engines are told this language serves. */
        hreflang: z.array(text).min(1),
        /** Opening and closing quotation mark. */
        quotes: z.tuple([text, text]),
        /** For a language that the engine has no interface texts in: which of its languages stands in for those not yet written. */
        interface: z.enum(engineLanguages).optional(),
        /** Other locales that stand in for this one where it has no text, nearest first. Left out: what is commonly understood. */
        fallback: z.array(text).optional(),
      }),
    )
    .min(1, wants('one-language')),
});
export type LocaleConfig = z.output<typeof localeList>['locales'][number];

export function handbookSchema(locales: readonly Locale[]) {
  const words = localized(locales);
  return z.strictObject({
    ...localeList.shape,
    /**
     * Whether every page must have a text in every language (`complete`), or another language's may stand in for it (`gaps`).
     * Names, slugs and item titles stand in YAML in every language in either case.
     */
    translations: z.enum(['complete', 'gaps']).default('complete'),
    /** Permanent: names the handbook in saved files and on the reader's device. */
    id,
    /** The handbook's name, as in the header. */
    name: words,
    /** One sentence under the name: on the language chooser and in search engines. */
    tagline: words,
    /** Every field may be empty until there is a publisher; the site then says so, and the check reminds. */
    publisher: z.strictObject({
      /** Who publishes the handbook. */
      name: text.nullable(),
      /** Where faults are reported: an e-mail address or a web form. */
      contact: z.union([z.email(), url], wants('mail-or-address')).nullable(),
      /** The publisher's own website. */
      url: url.nullable(),
      /** For bodies that keep their accessibility statement with an authority. */
      statementUrl: url.nullable(),
    }),
    /** What a public body must say of the site's accessibility (EU 2016/2102). Only what was done, with tool and date. */
    accessibility: z
      .strictObject({
        /** How far the site meets WCAG 2.2 AA: `unknown` until somebody has assessed it as a whole. */
        conformity: z.enum(['unknown', 'partial', 'full']),
        /** The day of the last assessment. */
        assessed: day.nullable(),
        /** How it was assessed, with tools and versions. */
        method: words.nullable(),
        /** Known faults, each with its reason. */
        faults: z
          .array(
            z.strictObject({
              /** What does not work, and for whom. */
              what: words,
              /** Why it is so, and until when. */
              why: words,
            }),
          )
          .default([]),
        /** The authority that supervises the publisher. */
        supervisor: z.strictObject({ name: words, /** The authority's website. */ url }).nullable(),
      })
      .default({ conformity: 'unknown', assessed: null, method: null, faults: [], supervisor: null }),
    /** Whether readers may keep a language on their device, for use without a network. Off: copies kept earlier are removed. */
    offline: z.boolean().default(true),
    /** On which terms others may use the handbook. */
    licence: z.strictObject({
      /** For what is written. */
      words: z.strictObject({
        /** Its short name, for example CC BY 4.0. */
        name: text,
        /** Where its text is. */
        url,
      }),
      /** For the code of the site. */
      code: z.strictObject({
        /** Its short name, for example MIT. */
        name: text,
        /** Where its text is. */
        url,
      }),
    }),
    /** The columns of the phase matrix; each is a page of every phase. */
    aspects: z
      .array(
        z.strictObject({
          id,
          /** What the aspect is called in the matrix and in menus. */
          label: words,
          slug: localizedOf(locales, slug),
          formerSlugs: formerSlugs(locales),
          /** What the aspect asks, in one line. */
          question: words,
        }),
      )
      .default([]),
    /** The last part of a worksheet's address. Without it there are no worksheets. */
    worksheet: z.strictObject({ slug: localizedOf(locales, slug), formerSlugs: formerSlugs(locales) }).optional(),
    /** The last part of the address of an edition for print. Without it there are none. */
    print: z.strictObject({ slug: localizedOf(locales, slug) }).optional(),
    /** In the order of the main menu. */
    sections: z
      .array(
        z.strictObject({
          id: z.enum(sectionIds),
          /** What the section is called in menus and above its pages. */
          label: words,
          slug: localizedOf(locales, slug),
          formerSlugs: formerSlugs(locales),
          /** Where the section is linked from: the main menu or the foot of the page. */
          menu: z.enum(['main', 'foot']),
        }),
      )
      .min(1),
    /** The scale that checks are answered on, level 0 first. */
    scale: z.array(words).length(5, wants('scale')),
    updated: day,
  });
}
export type HandbookConfig = z.output<ReturnType<typeof handbookSchema>>;
