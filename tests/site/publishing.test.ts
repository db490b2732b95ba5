/** What is published besides the pages: for search engines, feed readers, other programs and hosts. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inLocale } from '../../src/model/handbook.ts';
import { addressOf, copyPath, feedPath, siteAddress } from '../../src/publishing/address.ts';
import { contentTypes, settingsFiles } from '../../src/publishing/hosting/rules.ts';
import { hostingFolder } from '../../scripts/server-settings.ts';
import { isReaderPage, sites } from '../support/site.ts';

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  const { handbook } = site;
  const address = siteAddress(site.env['HANDBOOK_URL']);
  const start = addressOf(address, '/');
  const read = (file: string) => readFileSync(path.join(site.dir, file), 'utf8');
  const anchors = new Map(site.pages.map((page) => [page.path, new Set(page.root.querySelectorAll('[id]').map((element) => element.id))]));
  /** Why an address of this site leads nowhere; undefined when it does lead somewhere, or to another site. */
  const lost = (href: string): string | undefined => {
    if (!href.startsWith(start)) return /^https?:|^mailto:/.test(href) ? undefined : `${href} leaves the site`;
    const [place = '', anchor] = href.slice(start.length - 1).split('#');
    if (!anchors.has(place) && !site.files.has(place)) return `${href} leads nowhere`;
    return anchor === undefined || anchors.get(place)?.has(anchor) ? undefined : `${href} has no such anchor`;
  };
  const readerPages = site.pages.filter((page) => isReaderPage(page));

  test('the sitemap has every page that search engines may list, and only with an address', () => {
    if (!address.origin) {
      expect(site.files.has('/sitemap.xml')).toBe(false);
      return;
    }
    const places = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!);
    const wanted = readerPages
      .filter((page) => page.root.querySelector('link[rel="canonical"]'))
      .map((page) => addressOf(address, page.path));
    expect(places.sort()).toEqual(wanted.sort());
    for (const href of read('sitemap.xml').matchAll(/ href="([^"]+)"/g)) expect(lost(href[1]!)).toBeUndefined();
    expect(read('robots.txt')).toContain(`Sitemap: ${start}sitemap.xml`);
  });

  test('every page has a copy in Markdown, named in its head, whose links all lead somewhere', () => {
    for (const page of handbook.pages.values()) {
      for (const { key } of handbook.locales) {
        const place = inLocale(page.path, key);
        const built = site.pages.find((candidate) => candidate.path === place)!;
        expect(built.root.querySelector('link[type="text/markdown"]')?.getAttribute('href'), place).toBe('index.md');
        const copy = read(copyPath(place));
        const links = [...copy.matchAll(/\]\((\S+?)(?: "[^"]*")?\)/g)].map((match) => match[1]!);
        expect(links.map(lost).filter(Boolean), place).toEqual([]);
        for (const part of page.outline) expect(copy.includes('## '), `${place}#${part.id}`).toBe(true);
        expect(copy, place).not.toMatch(/<\/?[A-Z]\w*[ >]|\]\((page|item|term):/);
      }
    }
  });

  test('every language has a feed of changes, announced where changes are told, whose links lead somewhere', () => {
    for (const { key } of handbook.locales) {
      const feed = read(feedPath(key));
      const links = [...feed.matchAll(/ href="([^"]+)"/g)].map((match) => match[1]!);
      expect(links.length).toBeGreaterThan(0);
      expect(links.map(lost).filter(Boolean)).toEqual([]);
      for (const id of ['pages/home', 'pages/about']) {
        const place = inLocale(handbook.pages.get(id)!.path, key);
        const built = site.pages.find((candidate) => candidate.path === place)!;
        expect(built.root.querySelector('link[type="application/atom+xml"]')?.getAttribute('href')).toBe(
          site.base.slice(0, -1) + feedPath(key),
        );
      }
    }
  });

  test('llms.txt leads to every copy', () => {
    const files = ['llms.txt', ...handbook.locales.map(({ key }) => `${key}/llms.txt`)].map(read);
    const links = files.flatMap((text) => [...text.matchAll(/\]\((\S+)\)/g)].map((match) => match[1]!));
    expect(links.map(lost).filter(Boolean)).toEqual([]);
    expect(links.filter((link) => link.endsWith('index.md'))).toHaveLength(handbook.pages.size * handbook.locales.length);
  });

  test('what pages say of themselves is JSON whose addresses lead somewhere, and is there only with an address', () => {
    const data = readerPages.flatMap((page) =>
      page.root.querySelectorAll('script[type="application/ld+json"]').map((script) => script.textContent),
    );
    expect(data).toHaveLength(address.origin ? handbook.pages.size * handbook.locales.length : 0);
    for (const text of data) {
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      const own = [...text.matchAll(/"(?:url|item)":"([^"]+)"/g)].map((match) => match[1]!);
      expect(own.map(lost).filter(Boolean)).toEqual([]);
    }
  });

  test('the table of types knows every file that is published', () => {
    const unknown = [...site.files].filter(
      (file) =>
        !(path.extname(file).slice(1) in contentTypes) && !settingsFiles.some((name) => file === `/${name}`) && !/\.(br|gz)$/.test(file),
    );
    expect(unknown).toEqual([]);
  });

  test('a missing page is there for each language, and settings for servers stand beside the site', () => {
    for (const { key } of handbook.locales) expect(site.files.has(`/${key}/404.html`)).toBe(true);
    expect(site.files.has('/.htaccess')).toBe(true);
    expect([...site.files].filter((file) => /nginx|[Cc]addy|\.conf$/.test(file))).toEqual([]);
    for (const file of ['nginx/site.conf', 'caddy/Caddyfile', 'apache/handbook.conf'])
      expect(existsSync(path.join(hostingFolder(site.dir), file))).toBe(true);
  });
});
