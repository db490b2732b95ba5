import { describe, expect, test } from 'vitest';
import { sites } from '../support/site.ts';

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  // Editions for print bind several pages to one, and keep the notes of each chapter apart.
  const own = new Set([...site.handbook.pages.values()].flatMap((page) => Object.values(page.path)));
  const pages = site.pages.filter((page) => own.has(page.path) && page.root.querySelector('a.term'));

  test('the first handbook has them on most pages, in every language', () => {
    if (site.name === 'second') return;
    for (const { key } of site.handbook.locales) expect(pages.filter(({ path }) => path.startsWith(`/${key}/`)).length).toBeGreaterThan(50);
  });

  test('marked terms are in running text, once on a page, with a note that says what they mean', () => {
    for (const page of pages) {
      const terms = page.root.querySelectorAll('a.term');
      const ids = terms.map((term) => term.getAttribute('aria-describedby')!);
      expect(new Set(ids).size, page.path).toBe(ids.length);
      for (const id of ids) {
        const meaning = page.root.querySelector(`[id="${id}"]`);
        const term = site.handbook.terms.get(id.replace(/^term-/, ''))!;
        expect(term.mark, page.path).toBe(true);
        expect(Object.values(term.definition), page.path).toContain(meaning?.text);
        expect(meaning?.closest('[popover]')?.querySelectorAll('[lang]'), page.path).toHaveLength(site.handbook.locales.length - 1);
      }
      for (const term of terms) expect(term.closest('h1, h2, h3, h4, th, summary, a a'), `${page.path}: ${term.text}`).toBeNull();
    }
  });
});
