/** The parts that several English sentences are put together of. */
import type { Expectation, FoundValue, Place, Use } from '../../issue-params.ts';
import { places, tell, type PerKind } from '../words.ts';

export const quote = (words: string) => `“${words}”`;
export const pathOf = (place: Place) => place.map((part) => (typeof part === 'number' ? `no. ${part + 1}` : part)).join(' › ');
export const didYouMean = (suggestion: string | undefined) => (suggestion ? ` Did you mean ${quote(suggestion)}?` : '');
export const alsoIn = (uses: readonly Use[] | undefined) =>
  uses && uses.length > 0 ? ` The same id also stands in these places, and is to be mended there too:${places(uses)}.` : '';
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const expectations: PerKind<Expectation, 'want'> = {
  text: () => 'a text',
  'filled-text': () => 'a text that is not empty',
  number: () => 'a number, in digits',
  'whole-number': () => 'a whole number, in digits',
  'true-or-false': () => 'the word true or the word false, without quotation marks',
  group: () => 'a group of fields: lines of `name: value` below it, indented by two spaces',
  list: () => 'a list: a line `- …` below it for each',
  pair: () => 'a list of two',
  form: () => 'a value of another kind',
  id: () => 'lower-case letters a-z, digits and single hyphens, for example strategic-idea',
  'short-id': () => 'at most 100 characters',
  slug: () => 'a part of an address: lower-case letters a-z (no å, ä, ö, æ, ø), digits and single hyphens, for example processtod',
  'fact-id': () => 'the id of a fact in facts/, for example phase.start.condition.02',
  page: () => 'a page of the handbook, for example phases/initiation/events or knowledge/starting-point#critical-mass',
  reference: () => 'a reference as links have it: page:<kind>/<id>, page:<kind>/<id>#<section>, item:<id> or term:<id>',
  date: () => 'a day that exists, as year-month-day: 2026-11-22',
  address: () => 'a full address, for example https://example.org/page',
  'mail-or-address': () => 'an e-mail address, or a full address that begins with https://',
  'language-key': () => 'a short name for the language, in lower-case letters: sv',
  'language-tag': () => 'the international code of a language: nb for Bokmål, sv for Swedish',
  'marked-compound': () => 'a word with ~ at its joints, for example kluster~utveckling',
  'spaced-words': () => 'words with spaces between them, on as many lines as you like: `and or the`',
  revision: () => 'a whole number from 1, in digits',
  order: () => 'a number, in digits: it decides the order in which the pages are shown',
  'item-number': () => 'a whole number from 1 that no other statement of the check has had',
  tone: () => 'a whole number from 1 to 8: the colour of the mark',
  'check-code': () => 'one to three capital letters, for example I',
  'few-facts': () => 'at most eight facts: those that carry the text',
  'few-questions': () => 'at most six questions: the worksheet is one page',
  'five-levels': () => 'five levels, from level 0 to level 4',
  scale: () => 'five levels, from “not begun” to “in place and reviewed”',
  'one-language': () => 'at least one language',
  'lock-version': () => '1: the file is written by a command and not by hand',
  'no-worksheet-here': () => 'no worksheet here: only the page of an aspect of a phase has one',
  'page-slug': () => 'the page’s part of the address (slug) in every language: the page stands in a list of pages',
  'all-aspects': () => 'an overview, and a page for every aspect that handbook.yaml lists',
  'item-id': () => '`<Item id="…">`, with the id in straight quotation marks',
  'one-of': ({ values }) => (values.length === 1 ? values[0]! : `one of ${values.join(', ')}`),
  texts: ({ locales }) => `a text in each language: { ${locales.map((locale) => `${locale}: …`).join(', ')} }`,
  'text-at-most': ({ n }) => `at most ${n} characters`,
  'list-at-least': ({ n }) => `a list of at least ${n}`,
  'list-at-most': ({ n }) => `a list of at most ${n}`,
  'number-from': ({ n }) => `a number from ${n}`,
  'number-to': ({ n }) => `a number up to ${n}`,
  keys: ({ of }) => `names of fields that are written so: ${expect(of)}`,
  'no-finder-here': ({ purpose }) =>
    `no mark: “Which phase are we in?” asks only from the starting check and the gates, and the purpose of this check is ${quote(purpose)}`,
  'about-kind': ({ folder, purpose }) => `a page of ${folder}/, because the purpose of the check is ${quote(purpose)}`,
  'place-with-number': ({ place }) => `the place and a number, for example ${quote(`${place} 3`)}`,
  'place-alone': ({ place }) => `the place alone, ${quote(place)}: its name under places has no {n}`,
  'worksheet-slug': ({ page }) => `the last part of a worksheet’s address, because ${page} has a worksheet`,
  words: ({ words }) => words,
};
export const expect = (expected: Expectation): string => tell(expectations, expected, 'want');

const values: PerKind<FoundValue, 'is'> = {
  empty: () => 'empty',
  'empty-list': () => 'an empty list',
  group: () => 'a group of fields',
  list: ({ n }) => `a list of ${n}`,
  key: ({ key }) => `a group with the field ${quote(key)}`,
  text: ({ text, length }) => quote(text) + (length === undefined ? '' : ` (${length} characters)`),
  other: ({ text }) => text,
};
export const foundWords = (value: FoundValue): string => tell(values, value, 'is');
