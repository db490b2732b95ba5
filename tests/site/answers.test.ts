/** Can a first-time reader find the answer by clicking only? */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rootSite as site } from '../support/site.ts';

interface Question {
  /** `<page id>[#<anchor>]` */
  answer: string;
  [locale: string]: string;
}
const questions = parse(readFileSync(path.resolve('tests/fixtures/answers.yaml'), 'utf8')) as Question[];

/** What lies behind something closed costs a click more; what nobody sees does not count. */
function costOf(link: HTMLElement): number {
  let cost = 1;
  for (let element: HTMLElement | null = link; element; element = element.parentNode as HTMLElement | null) {
    if (element.getAttribute?.('hidden') !== undefined || /\bskip\b/.test(element.classNames ?? '')) return Number.POSITIVE_INFINITY;
    const isContents = /\bcontents\b/.test(element.classNames ?? '');
    // The contents of a page stand open beside the text; a summary is what opens the rest.
    if (element.rawTagName === 'details' && !isContents) cost++;
    if (element.rawTagName === 'summary') cost--;
  }
  return cost;
}

/** The fewest clicks from a page to every other address, anchors included. */
function clicksFrom(start: string): Map<string, number> {
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  const clicks = new Map([[start, 0]]);
  const rounds: string[][] = [[start]];
  const visited = new Set<string>();
  for (let n = 0; n < 4; n++) {
    for (const address of rounds[n] ?? []) {
      const place = address.split('#')[0]!;
      if (visited.has(place) || clicks.get(address)! < n) continue;
      visited.add(place);
      const page = pages.get(place);
      // Search and its map of everything are another way.
      if (!page || page.path === site.handbook.pages.get('pages/search')?.path[start.split('/')[1]!]) continue;
      for (const link of page.root.querySelectorAll('a[href]')) {
        const target = new URL(link.getAttribute('href')!, `http://site${place}`);
        const cost = n + costOf(link);
        if (target.host !== 'site' || !Number.isFinite(cost)) continue;
        for (const found of [target.pathname + target.hash, target.pathname]) {
          if ((clicks.get(found) ?? Number.POSITIVE_INFINITY) <= cost) continue;
          clicks.set(found, cost);
          rounds[cost] = [...(rounds[cost] ?? []), found];
        }
      }
    }
  }
  return clicks;
}

test('there are twenty questions, each with an answer that exists', () => {
  expect(questions).toHaveLength(20);
  const anchorsOf = (id: string) => [
    ...(site.handbook.pages.get(id)?.outline.map((part) => part.id) ?? []),
    ...(id === 'pages/glossary' ? site.handbook.terms.keys() : []),
  ];
  for (const { answer } of questions) {
    const [id, anchor] = answer.split('#') as [string, string?];
    expect([...site.handbook.pages.keys()]).toContain(id);
    if (anchor) expect(anchorsOf(id)).toContain(anchor);
  }
});

describe.each(site.handbook.locales.map(({ key }) => key))('in “%s”', (locale) => {
  const clicks = clicksFrom(`/${locale}/`);

  test.each(questions.map((question) => [question[locale]!, question.answer]))('%s', (_question, answer) => {
    const [id, anchor] = answer.split('#') as [string, string?];
    const address = site.handbook.pages.get(id)!.path[locale]! + (anchor ? `#${anchor}` : '');
    expect(clicks.get(address) ?? Number.POSITIVE_INFINITY, address).toBeLessThanOrEqual(3);
  });

  test('nothing that a reader may look for lies deeper than four clicks', () => {
    const lost = [...site.handbook.pages.values()].filter((page) => !clicks.has(page.path[locale]!));
    expect(lost.map((page) => page.id)).toEqual([]);
  });
});
