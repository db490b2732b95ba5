import { describe, expect, test } from 'vitest';
import { sites } from '../support/site.ts';

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  const anchors = new Map(site.pages.map((page) => [page.path, new Set(page.root.querySelectorAll('[id]').map((element) => element.id))]));
  const links = site.pages.flatMap((page) =>
    page.root.querySelectorAll('[href], [src], form[action]').map((element) => ({
      page,
      element,
      href: element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action')!,
    })),
  );

  test('every internal link leads to a page or file, and every anchor to an id', () => {
    const broken = links.flatMap(({ page, href }) => {
      if (/^(https?:|mailto:|data:)/.test(href)) return [];
      const target = new URL(href, `http://site${site.base.slice(0, -1)}${page.path}`);
      if (!target.pathname.startsWith(site.base)) return [`${page.path}: ${href} leaves the site’s path`];
      const path = decodeURI(target.pathname.slice(site.base.length - 1));
      const known = anchors.get(path);
      if (!known) return site.files.has(path) ? [] : [`${page.path}: ${href} leads nowhere`];
      const anchor = decodeURIComponent(target.hash.slice(1));
      return anchor === '' || known.has(anchor) ? [] : [`${page.path}: ${href} has no such anchor`];
    });
    expect(broken).toEqual([]);
    expect(links.length).toBeGreaterThan(site.pages.length);
  });

  test('no page loads anything from another host', () => {
    const foreign = links.flatMap(({ page, element, href }) => {
      const isLoaded =
        element.getAttribute('src') !== undefined ||
        (element.tagName === 'LINK' && !/^(canonical|alternate|license)$/.test(element.getAttribute('rel') ?? ''));
      return isLoaded && /^(https?:)?\/\//.test(href) ? [`${page.path}: ${href}`] : [];
    });
    expect(foreign).toEqual([]);
  });

  test('links in running text never carry an id in place of an address', () => {
    expect(links.filter(({ href }) => /^(page|item|term):/.test(href)).map(({ page, href }) => `${page.path}: ${href}`)).toEqual([]);
  });
});
