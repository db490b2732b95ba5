/**
 * What a page is, in words that search engines read (schema.org, as JSON-LD): where it stands, and the terms of the
 * glossary. A block of data is not a script: browsers do not run it, and the policy has nothing to say of it.
 */
import { createTranslator } from '../i18n/translator.ts';
import { ancestorsOf } from '../model/ancestors.ts';
import { inLocale, type Handbook, type Page } from '../model/handbook.ts';
import { createLinker } from '../model/linker.ts';
import type { Locale } from '../schemas/shared.ts';
import { addressOf, type SiteAddress } from './address.ts';

/** @returns undefined when the build does not know where it will be published: the data needs full addresses */
export function structuredData(handbook: Handbook, page: Page, locale: Locale, site: SiteAddress): object | undefined {
  // Search engines are not sent to a page whose words are another language's.
  if (!site.origin || inLocale(page.texts, locale).standIn !== undefined) return undefined;
  const { config } = handbook;
  const say = <T>(texts: Readonly<Record<Locale, T>>) => inLocale(texts, locale);
  const { lang } = handbook.locales.find(({ key }) => key === locale)!;
  const url = addressOf(site, say(page.path));
  const t = createTranslator(say(handbook.strings), lang);
  const link = createLinker(handbook, locale, site.base);
  if (page.id === 'pages/home') {
    const publisher = config.publisher.name ? { publisher: { '@type': 'Organization', name: config.publisher.name } } : {};
    return { '@context': 'https://schema.org', '@type': 'WebSite', name: say(config.name), url, inLanguage: lang, ...publisher };
  }
  const steps = [{ name: t('breadcrumb.home'), path: `/${locale}/` }, ...ancestorsOf(handbook, page, locale)];
  const trail = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...steps.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: addressOf(site, path) })),
      { '@type': 'ListItem', position: steps.length + 1, name: say(page.name) },
    ],
  };
  const about =
    page.id === 'pages/glossary'
      ? [
          {
            '@type': 'DefinedTermSet',
            name: say(page.texts).title,
            url,
            inLanguage: lang,
            hasDefinedTerm: [...handbook.terms.values()].map(({ id, term }) => ({
              '@type': 'DefinedTerm',
              name: say(term),
              url: site.origin + link.term(id),
            })),
          },
        ]
      : [];
  return { '@context': 'https://schema.org', '@graph': [trail, ...about] };
}

/** The data as it may stand in a page: nothing in it can end the element. */
export function asJsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
