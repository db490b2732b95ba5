/** Writes down how the languages stand to each other: what `npm run translations` does besides listing. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LockedEntry, LockedPart, TranslationsLock } from '../../schemas/translations-lock.ts';
import type { Locale } from '../../schemas/shared.ts';
import type { Draft, DraftPage } from '../draft.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { isError, type Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import { readPack } from '../read-pack.ts';
import { keptFolder, keptKey, printKept, readKept } from './kept-words.ts';
import { printTranslationsLock, translationsLockFile } from './lock.ts';
import type { Settled } from './settle.ts';
import { translationsOf, wordsOf } from './state.ts';

/** An entry, or one part of it: `phases/pilot/events#pilot-name-identity`; `#.top` is what stands before the first part. */
export type PartRef = string;

export interface RecordOptions {
  /** Words have changed, their meaning has not: of one entry or part, or of every entry (`all`), as after a proofreading. */
  minor?: { at: PartRef | 'all'; why: string } | undefined;
  /** The words of a language answer the newest revision. The language may be left out when only one is behind there. */
  current?: { at: PartRef; locale?: Locale | undefined } | undefined;
}

/** Why nothing was written, apart from mistakes in content. */
export type Refusal =
  | { reason: 'no-entry' | 'no-part'; asked: string; suggestion: string | undefined }
  | { reason: 'nothing-changed' | 'nothing-behind'; asked: string }
  | { reason: 'which-language'; asked: string; locales: readonly Locale[] };

export type RecordResult =
  | { ok: false; issues: Issue[]; refusal?: undefined }
  | { ok: false; refusal: Refusal }
  | {
      ok: true;
      /** Parts whose words have changed without a word on why: they stay as they were recorded. */
      undecided: number;
      /** What was marked, as page, part and language. */
      marked: readonly { page: string; part: string; locale: Locale }[];
      /** Language files whose head now names the newest revision. */
      raised: readonly string[];
    };

/**
 * Records the words of the whole pack as they stand now. Words that are undecided keep what was recorded of them.
 *
 * @param dir the content folder
 */
export function recordTranslations(dir: string, { minor, current }: RecordOptions = {}): RecordResult {
  const { handbook, draft, issues } = readPack(dir);
  if (!handbook || !draft) return { ok: false, issues: issues.filter(isError) };
  const state = translationsOf(draft);
  const chosen = choose(draft, minor?.at === 'all' ? undefined : (minor ?? current)?.at);
  if (chosen && 'reason' in chosen) return { ok: false, refusal: chosen };

  const entries: Record<string, LockedEntry> = Object.fromEntries([...state].map(([id, settled]) => [id, structuredClone(settled.lock)]));
  const marked: { page: string; part: string; locale: Locale }[] = [];
  const raised: { file: string; revision: number }[] = [];
  if (minor) {
    for (const { page, settled, parts } of chosen ? [chosen] : draft.pages.map((page) => everyPart(page, state.get(page.id)!))) {
      const entry = entries[page.id]!;
      const words = settled.parts
        .filter((part) => parts.includes(part.id))
        .flatMap(({ id, undecided }) => [...undecided].map((locale) => ({ page: page.id, part: id, locale })));
      for (const { part, locale } of words) entry.parts[part]!.words[locale]![1] = printOf(page, part, locale);
      if (words.length > 0) entry.minor = [...entry.minor, minor.why];
      marked.push(...words);
    }
    if (marked.length === 0) return { ok: false, refusal: { reason: 'nothing-changed', asked: minor.at } };
  }
  if (chosen && current) {
    const { page, settled, parts } = chosen;
    const behind = settled.parts.filter((part) => parts.includes(part.id)).flatMap((part) => localesBehind(part.answers, part.current));
    const locales = [...new Set(behind)];
    const locale = current.locale ?? locales[0];
    if (locale === undefined || !locales.includes(locale)) return { ok: false, refusal: { reason: 'nothing-behind', asked: current.at } };
    if (current.locale === undefined && locales.length > 1)
      return { ok: false, refusal: { reason: 'which-language', asked: current.at, locales } };
    const entry = entries[page.id]!;
    for (const part of settled.parts) {
      if (!parts.includes(part.id) || (part.answers.get(locale) ?? Infinity) >= part.current) continue;
      entry.parts[part.id]!.words[locale] = [part.current, printOf(page, part.id, locale)];
      marked.push({ page: page.id, part: part.id, locale });
    }
    for (const part of Object.values(entry.parts)) part.changed = pending(part);
    // When no part is behind any more, the file as a whole answers the newest revision, and its head may say so.
    const { file, text } = page.texts[locale]!;
    const isWhole = settled.parts.every(({ id, current: newest }) => (entry.parts[id]!.words[locale]?.[0] ?? newest) >= newest);
    if (isWhole && text!.head.revision < page.data.revision) {
      raised.push({ file, revision: page.data.revision });
      entry.answers[locale] = page.data.revision;
    }
  }

  const undecided = countUndecided(draft, entries);
  const files = new Map<string, string>([
    [translationsLockFile, printTranslationsLock({ version: 1, entries } satisfies TranslationsLock)],
  ]);
  for (const { file, revision } of raised) files.set(file, withRevision(readFileSync(path.join(dir, file), 'utf8'), revision));
  for (const locale of draft.locales) files.set(`${keptFolder}/${locale}.txt`, printKept(keep(dir, draft, entries, locale)));
  write(dir, files);
  for (const name of readdirSync(path.join(dir, keptFolder)))
    if (name.endsWith('.txt') && !files.has(`${keptFolder}/${name}`)) rmSync(path.join(dir, keptFolder, name));
  return { ok: true, undecided, marked, raised: raised.map(({ file }) => file) };
}

