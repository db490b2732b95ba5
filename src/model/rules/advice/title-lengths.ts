import type { TitlePlace } from '../../issue-params.ts';
import { inLocale } from '../../handbook.ts';
import type { Localized } from '../../../schemas/shared.ts';
import type { Advised, Adviser } from './index.ts';

/**
 * How long a title may be in characters. A page's title is cut at about 60 in the results of search engines; a section's heading
 * stands in the list of contents and an item's title in cards, plans and forms, where more than two lines are hard to survey;
 * a name stands in maps, menus and the way to the page.
 */
const limits: Readonly<Record<TitlePlace, number>> = { title: 65, heading: 70, item: 70, name: 35 };

/** Titles that fit where they are shown. */
export const titleLengths: Adviser =
  ({ locales }) =>
  (page) => {
    const found: Advised[] = [];
    const measure = (what: TitlePlace, title: string, locale: string, file: string, line: number | undefined) => {
      const max = limits[what];
      // Letters as a reader counts them, not as a computer does.
      const { length } = [...title.normalize('NFC')];
      if (length > max)
        found.push({ issue: { code: 'long-title', file, line, params: { what, title, length, max } }, locale, about: title });
    };
    for (const [locale, { file, text }] of Object.entries(page.texts)) {
      if (!text) continue;
      measure('title', text.head.title, locale, file, text.headLine(['title']));
      for (const part of text.outline) if (part.kind === 'section') measure('heading', part.title, locale, file, part.line);
    }
    for (const locale of locales) {
      const name = 'name' in page.data ? (page.data.name as Localized | undefined) : undefined;
      if (name) measure('name', inLocale(name, locale), locale, page.file, page.lineOf([...page.at, 'name', locale]));
      page.data.items.forEach((item, index) =>
        measure('item', inLocale(item.title, locale), locale, page.file, page.lineOf([...page.at, 'items', index, 'title', locale])),
      );
    }
    return found;
  };
