/** What readers of one language are told: which parts of a page have changed in another, how, and where to read them. */
import { nearestLanguages } from '../../i18n/nearest-languages.ts';
import type { Locale } from '../../schemas/shared.ts';
import type { Draft, DraftPage } from '../draft.ts';
import type { BehindPart } from '../handbook.ts';
import { topPart } from './parts.ts';
import { notesOf } from './stale.ts';
import { translationsOf } from './state.ts';

/** @returns one part for the page as a whole when every part is behind */
export function behindParts(draft: Draft, page: DraftPage, locale: Locale): BehindPart[] {
  const { parts } = translationsOf(draft).get(page.id)!;
  const behind = parts.filter(({ answers, current }) => (answers.get(locale) ?? current) < current);
  const others = nearestLanguages(locale, draft.config.locales);
  const told = behind.map((part): BehindPart => ({
    id: part.id === topPart ? undefined : part.id,
    answers: part.answers.get(locale)!,
    current: others.filter((other) => part.answers.get(other) === part.current),
    changes: notesOf(page, part, locale),
  }));
  const [first] = told;
  if (first === undefined || told.length < parts.length || told.length === 1) return told;
  const current = others.filter((other) => told.every((part) => part.current.includes(other)));
  if (current.length === 0) return told;
  const changes = [...new Set(told.flatMap((part) => part.changes))].sort((a, b) => a.revision - b.revision);
  return [{ id: undefined, answers: Math.min(...told.map(({ answers }) => answers)), current, changes }];
}
