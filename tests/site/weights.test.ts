import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { editions } from '../../src/model/editions.ts';
import { toolViews, type ToolView } from '../../src/schemas/page.ts';
import { liveTextsOf, propsFiles } from '../support/check-pages.ts';
import { rootSite as site, sites, type BuiltPage } from '../support/site.ts';

const kilobyte = 1024;
const known = new Map<string, number>();
/** Compressing every page takes a while: each content is weighed once. */
function size(content: string | Buffer): number {
  const key = content.toString();
  const weight = known.get(key) ?? brotliCompressSync(content).length;
  known.set(key, weight);
  return weight;
}

/** Script that a page loads before its reader acts: bundled files and inline scripts, with what they import. @param more files besides */
function scripts(page: BuiltPage, more: readonly string[] = []): number {
  const seen = new Set<string>();
  const load = (file: string): number => {
    if (seen.has(file)) return 0;
    seen.add(file);
    const content = readFileSync(path.join(site.dir, file), 'utf8');
    const imports = [...content.matchAll(/(?:import|from)\s*["'](\.\/[^"']+)["']/g)].map((match) =>
      path.posix.join(path.posix.dirname(file), match[1]!),
    );
    return size(content) + imports.reduce((sum, next) => sum + load(next), 0);
  };
  return page.root.querySelectorAll('script').reduce(
    (sum, script) => sum + (script.getAttribute('src') ? load(script.getAttribute('src')!) : size(script.textContent)),
    more.reduce((sum, file) => sum + load(file), 0),
  );
}

const pagesOf = (kinds: readonly string[]) =>
  [...site.handbook.pages.values()]
    .filter((page) => kinds.includes(page.kind) || kinds.includes(page.id))
    .flatMap((page) => Object.values(page.path).map((address) => site.pages.find((built) => built.path === address)!));

describe('reading pages', () => {
  const pages = pagesOf(['pages/home', 'phases', 'roles', 'steps', 'cases', 'knowledge']);
  const weights = pages.map((page) => {
    // Inline scripts are part of the document; files are requests of their own.
    const inline = page.root.querySelectorAll('script:not([src])').reduce((sum, script) => sum + size(script.textContent), 0);
    const total = size(page.html) + scripts(page) - inline;
    return { path: page.path, total, beyond: total - size(page.root.querySelector('main')!.text), script: scripts(page) };
  });

  test('transfer at most 8 KB beyond their compressed main text', () => {
    expect(weights.filter(({ beyond }) => beyond > 8 * kilobyte)).toEqual([]);
  });

  test('transfer at most 14 KB in the median and never above 20 KB', () => {
    const sorted = weights.map(({ total }) => total).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(14 * kilobyte);
    expect(weights.filter(({ total }) => total > 20 * kilobyte)).toEqual([]);
  });

  test('run at most 2 KB of script before the reader acts', () => {
    expect(weights.filter(({ script }) => script > 2 * kilobyte)).toEqual([]);
  });
});

test('every self-check and every tool around them, in every language, transfers at most 45 KB before an export is asked for', () => {
  const tools = [...site.handbook.pages.values()].filter((page) => page.shows && toolViews.includes(page.shows as ToolView));
  expect(tools.length).toBeGreaterThan(0);
  const pages = pagesOf(['checks', ...tools.map((page) => page.id)]);
  const fetched = new Map(liveTextsOf(site).map(({ page, texts }) => [page, size(readFileSync(path.join(site.dir, texts)))]));
  expect(fetched.size).toBe(site.handbook.checks.size * site.handbook.locales.length);
  expect(pages.length).toBe((tools.length + site.handbook.checks.size) * site.handbook.locales.length);
  for (const page of pages) {
    const islands = page.root
      .querySelectorAll('astro-island')
      .flatMap((island) => ['component-url', 'renderer-url'].map((name) => island.getAttribute(name)!));
    expect(islands.length, page.path).toBeGreaterThan(0);
    const props = propsFiles(page).reduce((sum, file) => sum + size(readFileSync(path.join(site.dir, file))), 0);
    const inline = page.root.querySelectorAll('script:not([src])').reduce((sum, script) => sum + size(script.textContent), 0);
    const total = size(page.html) + scripts(page, islands) - inline + props + (fetched.get(page) ?? 0);
    expect(total, page.path).toBeLessThanOrEqual(45 * kilobyte);
  }
});

// A server sends ten packets before it hears from the browser: 14,600 bytes, of which headers take some 600. Held to a build that has
// an address: it says more in its head.
test('the check to begin with arrives in one round trip, in every language', () => {
  const { handbook, pages } = sites.find(({ name }) => name === 'path')!;
  const checks = [...handbook.checks.values()].filter(({ purpose }) => purpose === 'start');
  expect(checks.length).toBeGreaterThan(0);
  for (const address of checks.flatMap((check) => Object.values(handbook.pages.get(check.page)!.path))) {
    const { html } = pages.find((page) => page.path === address)!;
    expect(gzipSync(html, { level: 9 }).length, address).toBeLessThanOrEqual(14_000);
  }
});

test('editions for print transfer at most 60 KB, but for books: a section and the whole handbook', () => {
  for (const edition of editions(site.handbook).filter(({ kind }) => kind === 'phase' || kind === 'role')) {
    for (const path of Object.values(edition.path)) {
      const page = site.pages.find((candidate) => candidate.path === path)!;
      expect(size(page.html) + scripts(page), path).toBeLessThanOrEqual(60 * kilobyte);
    }
  }
});

test('lists transfer at most 60 KB', () => {
  for (const page of pagesOf([
    'pages/phases',
    'pages/all-items',
    'pages/glossary',
    'pages/search',
    'pages/roles',
    'pages/sources',
    'sources',
  ])) {
    expect(size(page.html) + scripts(page), page.path).toBeLessThanOrEqual(60 * kilobyte);
  }
});

test('two languages side by side transfer at most 60 KB: both pages and what lays them out', () => {
  const script = [...site.files].filter((file) => /\bact[^/]*\.js$/.test(file));
  expect(script).toHaveLength(1);
  const sizeOf = new Map(site.pages.map((page) => [page.path, size(page.html) + scripts(page)]));
  const extra = size(readFileSync(path.join(site.dir, script[0]!)));
  for (const page of site.handbook.pages.values()) {
    const weights = Object.values(page.path).map((address) => sizeOf.get(address)!);
    expect(weights.sort((a, b) => b - a)[0]! + weights[1]! + extra, page.id).toBeLessThanOrEqual(60 * kilobyte);
  }
});
