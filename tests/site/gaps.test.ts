/** What readers see where a language has no text, or an older one. */
import { describe, expect, test } from 'vitest';
import { gapsBuild } from '../../scripts/test-builds.ts';
import { load } from '../support/site.ts';

const site = load(gapsBuild);
const pageOf = (id: string, locale: string) => site.pages.find(({ path }) => path === site.handbook.pages.get(id)!.path[locale])!;
const alternates = (id: string, locale: string) =>
  pageOf(id, locale)
    .root.querySelectorAll('link[rel="alternate"][hreflang]')
    .map((link) => link.getAttribute('hreflang'));

describe('a page without a text in the reader’s language', () => {
  const page = pageOf('phases/start/work', 'fi');

  test('shows the nearest language’s words at its own address, each in its own language', () => {
    const danish = pageOf('phases/start/work', 'da');
    const words = page.root.querySelector('.prose .words')!;
    expect(words.getAttribute('lang')).toBe('da');
    expect(page.root.querySelector('html')!.getAttribute('lang')).toBe('fi');
    for (const selector of ['h1', '.lead']) expect(page.root.querySelector(selector)!.getAttribute('lang')).toBe('da');
    expect(words.querySelectorAll('h2').map(({ text }) => text)).toEqual(danish.root.querySelectorAll('.prose h2').map(({ text }) => text));
    expect(words.querySelector('.advice-label')!.text).toBe(danish.root.querySelector('.prose .advice-label')!.text);
    expect(page.root.querySelector('.contents a[lang="da"]')).not.toBeNull();
  });

  test('says so before the words', () => {
    const notice = page.root.querySelector('.page-head .notice')!;
    expect(notice.querySelector('span[lang="da"]')!.text).toBe('Dansk');
  });

  test('keeps its links inside the reader’s language', () => {
    const links = page.root.querySelectorAll('.words a').map((link) => link.getAttribute('href')!);
    expect(links.filter((href) => href.startsWith('/fi/')).length).toBeGreaterThan(0);
    expect(links.filter((href) => href.startsWith('/da/'))).toEqual([]);
  });

  test('is kept out of search, and is no alternate of the page in other languages', () => {
    expect(page.root.querySelector('meta[name="robots"]')!.getAttribute('content')).toBe('noindex');
    expect(page.root.querySelector('[data-pagefind-body]')).toBeNull();
    expect(page.root.querySelector('link[rel="canonical"]')).toBeNull();
    expect(alternates('phases/start/work', 'fi')).toEqual([]);
    expect(alternates('phases/start/work', 'da')).toEqual(['da', 'x-default']);
    expect(alternates('phases/start', 'da')).toEqual(['da', 'fi', 'x-default']);
  });

  test('is marked in lists that lead to it', () => {
    const address = site.handbook.pages.get('phases/start/work')!.path['fi']!;
    const entries = site.pages
      .filter(({ path }) => path.startsWith('/fi/'))
      .flatMap(({ root }) => root.querySelectorAll(`.entries a[href="${address}"]`));
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(entry.getAttribute('lang')).toBe('da');
  });
});

describe('a section that has changed in another language', () => {
  test('says so below its heading, with the note and a link to the same section', () => {
    const { root } = pageOf('phases/start', 'fi');
    const heading = root.querySelector('.prose h2#where-to-begin')!;
    const notice = root.querySelector('.prose .behind')!;
    expect(notice.range[0]).toBeGreaterThanOrEqual(heading.range[1]);
    expect(notice.querySelector('time')!.getAttribute('datetime')).toBe('2026-06-01');
    expect(notice.querySelector('li')!.text).toContain('Uusia sanoja.');
    const link = notice.querySelector('a')!;
    expect(link.getAttribute('href')).toBe(`${site.handbook.pages.get('phases/start')!.path['da']}#where-to-begin`);
    expect(link.getAttribute('hreflang')).toBe('da');
    expect(root.querySelectorAll('.behind')).toHaveLength(2);
    expect(root.querySelector('.page-head .behind a')!.getAttribute('href')).toBe('#where-to-begin');
  });

  test('says nothing in the language that has changed', () => {
    expect(pageOf('phases/start', 'da').root.querySelector('.behind')).toBeNull();
  });
});
