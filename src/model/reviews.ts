/** Who looks after what, and when it should be looked at again. */
import type { Locale } from '../schemas/shared.ts';
import type { Draft } from './draft.ts';

export interface Review {
  /** `<folder>/<id>`, as the entry is called in commands; a cell of the matrix with its aspect. */
  entry: string;
  /** The YAML file that says so, and the line. */
  file: string;
  line: number;
  title: string;
  owner: string | undefined;
  /** YYYY-MM-DD; undefined when nobody has set a day. */
  day: string | undefined;
  updated: string;
}

/**
 * Every entry of the pack, those to be looked at first first; those without a day last.
 *
 * @param locale the language of the titles; where it has none, any other
 */
export function reviewsOf(draft: Draft, locale: Locale): Review[] {
  const pages = draft.pages.map(({ id, file, data, lineOf, at, texts }): Review => {
    const title = (texts[locale]?.text ?? Object.values(texts).find(({ text }) => text)?.text)?.head.title ?? id;
    return { entry: id, file, line: lineOf([...at, 'review']), title, owner: data.owner, day: data.review, updated: data.updated };
  });
  const others = [
    ...draft.checks.map((entry) => ({ ...entry, folder: 'checks', title: entry.data.title[locale] })),
    ...draft.terms.map((entry) => ({ ...entry, folder: 'glossary', title: entry.data.term[locale] })),
    ...draft.sources.map((entry) => ({ ...entry, folder: 'sources', title: entry.data.short })),
  ].map(({ id, file, data, lineOf, folder, title }): Review => ({
    entry: `${folder}/${id}`,
    file,
    line: lineOf(['review']),
    title: title ?? id,
    owner: data.owner,
    day: data.review,
    updated: data.updated,
  }));
  const key = ({ day }: Review) => day ?? '9999';
  return [...pages, ...others].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/**
 * @param by the last day that counts, YYYY-MM-DD
 */
export function dueReviews(reviews: readonly Review[], by: string): Review[] {
  return reviews.filter(({ day }) => day !== undefined && day <= by);
}