/** Languages whose words answer an older revision than the newest words. */
export function localesBehind(answers: ReadonlyMap<Locale, number>, current: number): Locale[] {
  return [...answers].filter(([, revision]) => revision < current).map(([locale]) => locale);
}

interface Chosen {
  page: DraftPage;
  settled: Settled;
  parts: readonly string[];
}

function everyPart(page: DraftPage, settled: Settled): Chosen {
  return { page, settled, parts: settled.parts.map(({ id }) => id) };
}

/** The parts that were asked for. */
function choose(draft: Draft, at: PartRef | undefined): Chosen | Refusal | undefined {
  if (at === undefined) return undefined;
  const [id = '', part] = at.split('#');
  const page = draft.pages.find((candidate) => candidate.id === id);
  if (!page)
    return {
      reason: 'no-entry',
      asked: id,
      suggestion: nearest(
        id,
        draft.pages.map((candidate) => candidate.id),
      ),
    };
  const settled = translationsOf(draft).get(id)!;
  const every = everyPart(page, settled);
  if (part === undefined) return every;
  if (!every.parts.includes(part)) return { reason: 'no-part', asked: at, suggestion: nearest(part, every.parts) };
  return { page, settled, parts: [part] };
}

function printOf(page: DraftPage, part: string, locale: Locale): string {
  return fingerprintOf([wordsOf(page).languages.get(locale)?.parts.get(part) ?? ''], 12);
}

/** Revisions that some language has not answered yet. */
function pending({ words, changed }: LockedPart): number[] {
  const answered = Math.min(...Object.values(words).map(([answers]) => answers));
  return changed.filter((revision) => revision > answered);
}

function countUndecided(draft: Draft, entries: Readonly<Record<string, LockedEntry>>): number {
  return draft.pages.reduce(
    (sum, page) =>
      sum +
      Object.entries(entries[page.id]!.parts).filter(([part, { words }]) =>
        Object.entries(words).some(([locale, [, print]]) => print !== printOf(page, part, locale)),
      ).length,
    0,
  );
}

/** The words of one language to keep: those that are recorded, and those that another language last answered. */
function keep(dir: string, draft: Draft, entries: Readonly<Record<string, LockedEntry>>, locale: Locale): Map<string, Map<number, string>> {
  const before = readKept(dir, locale);
  const kept = new Map<string, Map<number, string>>();
  for (const page of draft.pages) {
    const now = wordsOf(page).languages.get(locale)?.parts;
    for (const [part, { words }] of Object.entries(entries[page.id]!.parts)) {
      const [answers, print] = words[locale] ?? [];
      const text = now?.get(part);
      if (answers === undefined || text === undefined) continue;
      const key = keptKey(page.id, part);
      const versions = new Map(before.get(key));
      if (print === fingerprintOf([text], 12)) versions.set(answers, text);
      const newest = Math.max(...Object.values(words).map(([revision]) => revision));
      const wanted = Object.values(words).flatMap(([revision]) => {
        if (revision >= newest) return [];
        return Math.max(...[...versions.keys()].filter((candidate) => candidate <= revision));
      });
      for (const revision of versions.keys()) if (revision !== answers && !wanted.includes(revision)) versions.delete(revision);
      if (versions.size > 0) kept.set(key, versions);
    }
  }
  return kept;
}

/** The file with another number in its head. */
function withRevision(text: string, revision: number): string {
  return text.replace(/^(revision:[ \t]*)\d+/m, `$1${revision}`);
}

/** All files or, when one cannot be written, none of them half. */
function write(dir: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(path.join(dir, keptFolder), { recursive: true });
  const next = (file: string) => path.join(dir, `${file}.next`);
  try {
    for (const [file, text] of files) writeFileSync(next(file), text);
    for (const file of files.keys()) renameSync(next(file), path.join(dir, file));
  } finally {
    for (const file of files.keys()) rmSync(next(file), { force: true });
  }
}
