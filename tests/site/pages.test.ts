import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { editions } from '../../src/model/editions.ts';
import { editorsPaths, editorsSlug } from '../../src/model/editors.ts';
import { pagesWithWorksheet, worksheetPaths } from '../../src/model/worksheet.ts';
import { isReaderPage, sites } from '../support/site.ts';

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  const { handbook } = site;
  const readerPages = site.pages.filter(isReaderPage);
  /** Worksheets and the like are kept out of search engines: they need no alternates. */
  const indexable = readerPages.filter((page) => page.root.querySelector('meta[name="robots"]') === null);
  const localeOf = (path: string) => handbook.locales.find(({ key }) => path.startsWith(`/${key}/`));

  test('every page of the model is built in every language, and nothing else', () => {
    const wanted = [
      ...[...handbook.pages.values()].flatMap((page) => Object.values(page.path)),
      ...(site.env['HANDBOOK_EDITORS'] ? Object.values(editorsPaths(handbook)) : []),
      ...pagesWithWorksheet(handbook).flatMap((page) => Object.values(worksheetPaths(handbook, page))),
      ...editions(handbook).flatMap((edition) => Object.values(edition.path)),
      ...(site.env['HANDBOOK_STYLE'] ? handbook.locales.map(({ key }) => `/${key}/style/`) : []),
    ];
    expect(readerPages.map((page) => page.path).sort()).toEqual([...wanted, '/'].sort());
  });

  test('the editors’ page is there only in a build that asks for it, and nothing leads to it', () => {
    const own = Object.values(editorsPaths(handbook));
    for (const address of own) {
      const page = site.pages.find(({ path }) => path === address);
      expect(page !== undefined, address).toBe(site.env['HANDBOOK_EDITORS'] === '1');
      expect(page?.root.querySelector('meta[name="robots"]')?.getAttribute('content') ?? 'noindex').toBe('noindex');
      expect(page?.root.querySelector('[data-pagefind-body]') ?? null).toBeNull();
    }
    for (const page of site.pages.filter(({ path }) => !own.includes(path))) expect(page.html.includes(editorsSlug), page.path).toBe(false);
    for (const file of [...site.files].filter((name) => /\.(xml|json|txt|webmanifest|js)$/.test(name)))
      expect(readFileSync(path.join(site.dir, file), 'utf8').includes(editorsSlug), file).toBe(false);
  });

  test('every page has one h1 and a title that no other page of its language has', () => {
    const titles = new Map<string, string>();
    for (const page of readerPages) {
      expect(page.root.querySelectorAll('h1'), page.path).toHaveLength(1);
      const key = `${localeOf(page.path)?.key}: ${page.root.querySelector('title')?.text}`;
      expect(titles.get(key), `${page.path}: ${key}`).toBeUndefined();
      titles.set(key, page.path);
    }
  });

  test('every page says its language, and the chooser that of its first', () => {
    for (const page of readerPages)
      expect(page.root.querySelector('html')?.getAttribute('lang'), page.path).toBe((localeOf(page.path) ?? handbook.locales[0]!).lang);
  });

  test('alternates name every language and x-default, and point back to the page', () => {
    const origin = site.env['HANDBOOK_URL'] ? new URL(site.env['HANDBOOK_URL']).origin : '';
    const alternatesOf = new Map(
      indexable.map((page) => [
        page.path,
        page.root
          .querySelectorAll('link[rel="alternate"][hreflang]')
          .map((link) => ({ hreflang: link.getAttribute('hreflang')!, href: link.getAttribute('href')! })),
      ]),
    );
    const expected = [...handbook.locales.flatMap(({ hreflang }) => hreflang), 'x-default'].sort();
    for (const [path, alternates] of alternatesOf) {
      expect(alternates.map(({ hreflang }) => hreflang).sort(), path).toEqual(expected);
      for (const { hreflang, href } of alternates.filter((alternate) => alternate.hreflang !== 'x-default')) {
        expect(href.startsWith(origin + site.base), `${path}: ${href}`).toBe(true);
        const target = href.slice(origin.length + site.base.length - 1);
        const back = alternatesOf.get(target)?.map((alternate) => alternate.href.slice(origin.length + site.base.length - 1));
        expect(back, `${path} names ${target} as ${hreflang}`).toContain(path === '/' ? '/' : path);
      }
    }
  });

  test('canonical addresses are there exactly when the build knows where it will be published', () => {
    for (const page of indexable) {
      const canonical = page.root.querySelector('link[rel="canonical"]')?.getAttribute('href');
      expect(canonical, page.path).toBe(
        site.env['HANDBOOK_URL'] ? new URL(site.env['HANDBOOK_URL']).origin + site.base.slice(0, -1) + page.path : undefined,
      );
    }
  });

  test('every page of the handbook says when it was updated and how to report a fault', () => {
    for (const page of handbook.pages.values()) {
      for (const path of Object.values(page.path)) {
        const built = readerPages.find((candidate) => candidate.path === path)!;
        expect(built.root.querySelector('.page-foot time')?.getAttribute('datetime'), path).toBe(page.updated);
        expect(built.root.querySelector('.page-foot a'), path).not.toBeNull();
      }
    }
  });

  test('every item stands once on its page, as a heading with its id, in every language', () => {
    for (const item of handbook.items.values()) {
      for (const path of Object.values(handbook.pages.get(item.page)!.path)) {
        const page = readerPages.find((candidate) => candidate.path === path)!;
        expect(page.root.querySelectorAll(`h2#${item.id}`), `${path}#${item.id}`).toHaveLength(1);
      }
    }
  });

  test('the outline of a page is the same in every language', () => {
    for (const page of handbook.pages.values()) {
      const outlines = Object.values(page.path).map((path) =>
        readerPages
          .find((candidate) => candidate.path === path)!
          .root.querySelectorAll('.prose h2[id]')
          .map((heading) => heading.id),
      );
      for (const outline of outlines) expect(outline, page.id).toEqual(outlines[0]);
    }
  });

  test('former addresses lead to where the page is now', () => {
    for (const page of handbook.pages.values()) {
      for (const [locale, paths] of Object.entries(page.formerPaths)) {
        for (const path of paths) {
          const built = site.pages.find((candidate) => candidate.path === path);
          expect(built?.root.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content'), path).toBe(
            `0; url=${site.base.slice(0, -1)}${page.path[locale]}`,
          );
        }
      }
    }
  });

  test('there is a page for addresses that do not exist, for each language and for all', () => {
    expect(site.files.has('/404.html')).toBe(true);
    for (const { key } of handbook.locales) expect(site.files.has(`/${key}/404.html`)).toBe(true);
  });
});
