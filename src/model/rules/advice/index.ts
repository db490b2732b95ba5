import type { Locale } from '../../../schemas/shared.ts';
import type { Draft, DraftPage } from '../../draft.ts';
import type { Issue } from '../../issues.ts';
import type { Rule } from '../index.ts';
import { clearLinks } from './clear-links.ts';
import { discouragedWords } from './discouraged-words.ts';
import { equalShapes } from './equal-shapes.ts';
import { readable } from './readable.ts';
import { titleLengths } from './title-lengths.ts';

/** One piece of advice on the words of a page. */
export interface Advised {
  issue: Issue;
  /** The language it is about. */
  locale: Locale;
  /** What the message quotes: an acceptance may be about this only. */
  about: string;
}

/** What could be better in the words of one page. */
export type Adviser = (draft: Draft) => (page: DraftPage) => readonly Advised[];

const advisers: readonly Adviser[] = [discouragedWords, clearLinks, equalShapes, titleLengths, readable];

/** Advice on words, without what a page accepts with a reason; and acceptances that nothing needs any more. */
export const advice: Rule = (draft) => {
  const ask = advisers.map((adviser) => adviser(draft));
  return draft.pages.flatMap((page) => {
    const used = new Set<number>();
    const issues = ask
      .flatMap((of) => of(page))
      .filter(({ issue, locale, about }) => {
        const accepted = page.data.accepts.flatMap((acceptance, index) =>
          acceptance.advice === issue.code &&
          (acceptance.locale ?? locale) === locale &&
          (acceptance.about ?? about).toLowerCase() === about.toLowerCase()
            ? [index]
            : [],
        );
        for (const index of accepted) used.add(index);
        return accepted.length === 0;
      })
      .map(({ issue }) => issue);
    // Of a page that could not be read in every language it cannot be said what it needs.
    const isWhole = draft.locales.every((locale) => page.texts[locale]?.text);
    const needless = page.data.accepts.flatMap(({ advice: code, locale }, index): Issue[] =>
      used.has(index) || !isWhole
        ? []
        : [
            {
              code: 'needless-acceptance',
              file: page.file,
              line: page.lineOf([...page.at, 'accepts', index]),
              params: { advice: code, locale },
            },
          ],
    );
    return [...issues, ...needless];
  });
};
