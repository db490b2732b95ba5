import type { Translator } from '../i18n/translator.ts';
import type { Handbook, Page } from '../model/handbook.ts';
import type { Linker } from '../model/linker.ts';
import type { Locale } from '../schemas/shared.ts';

/** A page's words in one language, and what brings the model's knowledge into them. */
export interface PageText {
  handbook: Handbook;
  page: Page;
  /** The language of the words. */
  locale: Locale;
  t: Translator;
  /** Addresses in the reader's language, which is another one where the words stand in for it. */
  link: Linker;
}
