import type { Shape, TextFile } from '../../read-text.ts';
import { inLocale } from '../../handbook.ts';
import type { DraftPage } from '../../draft.ts';
import type { Advised, Adviser } from './index.ts';

const kinds = ['tables', 'lists', 'entries', 'headings'] as const satisfies readonly (keyof Shape)[];

/** The same tables, lists, entries and headings in each part of a page, in every language: what the first language has. */
export const equalShapes: Adviser = () => (page) => {
  const texts = Object.entries(page.texts).flatMap(([locale, { file, text }]) => (text?.isOutlineSure ? [{ locale, file, text }] : []));
  const [first, ...rest] = texts;
  if (!first) return [];
  return rest.flatMap(({ locale, file, text }) => {
    // Parts that stand in another order are told of by themselves.
    if (text.shapes.length !== first.text.shapes.length) return [];
    return text.shapes.flatMap((shape, index): Advised[] => {
      const model = first.text.shapes[index]!;
      const kind = kinds.find((candidate) => shape[candidate] !== model[candidate]);
      if (kind === undefined) return [];
      const part = partName(page, text, index, locale);
      const line = text.outline[index - 1]?.line;
      const params = { part, kind, here: shape[kind], there: model[kind], other: first.file };
      return [{ issue: { code: 'unequal-shape', file, line, params }, locale, about: part }];
    });
  });
};

/** The heading of a part in one language; '' for what stands before the first. */
function partName(page: DraftPage, text: TextFile, index: number, locale: string): string {
  const part = text.outline[index - 1];
  if (part?.kind !== 'item') return part?.title ?? '';
  const item = page.data.items.find(({ id }) => id === part.id);
  return item ? inLocale(item.title, locale) : part.id;
}
