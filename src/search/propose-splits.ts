/** Finds compounds among a handbook's words with the help of a word list. For development only: a person reads the result. */
import { createMarkCompound } from './compounds.ts';
import { splitCompound } from './query/split-compound.ts';
import { createWordKeys } from './query/word-keys.ts';
import type { SearchRules } from './read-rules.ts';

/** Endings that are words by themselves in a word list, and no parts of compounds. */
const noParts = new Set(
  'skap dom het bar sam lig else ning are ande ende ing ling isk ist ism ans ens eri inna iteten alen aren aste inger ingen iser eren erna arna orna erne ansen ering eringen ation nader heten heter ende enden ette etter under over inne ifra ings tion tive tiva tivt tivet'.split(
    ' ',
  ),
);

/**
 * Joints of the words that the reviewed list does not know yet.
 *
 * @param words of the handbook, in lower case
 * @param dictionary lines of a hunspell list: `ord/FLAGS`
 * @returns compounds with `~` at their joints, one for each family of forms
 */
export function proposeSplits(words: readonly string[], dictionary: readonly string[], rules: SearchRules): string[] {
  const keysOf = createWordKeys(rules.language);
  const whole = new Set<string>();
  const forms = new Set<string>();
  for (const line of dictionary) {
    const word = line.split(/[/\t]/)[0]!.trim();
    if (!/^\p{Ll}{3,}$/u.test(word) || noParts.has(word) || rules.language.stopWords.includes(word)) continue;
    whole.add(word);
    if (word.length > 3) forms.add(keysOf(word).near[0]!);
  }
  const isPart = (piece: string, place: 'inner' | 'last') => {
    if (noParts.has(piece) || piece.length < 4) return false;
    if (whole.has(piece)) return true;
    return place === 'last' && forms.has(keysOf(piece).near[0]!) && keysOf(piece).near[0]!.length > 3;
  };
  const mark = createMarkCompound(rules);
  const found = new Map<string, string>();
  for (const word of words) {
    if (word.length < 8 || !/^\p{Ll}+$/u.test(word) || mark(word).includes('~')) continue;
    const parts = splitCompound(word, isPart, rules.language.joins);
    const key = keysOf(word).near[0]!;
    // Of the forms of one compound, the shortest stands for all.
    const known = found.get(key);
    if (parts && (known === undefined || known.replaceAll('~', '').length > word.length)) found.set(key, parts.join('~'));
  }
  return [...found.values()]
    .filter((marked) => !rules.exceptions.includes(marked.replaceAll('~', '')))
    .sort((a, b) => a.localeCompare(b, 'sv'));
}
