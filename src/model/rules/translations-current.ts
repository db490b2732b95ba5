import type { DraftPage } from '../draft.ts';
import type { Issue } from '../issues.ts';
import { publishedPart } from '../published.ts';
import { lineOf } from '../translations/stale.ts';
import { translationsOf } from '../translations/state.ts';
import type { Rule } from './index.ts';

/** A text behind its entry's revision is advice, one ahead of it a mistake. */
export const translationsCurrent: Rule = (draft) =>
  draft.pages.flatMap((page): Issue[] => {
    const wanted = page.data.revision;
    const texts = Object.entries(page.texts).flatMap(([locale, { file, text }]) => (text ? [{ locale, file, text }] : []));
    const newest = Math.max(0, ...texts.map(({ text }) => text.head.revision));
    // A text that cannot be read may be the one that answers.
    const isRead = texts.length === Object.keys(page.texts).length;
    if (texts.length > 0 && newest < wanted) {
      if (!isRead) return [];
      const params = { has: newest, wanted };
      return [{ code: 'revision-unanswered', file: page.file, line: page.lineOf([...page.at, 'revision']), params }];
    }
    return texts.flatMap(({ locale, file, text }): Issue[] => {
      // The others are not behind what the entry has not come to.
      if (newest > wanted && text.head.revision <= wanted) return [];
      const head = text.head.revision;
      const line = text.headLine(['revision']);
      if (head > wanted) return [{ code: 'translation-ahead', file, line, params: { has: head, wanted, yaml: page.file } }];
      const behind = translationsOf(draft)
        .get(page.id)!
        .parts.filter((part) => (part.answers.get(locale) ?? part.current) < part.current);
      if (head === wanted && behind.length === 0) return [];
      const params = {
        has: Math.min(head, ...behind.map((part) => part.answers.get(locale)!)),
        wanted,
        parts: behind.map(({ id }) => id),
        entry: page.id,
        locale,
      };
      return [{ code: 'translation-behind', file, line, params }];
    });
  });

/** Words have not changed under the revision that was recorded, and what is recorded is what is there. */
export const translationsRecorded: Rule = (whole) => {
  // Of drafts nothing is recorded: nobody answers them yet.
  const draft = publishedPart(whole);
  // With one language there is nothing to keep true.
  if (draft.translationsLock === 'unreadable' || draft.locales.length < 2) return [];
  const file = 'translations.lock.json';
  const lock = draft.translationsLock?.data.entries;
  if (!lock) return [{ code: 'translations-not-recorded', file, params: { entries: [], count: draft.pages.length } }];
  const state = translationsOf(draft);
  const readable = draft.pages.filter((page) => isReadable(page, draft));
  const stale = readable.filter(({ id }) => JSON.stringify(sorted(state.get(id)!.lock)) !== JSON.stringify(sorted(lock[id])));
  const gone = draft.ghosts.entries.size > 0 ? [] : Object.keys(lock).filter((id) => !state.has(id) && !draft.hidden.has(`page:${id}`));
  const entries = [...stale.map(({ id }) => id), ...gone];
  const issues: Issue[] = readable.flatMap((page) => wordsChanged(page, draft));
  if (entries.length > 0)
    issues.push({
      code: 'translations-not-recorded',
      file,
      params: { entries, count: entries.length },
    });
  return issues;
};

/**
 * Whether every language has a text that is divided as the entry says, and answers a revision that it has. Otherwise that is told:
 * words that cannot be read have not moved on, and what looks changed is only another section’s.
 */
function isReadable(page: DraftPage, { locales, config }: Parameters<Rule>[0]): boolean {
  return locales.every((locale) => {
    const { file, text } = page.texts[locale] ?? {};
    if (file === undefined) return config.translations === 'gaps';
    const sections = text?.outline.filter(({ kind }) => kind === 'section');
    return text?.isOutlineSure === true && text.head.revision <= page.data.revision && sections!.length === page.data.sections.length;
  });
}

function wordsChanged(page: DraftPage, draft: Parameters<Rule>[0]): Issue[] {
  return translationsOf(draft)
    .get(page.id)!
    .parts.flatMap(({ id, undecided, answers, current }) =>
      undecided.map((locale): Issue => {
        const params = {
          part: id,
          locale,
          revision: answers.get(locale)!,
          next: page.data.revision + 1,
          yaml: page.file,
          entry: page.id,
          behind: answers.get(locale)! < current ? current : undefined,
        };
        return { code: 'words-changed', file: page.texts[locale]!.file, line: lineOf(page, id, locale), params };
      }),
    );
}

/** The order of keys is no difference. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, below]) => [key, sorted(below)]),
  );
}

/** In a handbook that allows gaps: how many there are, language by language. And the languages that stand in are there. */
export const gapsKnown: Rule = (draft) =>
  draft.config.locales.flatMap(({ key, fallback = [] }, index): Issue[] => {
    const file = 'handbook.yaml';
    const line = draft.configLine(['locales', String(index)]);
    const strange = fallback.filter((other) => other === key || !draft.locales.includes(other));
    const missing = draft.pages.filter((page) => !page.texts[key]);
    const params = { locale: key, count: missing.length, total: draft.pages.length };
    return [
      ...strange.map((locale): Issue => ({
        code: 'unknown-fallback',
        file,
        line,
        params: { locale, of: key, locales: draft.locales.filter((other) => other !== key) },
      })),
      ...(missing.length > 0 && draft.config.translations === 'gaps'
        ? [{ code: 'translations-missing' as const, file, line, params }]
        : []),
    ];
  });

/** Every revision after the first is explained to readers, and none is that the entry has not had. */
export const changesNoted: Rule = (draft) => {
  const entries = [
    ...draft.pages.map(({ file, data, lineOf: lines, at }) => ({ file, data, lines, at })),
    ...draft.checks.map(({ file, data, lineOf: lines }) => ({ file, data, lines, at: [] as readonly string[] })),
  ];
  return entries.flatMap(({ file, data, lines, at }): Issue[] => {
    const wanted = data.revision;
    const ahead = data.changes.flatMap(({ revision }, index): Issue[] =>
      revision > data.revision
        ? [
            {
              code: 'change-ahead',
              file,
              line: lines([...at, 'changes', String(index), 'revision']),
              params: { revision, wanted },
            },
          ]
        : [],
    );
    if (ahead.length > 0 || data.revision === 1 || data.changes.some(({ revision }) => revision === data.revision)) return ahead;
    return [{ code: 'change-without-note', file, line: lines([...at, 'revision']), params: { revision: wanted, locales: draft.locales } }];
  });
};
