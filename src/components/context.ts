/** What every component needs to speak one language: the handbook, the texts, the addresses. */
import type { AstroGlobal } from 'astro';
import { createTranslator, type Translator } from '../i18n/translator.ts';
import { getHandbook } from '../model/get-handbook.ts';
import { foreignLang, inLocale, type Handbook, type Page } from '../model/handbook.ts';
import { createLinker, type Linker } from '../model/linker.ts';
import type { LocaleConfig } from '../schemas/handbook.ts';
import type { Locale, Localized } from '../schemas/shared.ts';

export interface Context {
  handbook: Handbook;
  locale: Locale;
  /** BCP 47 tag of the locale. */
  lang: string;
  config: LocaleConfig;
  t: Translator;
  link: Linker;
  /** The text of a localized value in this context's language. */
  say: <T>(texts: Localized<T>) => T;
  /** The language tag of a page's title and words, where another language stands in for this one. */
  foreign: (page: Page) => string | undefined;
}

const known = new WeakMap<Handbook, Map<Locale, Context>>();

/** The context of one language. */
export function contextFor(locale: Locale): Context {
  const handbook = getHandbook();
  const contexts = known.get(handbook) ?? new Map<Locale, Context>();
  known.set(handbook, contexts);
  let context = contexts.get(locale);
  if (!context) {
    const config = handbook.locales.find((candidate) => candidate.key === locale);
    if (!config) throw new Error(`The handbook has no language “${locale}”.`);
    context = {
      handbook,
      locale,
      lang: config.lang,
      config,
      t: createTranslator(inLocale(handbook.strings, locale), config.lang),
      link: createLinker(handbook, locale, import.meta.env.BASE_URL),
      say: (texts) => inLocale(texts, locale),
      foreign: (page) => foreignLang(handbook, page, locale),
    };
    contexts.set(locale, context);
  }
  return context;
}

/** The context of the page being rendered: its first address part is the locale. */
export function contextOf(astro: Pick<AstroGlobal, 'params'>): Context {
  return contextFor(astro.params['locale'] ?? '');
}
