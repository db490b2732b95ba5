import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inLocale, pageOf } from '../../src/model/handbook.ts';
import { rootSite } from '../support/site.ts';
import { stage } from './support.ts';

const root = stage();
const underPath = stage('path');
const second = stage('second');
const { handbook } = rootSite;
const searchPath = (locale: string) => pageOf(handbook, 'pages/search').path[locale]!;
const phase = pageOf(handbook, 'phases/initiation');

describe('search', () => {
  test.each(handbook.locales.map(({ key }) => key))('finds a page by its title in “%s”, by keyboard alone', async (locale) => {
    const { page } = await root.visit(searchPath(locale));
    const { title } = inLocale(phase.texts, locale);
    await page.focus('#q');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.results .title');
    expect(await page.locator('.results .title').allTextContents()).toContain(title);
    expect(new URL(page.url()).searchParams.get('q')).toBe(title);
  });

  test('shows the section that matched, and leads to it', async () => {
    const item = [...handbook.items.values()].find((candidate) => candidate.page === 'phases/initiation/events')!;
    const { page } = await root.visit(`${searchPath('sv')}?q=${encodeURIComponent(inLocale(item.title, 'sv'))}`);
    const link = page.locator('.results .parts a', { hasText: inLocale(item.title, 'sv') }).first();
    await link.click();
    await page.waitForURL((url) => url.hash === `#${item.id}`);
  });

  test('keeps the question in the address, so that the back button works', async () => {
    const { page } = await root.visit(`${searchPath('en')}?q=mentor`);
    await page.waitForSelector('.results .title');
    await page.fill('#q', 'network');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search === '?q=network');
    await page.goBack();
    expect(await page.inputValue('#q')).toBe('mentor');
    await page.waitForSelector('.results .title');
  });

  test('says so when nothing is found, and offers the map', async () => {
    const { page } = await root.visit(`${searchPath('sv')}?q=ღღღ`);
    await page.waitForFunction(() => document.querySelector('.search-status')?.textContent?.includes('ღღღ'));
    expect(await page.locator('.map a').count()).toBeGreaterThan(10);
  });

  test('keeps what was typed before its script came, and answers it', async () => {
    const { page } = await root.visit(phase.path['sv']!);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search-page*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(new URL(searchPath('sv').slice(1), root.address).href);
    await page.focus('#q');
    await page.keyboard.type('mento');
    const arrived = page.waitForResponse('**/search-page*.js');
    release();
    await arrived;
    await page.keyboard.type('r');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.results .title');
    expect(new URL(page.url()).searchParams.get('q')).toBe('mentor');
    expect(await page.inputValue('#q')).toBe('mentor');
  });

  test('never turns what was typed into markup', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { page } = await root.visit(`${searchPath('sv')}?q=${encodeURIComponent(hostile)}`);
    await page.waitForFunction(() => document.querySelector('.search-status')?.textContent !== '');
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.inputValue('#q')).toBe(hostile);
  });

  test('loads nothing of the engine before the reader reaches for it', async () => {
    const { page } = await root.visit(phase.path['sv']!);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('pagefind'))).toEqual([]);
  });

  test('the field in the header leads to the answer without JavaScript too', async () => {
    const { page } = await root.visit(phase.path['no']!);
    await page.fill('#site-search', 'mentor');
    await page.press('#site-search', 'Enter');
    await page.waitForSelector('.results .title');
    expect(page.url()).toContain(`${searchPath('no')}?q=mentor`);
  });

  test('tells what it corrected, and leads back to the literal words', async () => {
    const { page } = await root.visit(`${searchPath('sv')}?q=proccessledare`);
    await page.waitForSelector('.results .title');
    expect(await page.textContent('.search-notes')).toContain('processledare');
    await page.click('.search-notes a');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('exact') === '1');
    expect(new URL(page.url()).searchParams.get('q')).toBe('proccessledare');
    // Nothing on the site is written so, and the keyboard is where the answer is told.
    await page.waitForFunction(() => document.querySelectorAll('.results > li').length === 0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-status');
    await page.goBack();
    await page.waitForSelector('.results .title');
  });

  test('narrows to a kind, and keeps that in the address', async () => {
    const { page } = await root.visit(`${searchPath('sv')}?q=mentor`);
    await page.waitForSelector('.results .title');
    await page.selectOption('select[name=kind]', 'roles');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('kind') === 'roles');
    await page.waitForFunction(() => new Set([...document.querySelectorAll('.results .kind')].map((kind) => kind.textContent)).size === 1);
    await page.reload();
    await page.waitForSelector('.results .title');
    expect(await page.inputValue('select[name=kind]')).toBe('roles');
  });

  test('shows no marks of the index', async () => {
    const { page } = await root.visit(`${searchPath('sv')}?q=utveckling`);
    await page.waitForSelector('.results p');
    expect(await page.textContent('.results')).not.toContain('~');
    expect(rootSite.pages.filter(({ html }) => /\p{L}~\p{L}/u.test(html)).map(({ path }) => path)).toEqual([]);
  });

  test('proposes names while one types, by keyboard alone', async () => {
    const { page } = await root.visit(phase.path['sv']!);
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
    await page.keyboard.type('mento');
    await page.waitForSelector('#site-search[aria-expanded=true]');
    await page.keyboard.press('ArrowDown');
    const chosen = await page.getAttribute('#site-search', 'aria-activedescendant');
    expect(await page.getAttribute(`#${chosen}`, 'aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.getAttribute('#site-search', 'aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('#site-search[aria-expanded=true]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.results .title');
    expect(new URL(page.url()).pathname).toBe(searchPath('sv'));
  });

  test('costs no more than it may', () => {
    const weigh = (file: string) => brotliCompressSync(readFileSync(path.join(rootSite.dir, file))).length;
    for (const { key } of handbook.locales) expect(weigh(`search/${key}.json`), key).toBeLessThan(25 * 1024);
    const assistant = [...rootSite.files].find((file) => /search-assistant.*\.js$/.test(file))!;
    expect(weigh(assistant)).toBeLessThan(6 * 1024);
  });

  test('works under a path, and its results stay there', async () => {
    const { page } = await underPath.visit(`${searchPath('sv')}?q=mentor`);
    await page.waitForSelector('.results .title');
    const hrefs = await page.locator('.results a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(hrefs.every((href) => href.startsWith('/handbok/sv/'))).toBe(true);
  });

  test('works in another handbook in another language', async () => {
    const { page } = await second.visit('/fi/');
    await page.fill('#site-search', 'hunaja');
    await page.press('#site-search', 'Enter');
    await page.waitForSelector('.results .title');
  });
});
