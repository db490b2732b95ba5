/** How the pages of a book are shared out among the chapters that this engine has a use for. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { makeBook, type Book } from './book.ts';
import { sentencesOf } from './sentences.ts';

export const repository = path.resolve(import.meta.dirname, '../..');
/** The handbook's own pack: its languages, sections, tools and words serve the corpus. */
export const ownContent = path.join(repository, 'content');
export const locales = ['sv', 'no', 'en'] as const;
export const aspects = ['events', 'support', 'results', 'leadership'];

/**
 * @param total pages in all languages together; rounded up to whole pages a language
 * @throws when that is less than the handbook's own frame (home, sections, tools, one phase)
 */
export function planBook(total: number): Book {
  const frame = readdirSync(path.join(ownContent, 'pages'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace('.yaml', ''));
  const each = Math.ceil(total / locales.length);
  const many = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
  const phases = many(each < 100 ? 1 : 4, 'phase');
  const chapters: Record<string, string[]> = {
    pages: frame,
    phases: phases.flatMap((phase) => [phase, ...aspects.map((aspect) => `${phase}/${aspect}`)]),
    roles: many(each < 100 ? 2 : 12, 'role'),
    steps: many(each < 100 ? 2 : 11, 'step'),
    cases: many(Math.max(1, Math.round(each / 20)), 'case'),
    checks: many(Math.max(1, Math.round(each / 40)), 'check'),
    sources: many(Math.max(1, Math.round(each / 80)), 'source'),
  };
  const rest = each - Object.values(chapters).reduce((sum, names) => sum + names.length, 0);
  if (rest < 1)
    throw new Error(`${total} pages are fewer than the frame of a handbook takes; at least ${(each - rest + 1) * locales.length}.`);
  chapters['knowledge'] = many(rest, 'chapter');
  return makeBook(chapters, Object.fromEntries(locales.map((locale) => [locale, sentencesOf(ownContent, locale)])));
}
