import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inLocale } from '../../src/model/handbook.ts';
import { textKeys, type TextKey } from '../../src/schemas/strings.ts';
import { liveTextsOf } from '../support/check-pages.ts';
import { sites } from '../support/site.ts';

describe.each(sites.map((site) => [site.name, site] as const))('the self-checks of the build “%s”', (_name, site) => {
  const pages = liveTextsOf(site);
  const read = (address: string) => readFileSync(path.join(site.dir, address.slice(site.base.length)), 'utf8');

  test('have every text of theirs once: in the page, or in the file that the page fetches', () => {
    expect(pages.length).toBe(site.handbook.checks.size * site.handbook.locales.length);
    const keys = Object.keys(textKeys).filter((key) => /^(check|file)\./.test(key));
    for (const { page, own, texts } of pages) {
      const fetched = JSON.parse(read(texts)) as Record<string, string>;
      expect([...Object.keys(own), ...Object.keys(fetched)].sort(), page.path).toEqual([...keys].sort());
      const strings = inLocale(site.handbook.strings, page.path.split('/')[1]!);
      for (const [key, text] of Object.entries({ ...own, ...fetched })) expect(text, key).toBe(strings[key as TextKey]);
    }
  });

  test('define what the styles that come with the script ask for', () => {
    for (const { page } of pages) {
      const script = read(page.root.querySelector('astro-island')!.getAttribute('component-url')!);
      const asked = new Set([...script.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!));
      expect(asked.size).toBeGreaterThan(0);
      expect(
        [...asked].filter((name) => !page.html.includes(`${name}:`)),
        page.path,
      ).toEqual([]);
    }
  });
});
