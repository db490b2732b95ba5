/** What search engines are told: every page with its languages, and what they may read. */
import { inLocale, untranslated, type Handbook } from '../model/handbook.ts';
import { addressOf, type SiteAddress } from './address.ts';
import type { PublishedFile } from './published-file.ts';
import { escapeXml } from './xml.ts';

/** A sitemap may hold 50,000 addresses and 50 MB (sitemaps.org); each address here names all its languages. */
const pagesInOne = 10_000;

interface Place {
  address: string;
  updated: string;
  alternates: readonly { hreflang: string; href: string }[];
}

/** The language chooser, then every page in every language. */
function placesOf(handbook: Handbook, site: SiteAddress): Place[] {
  const chooser = addressOf(site, '/');
  const start = { hreflang: 'x-default', href: chooser };
  const inEvery = (path: (locale: string) => string, without: readonly string[] = []) =>
    handbook.locales
      .filter(({ key }) => !without.includes(key))
      .flatMap(({ key, hreflang }) => hreflang.map((tag) => ({ hreflang: tag, href: addressOf(site, path(key)) })));
  return [
    { address: chooser, updated: handbook.config.updated, alternates: [...inEvery((key) => `/${key}/`), start] },
    ...[...handbook.pages.values()].flatMap((page) => {
      // Where another language stands in, there is nothing new to find.
      const without = untranslated(page);
      const alternates = [...inEvery((key) => inLocale(page.path, key), without), start];
      return handbook.locales
        .filter(({ key }) => !without.includes(key))
        .map(({ key }) => ({
          address: addressOf(site, inLocale(page.path, key)),
          updated: page.updated,
          alternates,
        }));
    }),
  ];
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function urlSet(places: readonly Place[]): string {
  const urls = places.map(
    ({ address, updated, alternates }) =>
      `<url><loc>${escapeXml(address)}</loc><lastmod>${updated}</lastmod>${alternates
        .map(({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(href)}"/>`)
        .join('')}</url>\n`,
  );
  return `${declaration}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`;
}

/** `sitemap.xml`, and more of them behind it when there are many pages. None without an origin: a sitemap holds full addresses. `most` is how many one may hold. */
export function sitemap(handbook: Handbook, site: SiteAddress, most = pagesInOne): PublishedFile[] {
  if (!site.origin) return [];
  const places = placesOf(handbook, site);
  if (places.length <= most) return [{ path: 'sitemap.xml', text: urlSet(places) }];
  const parts = Array.from({ length: Math.ceil(places.length / most) }, (_, index): PublishedFile => {
    const own = places.slice(index * most, (index + 1) * most);
    return { path: `sitemap-${index + 1}.xml`, text: urlSet(own) };
  });
  const entries = parts.map(({ path }) => `<sitemap><loc>${escapeXml(addressOf(site, `/${path}`))}</loc></sitemap>\n`);
  return [{ path: 'sitemap.xml', text: `${declaration}<sitemapindex ${namespace}>\n${entries.join('')}</sitemapindex>\n` }, ...parts];
}

/** `robots.txt`: everything may be read. Crawlers look for it at the root of a host only. */
export function robots(site: SiteAddress): PublishedFile {
  const lines = ['User-agent: *', 'Allow: /', ...(site.origin ? ['', `Sitemap: ${addressOf(site, '/sitemap.xml')}`] : [])];
  return { path: 'robots.txt', text: `${lines.join('\n')}\n` };
}
