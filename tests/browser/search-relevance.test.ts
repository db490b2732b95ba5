import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inLocale, pageOf } from '../../src/model/handbook.ts';
import { rootSite } from '../support/site.ts';
import { stage } from './support.ts';

/** `tests/fixtures/search/<locale>.yaml`: by kind, questions and the pages of which one should come within the rank. */
type QuerySet = Readonly<Record<string, { rank: number; queries: readonly { ask: string; find: readonly string[] }[] }>>;

/** Share of questions that must be answered: all together, of every kind, and of the kinds that name their own. */
const thresholds: Readonly<Record<string, number>> = { all: 0.9, kind: 0.8, navigational: 1, part: 0.95, misspelt: 0.95, ascii: 0.95 };

const root = stage();
const { handbook } = rootSite;

/** A page's id, with the anchor of a term: `pages/glossary#cluster`. */
function idOf(address: string, locale: string): string {
  const { pathname, hash } = new URL(address);
  const page = [...handbook.pages.values()].find(({ path }) => inLocale(path, locale) === pathname);
  return `${page?.id ?? pathname}${hash}`;
}

describe.each(handbook.locales.map(({ key }) => key))('search in “%s”', (locale) => {
  const set = parse(readFileSync(`tests/fixtures/search/${locale}.yaml`, 'utf8')) as QuerySet;

  test('is asked for pages that there are', () => {
    const named = Object.values(set).flatMap(({ queries }) => queries.flatMap(({ find }) => find));
    const anchors = new Set([...handbook.terms.keys()].map((id) => `pages/glossary#${id}`));
    expect(named.filter((id) => !anchors.has(id) && !handbook.pages.has(id))).toEqual([]);
    expect(Object.values(set).flatMap(({ queries }) => queries).length).toBeGreaterThanOrEqual(60);
  });

  test('answers what readers ask', { timeout: 240_000 }, async () => {
    const { page } = await root.visit(inLocale(pageOf(handbook, 'pages/search').path, locale));
    const misses: string[] = [];
    const empty: string[] = [];
    const shares: Record<string, number> = {};
    let answered = 0;
    let asked = 0;
    for (const [kind, { rank, queries }] of Object.entries(set)) {
      let good = 0;
      for (const { ask, find } of queries) {
        await page.fill('#q', ask);
        await page.evaluate(() => {
          document.querySelector('.results')!.replaceChildren();
          document.querySelector('.search-page')!.removeAttribute('data-answered');
        });
        await page.press('#q', 'Enter');
        await page.waitForSelector('.search-page[data-answered]', { state: 'attached' });
        const results = await page
          .locator('.results > li')
          .evaluateAll((items) =>
            items.map((item) => [...item.querySelectorAll<HTMLAnchorElement>('a.title, a.go')].map(({ href }) => href)),
          );
        const ids = results.map((links) => links.map((link) => idOf(link, locale)));
        const place = ids.findIndex((links) => links.some((id) => find.includes(id)));
        if (ids.length === 0) empty.push(ask);
        if (place >= 0 && place < rank) good++;
        else misses.push(`${kind}: “${ask}” gave ${ids.slice(0, 3).flat().join(', ') || 'nothing'}`);
      }
      shares[kind] = good / queries.length;
      answered += good;
      asked += queries.length;
    }
    shares['all'] = answered / asked;
    const report = Object.entries(shares).map(([kind, share]) => `${kind} ${share.toFixed(2)}`);
    console.log(`Search in “${locale}”, ${asked} questions: ${report.join(', ')}\n${misses.map((miss) => `  ${miss}`).join('\n')}`);
    const below = Object.entries(shares).filter(([kind, share]) => share < (thresholds[kind] ?? thresholds['kind']!));
    expect(below, misses.join('\n')).toEqual([]);
    expect(empty.filter((ask) => set['question']?.queries.some((query) => query.ask === ask))).toEqual([]);
  });
});
