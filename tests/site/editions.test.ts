import { describe, expect, test } from 'vitest';
import { anchorOf, editions } from '../../src/model/editions.ts';
import { sites } from '../support/site.ts';

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  const all = editions(site.handbook);
  const built = all.flatMap((edition) =>
    Object.values(edition.path).map((path) => ({ edition, path, page: site.pages.find((candidate) => candidate.path === path)! })),
  );

  test('the handbook can be printed as a whole, by section, by phase and by role', () => {
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual(expect.arrayContaining(['phase', 'role', 'section', 'whole']));
  });

  test('an edition has every chapter in order, and every link inside it leads to a place that is there', () => {
    for (const { edition, path, page } of built) {
      const chapters = page.root.querySelectorAll('.chapter > .was-h1').map(({ id }) => id);
      expect(chapters, path).toEqual(edition.chapters.map((chapter) => anchorOf(chapter.page)));
      const ids = page.root.querySelectorAll('[id]').map(({ id }) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
      const there = new Set(ids);
      const lost = page.root.querySelectorAll('a[href^="#"]').filter((link) => !there.has(link.getAttribute('href')!.slice(1)));
      expect(lost.map((link) => link.getAttribute('href')).slice(0, 5), path).toEqual([]);
    }
  });

  test('headings go down one level at a time', () => {
    for (const { path, page } of built) {
      const levels = page.root.querySelectorAll('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName.slice(1)));
      expect(levels[0], path).toBe(1);
      expect(
        levels.findIndex((level, index) => level - (levels[index - 1] ?? 0) > 1),
        path,
      ).toBe(-1);
    }
  });

  test('a role’s edition holds every task it is responsible for, in full', () => {
    for (const { edition, path, page } of built.filter(({ edition }) => edition.kind === 'role')) {
      const led = edition.chapters.flatMap((chapter) => (chapter.items ?? []).map((id) => `${anchorOf(chapter.page)}--${id}`));
      expect(
        led.filter((id) => page.root.querySelector(`.item [id="${id}"]`) === null),
        path,
      ).toEqual([]);
    }
  });

  test('editions are kept out of search and search engines, and have their running heads', () => {
    for (const { path, page } of built) {
      expect(page.root.querySelector('meta[name="robots"]')?.getAttribute('content'), path).toBe('noindex');
      expect(page.root.querySelector('[data-pagefind-body]'), path).toBeNull();
      expect(site.files.has(`${path}heads.css`), path).toBe(true);
    }
  });
});
