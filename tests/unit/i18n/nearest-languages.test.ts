import { expect, test } from 'vitest';
import { nearestLanguages } from '../../../src/i18n/nearest-languages.ts';
import type { LocaleConfig } from '../../../src/schemas/handbook.ts';

const language = (key: string, lang = key, fallback?: string[]): LocaleConfig => ({
  key,
  lang,
  label: key,
  hreflang: [lang],
  quotes: ['“', '”'],
  ...(fallback ? { fallback } : {}),
});

test.each([
  ['no', ['sv', 'en', 'de']],
  ['sv', ['no', 'en', 'de']],
  ['en', ['de', 'sv', 'no']],
  ['de', ['en', 'sv', 'no']],
])('for %s: %j', (locale, expected) => {
  expect(nearestLanguages(locale, [language('de'), language('en'), language('sv'), language('no', 'nb')])).toEqual(expected);
});

test('Danish reads Norwegian before Swedish, Finnish English before Swedish', () => {
  const locales = [language('en'), language('sv'), language('no', 'nb'), language('da'), language('fi')];
  expect(nearestLanguages('da', locales)).toEqual(['no', 'sv', 'en', 'fi']);
  expect(nearestLanguages('fi', locales)).toEqual(['en', 'sv', 'no', 'da']);
});

test('a variety of the same language comes first', () => {
  expect(nearestLanguages('sv-fi', [language('en'), language('sv-fi', 'sv-FI'), language('sv')])).toEqual(['sv', 'en']);
});

test('what the handbook says itself comes before all', () => {
  expect(nearestLanguages('fi', [language('en'), language('fi', 'fi', ['sv']), language('sv')])).toEqual(['sv', 'en']);
});
