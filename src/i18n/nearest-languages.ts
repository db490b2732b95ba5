/** Which other languages a reader understands best: for texts that are not there in the reader's own. */
import type { LocaleConfig } from '../schemas/handbook.ts';
import type { Locale } from '../schemas/shared.ts';

/** By language, others that its readers read with little trouble, nearest first. What is not listed comes after. */
const understood: Readonly<Record<string, readonly string[]>> = {
  nb: ['no', 'nn', 'da', 'sv', 'en'],
  no: ['nb', 'nn', 'da', 'sv', 'en'],
  nn: ['nb', 'no', 'da', 'sv', 'en'],
  da: ['nb', 'no', 'nn', 'sv', 'en'],
  sv: ['nb', 'no', 'nn', 'da', 'en'],
  fi: ['en', 'sv'],
  fo: ['da', 'nb', 'no', 'nn', 'sv', 'en'],
  is: ['da', 'nb', 'no', 'nn', 'sv', 'en'],
  se: ['nb', 'no', 'nn', 'sv', 'fi', 'en'],
};

/**
 * The other languages of a handbook, nearest first.
 *
 * The language's own `fallback` in `handbook.yaml` comes first; then those that are commonly understood; then English; then
 * the rest in the handbook's order. No language is left out: a text in a strange language is better than none.
 */
export function nearestLanguages(locale: Locale, locales: readonly LocaleConfig[]): Locale[] {
  const config = locales.find(({ key }) => key === locale);
  const base = (lang: string) => lang.split('-')[0]!.toLowerCase();
  const near = [base(config?.lang ?? locale), ...(understood[base(config?.lang ?? locale)] ?? ['en'])];
  const rank = ({ key, lang }: LocaleConfig) => {
    const own = (config?.fallback ?? []).indexOf(key);
    if (own >= 0) return own - 1000;
    const known = near.indexOf(base(lang));
    return known >= 0 ? known : 1000;
  };
  return locales
    .filter(({ key }) => key !== locale)
    .map((other) => ({ key: other.key, rank: rank(other) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ key }) => key);
}
