/** What every part of a copy needs: the handbook in one language, and addresses that hold outside the site. */
import { createTranslator, type Translator } from '../../i18n/translator.ts';
import { inLocale, pageOf, type Handbook, type PageId } from '../../model/handbook.ts';
import { createLinker } from '../../model/linker.ts';
import type { Locale, Localized } from '../../schemas/shared.ts';
import type { SiteAddress } from '../address.ts';
import { link } from './text.ts';

export interface CopyContext {
  handbook: Handbook;
  locale: Locale;
  t: Translator;
  say: <T>(texts: Localized<T>) => T;
  /** Full when the build knows where it will be published, else from the root of the host. */
  address: {
    page: (id: PageId, anchor?: string) => string;
    item: (id: string) => string;
    term: (id: string) => string;
    /** A `page:`, `item:` or `term:` link. */
    resolve: (href: string) => string;
  };
  /** A link to a page by its title. */
  toPage: (id: PageId) => string;
}

export function copyContext(handbook: Handbook, locale: Locale, site: SiteAddress): CopyContext {
  const { lang } = handbook.locales.find(({ key }) => key === locale)!;
  const links = createLinker(handbook, locale, site.base);
  const full = (path: string) => (site.origin ?? '') + path;
  const say = <T>(texts: Localized<T>) => inLocale(texts, locale);
  const address: CopyContext['address'] = {
    page: (id, anchor) => full(links.page(id, anchor)),
    item: (id) => full(links.item(id)),
    term: (id) => full(links.term(id)),
    resolve: (href) => full(links.resolve(href)!),
  };
  return {
    handbook,
    locale,
    t: createTranslator(say(handbook.strings), lang),
    say,
    address,
    toPage: (id) => link(say(pageOf(handbook, id).texts).title, address.page(id)),
  };
}
