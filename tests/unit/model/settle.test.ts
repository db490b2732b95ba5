import { describe, expect, test } from 'vitest';
import { settle, type PageWords } from '../../../src/model/translations/settle.ts';
import type { LockedEntry } from '../../../src/schemas/translations-lock.ts';

type Language = [revision: number, parts: Record<string, string>];

function page(languages: Record<string, Language>): PageWords {
  return {
    languages: new Map(
      Object.entries(languages).map(([locale, [revision, parts]]) => [locale, { revision, parts: new Map(Object.entries(parts)) }]),
    ),
  };
}

const parts = (change: Record<string, string> = {}) => ({ '.top': 'opening', one: 'first', two: 'second', ...change });
const start = page({ sv: [1, parts()], no: [1, parts()], en: [1, parts()] });
const recorded = settle(start, undefined).lock;

/** What is out of date: `no one 1<2`. */
function behind(words: PageWords, locked: LockedEntry | undefined): string[] {
  return settle(words, locked).parts.flatMap(({ id, current, answers }) =>
    [...answers].filter(([, revision]) => revision < current).map(([locale, revision]) => `${locale} ${id} ${revision}<${current}`),
  );
}

const undecided = (words: PageWords, locked: LockedEntry) =>
  settle(words, locked).parts.flatMap(({ id, undecided: locales }) => locales.map((locale) => `${locale} ${id}`));

describe('what is recorded first', () => {
  test('answers what the heads say', () => {
    expect(recorded.answers).toEqual({ sv: 1, no: 1, en: 1 });
    expect(behind(start, recorded)).toEqual([]);
  });

  test('without a record every part of a language behind is out of date', () => {
    const words = page({ sv: [2, parts()], no: [1, parts()] });
    expect(behind(words, undefined)).toEqual(['no .top 1<2', 'no one 1<2', 'no two 1<2']);
  });
});

describe('a change', () => {
  const changed = page({ sv: [2, parts({ one: 'first, changed' })], no: [1, parts()], en: [1, parts()] });

  test('under a new revision puts the other languages behind in that part only, recorded or not', () => {
    expect(behind(changed, recorded)).toEqual(['no one 1<2', 'en one 1<2']);
    expect(behind(changed, settle(changed, recorded).lock)).toEqual(['no one 1<2', 'en one 1<2']);
    expect(undecided(changed, recorded)).toEqual([]);
  });

  test('may begin in any language', () => {
    const words = page({ sv: [1, parts()], no: [2, parts({ two: 'other' })], en: [1, parts()] });
    expect(behind(words, recorded)).toEqual(['sv two 1<2', 'en two 1<2']);
  });

  test('of spaces and line breaks is none', () => {
    const words = page({ sv: [1, parts({ one: ' first\n' })], no: [1, parts()], en: [1, parts()] });
    expect(undecided(words, recorded)).toEqual([]);
  });

  test('under the same revision is undecided, and stays so when it is recorded', () => {
    const words = page({ sv: [1, parts({ one: 'typo' })], no: [1, parts()], en: [1, parts()] });
    expect(undecided(words, recorded)).toEqual(['sv one']);
    expect(undecided(words, settle(words, recorded).lock)).toEqual(['sv one']);
    expect(behind(words, recorded)).toEqual([]);
  });

  test('of no words at all is about the page as a whole', () => {
    const words = page({ sv: [2, parts()], no: [1, parts()], en: [1, parts()] });
    expect(behind(words, recorded)).toEqual(['no .top 1<2', 'en .top 1<2']);
  });

  test('that follows another keeps apart which part changed when', () => {
    const first = settle(changed, recorded).lock;
    const second = page({ sv: [3, parts({ one: 'first, changed', two: 'also' })], no: [1, parts()], en: [1, parts()] });
    expect(behind(second, first)).toEqual(['no one 1<2', 'en one 1<2', 'no two 1<3', 'en two 1<3']);
    expect(Object.fromEntries(settle(second, first).parts.map(({ id, changed: revisions }) => [id, revisions]))).toEqual({
      '.top': [],
      one: [2],
      two: [3],
    });
  });
});

describe('catching up', () => {
  const changed = page({ sv: [2, parts({ one: 'first, changed' })], no: [1, parts()], en: [1, parts()] });
  const lock = settle(changed, recorded).lock;

  test.each([
    ['with new words', parts({ one: 'caught up' })],
    ['with the same words', parts()],
  ])('by the head of the file, %s', (_how, no) => {
    const words = page({ sv: [2, parts({ one: 'first, changed' })], no: [2, no], en: [1, parts()] });
    expect(behind(words, lock)).toEqual(['en one 1<2']);
    // Also when the change itself was never recorded.
    expect(behind(words, recorded)).toEqual(['en one 1<2']);
  });

  test('and a new change at once: only the new change is news to the others', () => {
    const words = page({ sv: [2, parts({ one: 'first, changed' })], no: [3, parts({ one: 'caught up', two: 'news' })], en: [1, parts()] });
    expect(behind(words, lock)).toEqual(['en one 1<2', 'sv two 1<3', 'en two 1<3']);
  });

  test('to an older revision leaves what came later', () => {
    const later = page({ sv: [3, parts({ one: 'first, changed', two: 'also' })], no: [1, parts()], en: [1, parts()] });
    const words = page({ sv: [3, parts({ one: 'first, changed', two: 'also' })], no: [2, parts({ one: 'caught up' })], en: [1, parts()] });
    expect(behind(words, settle(later, lock).lock)).toEqual(['en one 1<2', 'no two 2<3', 'en two 1<3']);
  });

  test('words that changed under the old head are undecided: they may answer only half', () => {
    const words = page({ sv: [2, parts({ one: 'first, changed' })], no: [1, parts({ one: 'half' })], en: [1, parts()] });
    expect(behind(words, lock)).toEqual(['no one 1<2', 'en one 1<2']);
    expect(undecided(words, lock)).toEqual(['no one']);
  });

  test('of everybody forgets what changed when', () => {
    const all = page({ sv: [2, parts({ one: 'x' })], no: [2, parts({ one: 'y' })], en: [2, parts({ one: 'z' })] });
    expect(settle(all, lock).lock.parts['one']!.changed).toEqual([]);
  });
});

test('a new part is as new as the file it stands in', () => {
  const words = page({
    sv: [2, { ...parts(), three: 'new' }],
    no: [1, { ...parts(), three: 'nytt' }],
    en: [2, { ...parts(), three: 'new' }],
  });
  expect(behind(words, recorded)).toEqual(['no three 1<2']);
});

test('a language that comes later does not make the others new', () => {
  const words = page({ sv: [1, parts()], no: [1, parts()], en: [1, parts()], da: [1, parts({ one: 'første' })] });
  expect(behind(words, recorded)).toEqual([]);
});
