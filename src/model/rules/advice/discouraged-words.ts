import { inLocale } from '../../handbook.ts';
import type { Locale } from '../../../schemas/shared.ts';
import type { Advised, Adviser } from './index.ts';

interface Discouraged {
  pattern: RegExp;
  term: string;
  why: string;
  file: string;
}

/** Words that the glossary advises against: in running text, in the head of a file, and in titles and summaries of items. */
export const discouragedWords: Adviser = ({ terms, locales }) => {
  const words = new Map<Locale, readonly Discouraged[]>(
    locales.map((locale) => [
      locale,
      terms.flatMap(({ data, file }) =>
        (data.discouraged[locale] ?? []).map(({ words: forms, why }) => ({
          pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'iu'),
          term: inLocale(data.term, locale),
          why,
          file,
        })),
      ),
    ]),
  );
  return (page) => {
    const found: Advised[] = [];
    const look = (text: string, locale: Locale, at: string, line: number) => {
      for (const { pattern, term, why, file } of words.get(locale) ?? []) {
        const word = pattern.exec(text)?.[0];
        if (word === undefined) continue;
        const params = { word, term, why, file };
        found.push({ issue: { code: 'discouraged-word', file: at, line, params }, locale, about: word });
      }
    };
    for (const [locale, { file, text }] of Object.entries(page.texts)) {
      if (!text || (words.get(locale) ?? []).length === 0) continue;
      // The title is what is looked for; questions may well be in readers' own words.
      look(text.head.title, locale, file, text.headLine(['title']));
      look(text.head.summary, locale, file, text.headLine(['summary']));
      for (const { text: run, line } of text.runs) look(run, locale, file, line);
    }
    page.data.items.forEach((item, index) => {
      for (const locale of locales)
        for (const field of ['title', 'summary'] as const)
          look(inLocale(item[field], locale), locale, page.file, page.lineOf([...page.at, 'items', index, field, locale]));
    });
    return found;
  };
};

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
