/** What the tests of the tools around the self-checks have in common: files as people send them, and the words on the page. */
import { encodeAnswers } from '../../src/domain/check/link-codec.ts';
import type { AnswerLevel } from '../../src/domain/check/answers.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { inLocale, pageOf, type Check, type Page } from '../../src/model/handbook.ts';
import type { ToolView } from '../../src/schemas/page.ts';
import { rootSite } from '../support/site.ts';

export const { handbook } = rootSite;
export const [first, second, third] = handbook.locales.map(({ key }) => key) as [string, string, string];
export const textsIn = (locale: string) =>
  createTranslator(inLocale(handbook.strings, locale), handbook.locales.find(({ key }) => key === locale)!.lang);
export const gates = [...handbook.checks.values()].filter(({ purpose }) => purpose === 'gate').sort((a, b) => a.order - b.order);
export const pathOf = (page: Page, locale: string) => page.path[locale]!;
export const checkPath = (check: Check, locale: string) => pathOf(pageOf(handbook, check.page), locale);
export const toolPath = (view: ToolView, locale: string) =>
  pathOf(
    [...handbook.pages.values()].find((page) => page.shows === view)!,
    locale,
  );
export const rulesOf = (check: Check) => ({ ...check, sections: check.sections.map(({ id }) => id) });

export type Levels = readonly (AnswerLevel | undefined)[];
const answersOf = (check: Check, levels: Levels) =>
  Object.fromEntries(
    check.items.flatMap(({ id, revision }, index) => {
      const level = levels[index % levels.length];
      return level === undefined ? [] : [[id, { revision, level }]];
    }),
  );

export const linkOf = (check: Check, levels: Levels) => `#a=${encodeAnswers(rulesOf(check), answersOf(check, levels))}`;

/** A file as the site writes it. @param changes keys that are other than usual */
export function answerFile(check: Check, levels: Levels, changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    format: 'handbook-answers',
    version: 1,
    handbook: handbook.config.id,
    check: check.id,
    checkRevision: check.revision,
    locale: first,
    saved: '2026-11-20T10:00:00Z',
    answers: answersOf(check, levels),
    actions: [],
    decisions: {},
    ...changes,
  });
}

export const asUpload = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
