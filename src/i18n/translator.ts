/** Interface texts by typed key. */
import type { PluralKey, pluralKeys, Strings, TextKey, textKeys } from '../schemas/strings.ts';
import { dateLang } from './date-lang.ts';

type ParamsOf<K extends TextKey> = (typeof textKeys)[K][number];
type PluralParamsOf<K extends PluralKey> = (typeof pluralKeys)[K][number];
type Args<P extends string> = [P] extends [never] ? [] : [params: Readonly<Record<P, string | number>>];

export interface Translator {
  readonly lang: string;
  /** The text of a key, its placeholders filled in. `t('page.updated', { date })` */
  <K extends TextKey>(key: K, ...args: Args<ParamsOf<K>>): string;
  /** The form of a text that fits the number; numbers are written as the language writes them. */
  plural<K extends PluralKey>(key: K, n: number, ...args: Args<PluralParamsOf<K>>): string;
  number(value: number, fractionDigits?: number): string;
  /** A calendar day (`2026-11-22`) in words. */
  date(day: string): string;
}

/** Fills `{name}` placeholders. */
export function fill(text: string, params: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}

/**
 * @param strings the texts of one language
 * @param lang its BCP 47 tag, for plurals, numbers and dates
 */
export function createTranslator(strings: Strings, lang: string): Translator {
  // Made at their first use, and once: making one takes longer than a hundred uses.
  let rules: Intl.PluralRules | undefined;
  let days: Intl.DateTimeFormat | undefined;
  const numbers: Intl.NumberFormat[] = [];
  const number = (value: number, fractionDigits = 0) => {
    numbers[fractionDigits] ??= new Intl.NumberFormat(lang, {
      minimumFractionDigits: fractionDigits,
      maximumFractionDigits: fractionDigits,
    });
    return numbers[fractionDigits].format(value);
  };
  const t = (key: TextKey, params?: Readonly<Record<string, string | number>>) => fill(strings[key], params);
  return Object.assign(t as (key: TextKey, ...args: unknown[]) => string, {
    lang,
    plural: (key: PluralKey, n: number, params?: Readonly<Record<string, string | number>>) => {
      const forms = strings[key];
      rules ??= new Intl.PluralRules(lang);
      return fill(forms[rules.select(n)] ?? forms.other, { ...params, n: number(n) });
    },
    number,
    date: (day: string) => {
      // A day has no time zone: noon UTC is the same day for every reader of a build.
      days ??= new Intl.DateTimeFormat(dateLang(lang), { dateStyle: 'long', timeZone: 'UTC' });
      return days.format(new Date(`${day}T12:00:00Z`));
    },
  }) as unknown as Translator;
}
