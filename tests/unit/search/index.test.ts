import { describe, expect, test } from 'vitest';
import { createMarkCompound } from '../../../src/search/compounds.ts';
import { markHtml } from '../../../src/search/mark-html.ts';
import { proposeSplits } from '../../../src/search/propose-splits.ts';
import { plainRules } from '../../../src/search/query/rules.ts';
import { createWordKeys } from '../../../src/search/query/word-keys.ts';
import { tellingWords, wordsOf } from '../../../src/search/word-list.ts';

const rules = {
  language: { ...plainRules, endings: ['en', 'et', 'er', 's'], joins: ['s'] },
  splits: ['kluster~utveckling', 'utvecklings~plan', 'proces~stöd'],
  exceptions: ['planering'],
};
const mark = createMarkCompound(rules);

describe('compounds', () => {
  test.each([
    ['klusterutveckling', 'kluster~utveckling'],
    ['Klusterutvecklingen', 'Kluster~utvecklingen'],
    ['kluster', 'kluster'],
    ['planering', 'planering'],
    ['klusterplan', 'kluster~plan'],
  ])('%s is marked %s', (word, marked) => expect(mark(word)).toBe(marked));

  test('are marked in the text of a page and nowhere else', () =>
    expect(
      markHtml('<a title="klusterutveckling" href="/klusterutveckling/">klusterutveckling</a><script>klusterutveckling</script>', mark),
    ).toBe('<a title="klusterutveckling" href="/klusterutveckling/">kluster~utveckling</a><script>klusterutveckling</script>'));

  test('are left alone in a language without a list', () =>
    expect(createMarkCompound({ language: plainRules, splits: [], exceptions: [] })('klusterutveckling')).toBe('klusterutveckling'));

  test('that are new are proposed, but no exceptions and none that are listed', () =>
    expect(proposeSplits(['klusterutveckling', 'projektledning', 'planering'], ['projekt/A', 'ledning/B', 'plan', 'ering'], rules)).toEqual(
      ['projekt~ledning'],
    ));
});

describe('the word list', () => {
  test('has every word once, with its joints', () =>
    expect(wordsOf(['Kluster~utveckling och klusterutveckling 2017 123456'])).toEqual(['2017', 'kluster~utveckling', 'och']));
  test('leaves out forms that begin like a shorter one', () =>
    expect(tellingWords(['företag', 'företagen', 'förtag'], createWordKeys(rules.language))).toEqual(['företag', 'förtag']));
});
