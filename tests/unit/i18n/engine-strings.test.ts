import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineLanguageOf, engineStrings, engineStringsDir } from '../../../src/model/engine-strings.ts';
import { stringKeys, wrongTexts } from '../../../src/model/read-strings.ts';
import { engineLanguages } from '../../../src/schemas/strings.ts';

test.each(engineLanguages)('the engine has every interface text in %s, each with its placeholders and plural forms', (language) => {
  const texts = engineStrings(language);
  expect(stringKeys.filter((key) => !(key in texts))).toEqual([]);
  expect(wrongTexts(texts, `${language}.yaml`, () => 1, { key: language, lang: language === 'no' ? 'nb' : language })).toEqual([]);
});

test('every file of interface texts is one of the engine’s languages', () => {
  expect(readdirSync(engineStringsDir).sort()).toEqual(engineLanguages.map((language) => `${language}.yaml`).sort());
});

test.each([
  ['sv', 'sv'],
  ['sv-FI', 'sv'],
  ['nb', 'no'],
  ['no', 'no'],
  ['nn', undefined],
  ['et', undefined],
])('texts for %s are found under %s', (lang, language) => {
  expect(engineLanguageOf(lang)).toBe(language);
});
