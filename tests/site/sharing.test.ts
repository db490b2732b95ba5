import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/model/handbook.ts';
import { isReaderPage, sites } from '../support/site.ts';

const meta = (page: { root: { querySelector: (s: string) => { getAttribute: (n: string) => string | undefined } | null } }, name: string) =>
  page.root.querySelector(`meta[property="${name}"]`)?.getAttribute('content');

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  const url = site.env['HANDBOOK_URL'];
  const pages = site.pages.filter((page) => isReaderPage(page) && page.path !== '/');

  test('a pasted link shows title, summary and a picture exactly when the build knows its address', () => {
    for (const page of pages) {
      const picture = meta(page, 'og:image');
      if (!url) {
        expect(picture, page.path).toBeUndefined();
        continue;
      }
      const root = url.replace(/\/?$/, '/');
      expect(picture?.startsWith(`${root}share/`), `${page.path}: ${picture}`).toBe(true);
      expect(site.files.has(`/${picture!.slice(root.length)}`), `${page.path}: ${picture}`).toBe(true);
      expect(meta(page, 'og:title'), page.path).toBeTruthy();
      expect(meta(page, 'og:description'), page.path).toBe(page.root.querySelector('meta[name="description"]')?.getAttribute('content'));
    }
  });

  test('no page loads the pictures of pasted links', () => {
    expect(pages.filter((page) => /(?:src|href)="[^"]*\/share\//.test(page.html)).map((page) => page.path)).toEqual([]);
  });

  test('the handbook has icons and, in every language, a manifest that names them', () => {
    for (const { key, lang } of site.handbook.locales) {
      const manifest = JSON.parse(readFileSync(path.join(site.dir, key, 'manifest.webmanifest'), 'utf8')) as {
        lang: string;
        name: string;
        start_url: string;
        icons: { src: string }[];
      };
      expect(manifest).toMatchObject({ lang, name: site.handbook.config.name[key], start_url: `${site.base}${key}/` });
      for (const { src } of manifest.icons) expect(site.files.has(`/${src.slice(site.base.length)}`), src).toBe(true);
      // Where people put the handbook on a screen, and nowhere else: it is a request.
      const isLinked = ({ path: own }: Page) =>
        site.pages.some((page) => page.path === own[key] && page.html.includes(`="${site.base}${key}/manifest.webmanifest"`));
      const linked = [...site.handbook.pages.values()].filter(isLinked).map(({ shows, id }) => shows ?? id);
      expect(linked.sort()).toEqual(['pages/home', 'saved']);
    }
    expect(site.files.has('/apple-touch-icon.png')).toBe(true);
    // In the page: a reader's first visit is one request.
    expect(
      site.pages.filter((page) => !page.html.includes(`<link rel="icon" href='data:image/svg+xml,<svg `)).map((page) => page.path),
    ).toEqual([]);
  });
});
