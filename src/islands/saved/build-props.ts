/** Makes the props of the page of saved things. Runs when a page is built. */
import { inLocale, pageOf, type Handbook } from '../../model/handbook.ts';
import { cacheName } from '../../offline/copy.ts';
import type { Locale } from '../../schemas/shared.ts';
import { textsFor, toolHref, type Href } from '../tools/build-props.ts';
import type { SavedProps } from './props.ts';

export function savedProps(handbook: Handbook, locale: Locale, href: Href): SavedProps {
  const planHref = toolHref(handbook, 'plan', locale, href);
  const groupHref = toolHref(handbook, 'group-result', locale, href);
  const copyOf = (key: Locale) => ({ worker: href(`/${key}/sw.js`), cache: cacheName(handbook.config.id, href('/'), key) });
  return {
    handbook: handbook.config.id,
    lang: handbook.locales.find(({ key }) => key === locale)!.lang,
    checks: [...handbook.checks.values()].map((check) => ({
      id: check.id,
      title: inLocale(check.title, locale),
      href: href(inLocale(pageOf(handbook, check.page).path, locale)),
    })),
    ...(handbook.config.offline
      ? {
          offline: {
            ...copyOf(locale),
            facts: href(`/${locale}/offline.json`),
            others: handbook.locales.filter(({ key }) => key !== locale).map(({ key, label, lang }) => ({ ...copyOf(key), label, lang })),
          },
        }
      : {}),
    reading: { key: `${handbook.config.id}:reading`, list: href(`/${locale}/reading.json`) },
    ...(planHref === undefined ? {} : { planHref }),
    ...(groupHref === undefined ? {} : { groupHref }),
    texts: textsFor(handbook, locale, ['saved', 'offline', 'reading']),
  };
}
