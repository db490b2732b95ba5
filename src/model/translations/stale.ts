/** What is missing or out of date, language by language, with what there is to look at. */
import type { RevisedChange } from '../../schemas/keep.ts';
import type { Locale } from '../../schemas/shared.ts';
import type { Draft, DraftPage } from '../draft.ts';
import { difference, type Piece } from './difference.ts';
import { keptKey, readKept, wordsAt, type KeptWords } from './kept-words.ts';
import { topPart } from './parts.ts';
import type { SettledPart } from './settle.ts';
import { translationsOf, wordsOf } from './state.ts';

export interface StalePart {
  page: string;
  part: string;
  /** Title of the page, of the section or item; in the language that is out of date. */
  title: string;
  /** The language file to work in, and the line where the part begins. */
  file: string;
  line: number;
  answers: number;
  current: number;
  /** The language whose change is shown. */
  source: Locale;
  /** What is different in it since the revision that is answered; undefined when those words were not kept. */
  difference: readonly Piece[] | undefined;
  notes: readonly RevisedChange[];
}

export interface LanguageState {
  locale: Locale;
  /** Pages without a text in this language. */
  missing: readonly string[];
  behind: readonly StalePart[];
  /** Parts whose words have changed without a word on why. */
  undecided: readonly { page: string; part: string; file: string; line: number; difference: readonly Piece[] | undefined }[];
}

/**
 * @param dir the content folder, where the words are kept that were recorded
 * @param nearestFirst for a language, the others as its readers understand them
 */
export function staleParts(draft: Draft, dir: string, nearestFirst: (locale: Locale) => readonly Locale[]): LanguageState[] {
  const kept = new Map(draft.locales.map((locale) => [locale, readKept(dir, locale)]));
  return draft.locales.map((locale): LanguageState => {
    const texts = draft.pages.filter((page) => page.texts[locale]?.text);
    const settled = texts.flatMap((page) =>
      translationsOf(draft)
        .get(page.id)!
        .parts.map((part) => ({ page, part })),
    );
    return {
      locale,
      missing: draft.pages.filter((page) => !page.texts[locale]?.text).map((page) => page.id),
      behind: settled
        .filter(({ part }) => (part.answers.get(locale) ?? part.current) < part.current)
        .map(({ page, part }) => stalePart(page, part, locale, nearestFirst(locale), kept)),
      undecided: settled
        .filter(({ part }) => part.undecided.includes(locale))
        .map(({ page, part }) => {
          const before = wordsAt(kept.get(locale)?.get(keptKey(page.id, part.id)), part.answers.get(locale)!);
          const now = wordsOf(page).languages.get(locale)!.parts.get(part.id)!;
          return {
            page: page.id,
            part: part.id,
            file: page.texts[locale]!.file,
            line: lineOf(page, part.id, locale),
            difference: before === undefined ? undefined : difference(before, now),
          };
        }),
    };
  });
}

function stalePart(
  page: DraftPage,
  part: SettledPart,
  locale: Locale,
  others: readonly Locale[],
  kept: ReadonlyMap<Locale, KeptWords>,
): StalePart {
  const answers = part.answers.get(locale)!;
  const current = others.filter((other) => part.answers.get(other) === part.current);
  const versions = current.map((source) => {
    const before = wordsAt(kept.get(source)?.get(keptKey(page.id, part.id)), answers);
    const now = wordsOf(page).languages.get(source)!.parts.get(part.id)!;
    return { source, before, now };
  });
  const shown = versions.find(({ before, now }) => before !== undefined && before !== now) ?? versions[0]!;
  const { file, text } = page.texts[locale]!;
  return {
    page: page.id,
    part: part.id,
    title: titleOf(page, part.id, locale) ?? text!.head.title,
    file,
    line: lineOf(page, part.id, locale),
    answers,
    current: part.current,
    source: shown.source,
    difference: shown.before === undefined ? undefined : difference(shown.before, shown.now),
    notes: notesOf(page, part, locale),
  };
}

/** What readers are told of the revisions that a language has not answered, the oldest first. */
export function notesOf(page: DraftPage, part: SettledPart, locale: Locale): RevisedChange[] {
  const answers = part.answers.get(locale) ?? part.current;
  return page.data.changes
    .filter(({ revision }) => revision > answers && revision <= part.current)
    .filter(({ revision }) => part.changed.length === 0 || part.changed.includes(revision))
    .sort((a, b) => a.revision - b.revision);
}

function outlinePart(page: DraftPage, part: string, locale: Locale) {
  const sections = page.data.sections.map(({ id }) => id);
  return page.texts[locale]?.text?.outline.find(({ kind, id }) => (kind === 'item' ? id : sections[Number(id)]) === part);
}

function titleOf(page: DraftPage, part: string, locale: Locale): string | undefined {
  return page.data.items.find(({ id }) => id === part)?.title[locale] ?? (outlinePart(page, part, locale)?.title || undefined);
}

/** Where a part begins in its language file. */
export function lineOf(page: DraftPage, part: string, locale: Locale): number {
  if (part === topPart) return page.texts[locale]?.text?.headLine(['title']) ?? 1;
  return outlinePart(page, part, locale)?.line ?? 1;
}
