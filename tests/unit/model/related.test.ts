import path from 'node:path';
import { expect, test } from 'vitest';
import { readPack } from '../../../src/model/read-pack.ts';
import { casesOfPage, termsOfPage } from '../../../src/model/related.ts';

const { handbook } = readPack(path.resolve(import.meta.dirname, '../../fixtures/handbooks/bees'));
const bees = handbook!;

test('a page knows the cases that lead to it, and those that it leads to', () => {
  const pages = [...bees.pages.values()];
  const linked = pages.filter((page) => casesOfPage(bees, page).length > 0);
  expect(linked.length).toBeGreaterThan(0);
  for (const page of linked)
    for (const found of casesOfPage(bees, page)) {
      const ways = [...page.related, ...page.mentions, ...found.related, ...found.mentions].map((id) => id.split('#')[0]);
      expect(ways.includes(found.id) || ways.includes(page.id), `${page.id}: ${found.id}`).toBe(true);
    }
});

test('a page knows the terms that the glossary sends there', () => {
  const term = [...bees.terms.values()].find(({ related }) => related.length > 0)!;
  const page = bees.pages.get(term.related[0]!.split('#')[0]!)!;
  expect(termsOfPage(bees, page)).toContain(term);
});
