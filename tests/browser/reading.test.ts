import { describe, expect, test } from 'vitest';
import { inLocale, pageOf } from '../../src/model/handbook.ts';
import { onePageOfEachKind, rootSite } from '../support/site.ts';
import { sidewaysFindings } from '../support/axe.ts';
import { stage } from './support.ts';

const site = stage();
const { handbook } = rootSite;
const cell = [...handbook.pages.values()].find((page) => page.aspect !== undefined)!;
const item = cell.outline.find((part) => part.kind === 'item')!;

describe('reading', () => {
  test('switching language keeps the page and the place on it', async () => {
    const { page } = await site.visit(`${cell.path['sv']}#${item.id}`);
    await page.click('.languages a[hreflang="nb"]');
    await page.waitForURL((url) => url.pathname.startsWith('/no/'));
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`${cell.path['no']}#${item.id}`);
    expect(await page.getAttribute('html', 'lang')).toBe('nb');
  });

  test('on a wide screen every kind of page gives its text a column that reads well', async () => {
    const { page } = await site.visit('/404.html');
    for (const id of onePageOfEachKind(handbook)) {
      const path = handbook.pages.get(id)!.path['sv']!;
      await page.goto(new URL(path.slice(1), site.address).href);
      const width = await page
        .locator('main :is(.page-body, .page-head, .home, .lead)')
        .first()
        .evaluate((part) => part.clientWidth);
      expect(width, path).toBeGreaterThan(480);
    }
  });

  test('the first stop of the keyboard leads past the header', async () => {
    const { page } = await site.visit(cell.path['sv']!);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('on a phone the menu opens and closes by keyboard, and leads to every section', async () => {
    const { page } = await site.visit(cell.path['no']!, { viewport: { width: 360, height: 740 } });
    const link = page.locator('#menu .sections a').first();
    expect(await link.isVisible()).toBe(false);
    await page.focus('.menu-button');
    await page.keyboard.press('Enter');
    expect(await link.isVisible()).toBe(true);
    expect(await page.locator('#menu .sections a').count()).toBe(handbook.sections.filter((section) => section.menu === 'main').length);
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
  });

  test.each(onePageOfEachKind(handbook))('%s can be read and left without JavaScript', async (id) => {
    const model = pageOf(handbook, id);
    const { page, context } = await site.visit(model.path['sv']!, { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toBe(inLocale(model.texts, 'sv').title);
    expect(await page.locator('main a:visible, .bar a:visible').count()).toBeGreaterThan(3);
    for (const part of model.outline) expect(await page.locator(`[id="${part.id}"]`).first().isVisible(), part.id).toBe(true);
    await context.close();
  });

  test('text at twice the size on a phone pushes no kind of page wide, and the matrix folds up there', async () => {
    const { page } = await site.visit(pageOf(handbook, 'pages/phases').path['sv']!, { viewport: { width: 320, height: 720 } });
    const cells = page.locator('.matrix .fold a.cell');
    expect(await cells.first().isVisible()).toBe(false);
    await page.locator('.matrix .fold summary').first().click();
    expect(await cells.first().isVisible()).toBe(true);
    for (const id of onePageOfEachKind(handbook)) {
      await page.goto(new URL(handbook.pages.get(id)!.path['sv']!.slice(1), site.address).href);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await sidewaysFindings(page), id).toEqual([]);
    }
  });

  test('every place of the matrix is one step from the section’s first page', async () => {
    const { page } = await site.visit(pageOf(handbook, 'pages/phases').path['en']!);
    for (const phase of handbook.phases.filter((candidate) => candidate.isWritten)) {
      for (const aspect of handbook.config.aspects) {
        const path = pageOf(handbook, `phases/${phase.id}/${aspect.id}`).path['en']!;
        expect(await page.locator(`.matrix a.cell[href="${path}"]`).isVisible(), path).toBe(true);
      }
    }
  });

  test('an address that does not exist is answered in the language it was asked in', async () => {
    const { page, faults } = await site.visit('/no/finnes-ikke/');
    expect(await page.getAttribute('html', 'lang')).toBe('nb');
    expect(await page.locator('main a').count()).toBeGreaterThan(1);
    // The browser reports the 404 itself.
    faults.length = 0;
  });
});
