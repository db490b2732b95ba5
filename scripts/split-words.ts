/**
 * `node scripts/split-words.ts <locale>`: proposes splits for the compounds of a handbook, for `content/search/<locale>.yaml`.
 *
 * Needs a word list of the language, which is read here and goes nowhere else: neither the repository nor the site holds
 * anything of it but the joints of the handbook's own words. On Debian: `apt-get install hunspell-sv hunspell-no`.
 * The build itself needs none of this. Proposals are printed as YAML, to be read by somebody who knows the language:
 * what is no compound goes under `exceptions`, and is not proposed again.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inLocale } from '../src/model/handbook.ts';
import { ContentError, getHandbook } from '../src/model/read-handbook.ts';
import { contentDir } from '../src/model/content-dir.ts';
import { proposeSplits } from '../src/search/propose-splits.ts';
import { readSearchRules } from '../src/search/read-rules.ts';
import { wordsOf } from '../src/search/word-list.ts';

const dictionaries: Readonly<Record<string, string>> = { sv: 'sv_SE', nb: 'nb_NO', da: 'da_DK', de: 'de_DE' };

try {
  const handbook = getHandbook();
  const locale = handbook.locales.find(({ key }) => key === process.argv[2]);
  if (!locale) throw new ContentError(`Say which language: ${handbook.locales.map(({ key }) => key).join(', ')}.`);
  const folder = process.env['HANDBOOK_DICTIONARIES'] || '/usr/share/hunspell';
  const file = path.join(folder, `${dictionaries[locale.lang] ?? locale.lang}.dic`);
  if (!existsSync(file)) throw new ContentError(`There is no word list ${file}; HANDBOOK_DICTIONARIES names the folder that has it.`);
  const bytes = readFileSync(file);
  const isUtf8 = /^SET UTF-8/m.test(readFileSync(file.replace(/dic$/, 'aff'), 'latin1'));
  const dictionary = bytes
    .toString(isUtf8 ? 'utf8' : 'latin1')
    .split('\n')
    .slice(1);

  const texts = [...handbook.pages.values()].flatMap((page) => {
    const text = inLocale(page.texts, locale.key);
    const own = [text.title, text.summary, ...text.questions, ...page.outline.map(({ title }) => inLocale(title, locale.key))];
    return text.file === undefined ? own : [...own, readFileSync(path.join(contentDir(), text.file), 'utf8')];
  });
  for (const { term, definition, forms } of handbook.terms.values())
    texts.push(inLocale(term, locale.key), inLocale(definition, locale.key), ...inLocale(forms, locale.key));
  for (const { title, summary } of handbook.items.values()) texts.push(inLocale(title, locale.key), inLocale(summary, locale.key));
  for (const { items } of handbook.checks.values())
    for (const { statement, evidence } of items) texts.push(inLocale(statement, locale.key), inLocale(evidence, locale.key));

  const proposals = proposeSplits(wordsOf(texts), dictionary, readSearchRules(contentDir(), locale.key));
  console.log(proposals.map((marked) => `  - ${marked}`).join('\n'));
  console.error(`${proposals.length} new splits proposed.`);
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
