import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sites } from '../support/site.ts';

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  test('there is one search index for each language, with every page and every term of that language', () => {
    const entry = JSON.parse(readFileSync(path.join(site.dir, 'pagefind/pagefind-entry.json'), 'utf8')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(Object.keys(entry.languages).sort()).toEqual(site.handbook.locales.map(({ lang }) => lang).sort());
    for (const { page_count } of Object.values(entry.languages))
      expect(page_count).toBe(site.handbook.pages.size + site.handbook.terms.size);
  });

  test('interfaces that the site does not use are not published', () => {
    expect([...site.files].filter((file) => /pagefind-(ui|modular|component|highlight)/.test(file))).toEqual([]);
  });
});
