import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inLocale, pageOf } from '../../src/model/handbook.ts';
import { pagesWithWorksheet, worksheetPaths } from '../../src/model/worksheet.ts';
import { rootSite } from '../support/site.ts';
import { stage } from './support.ts';

const site = stage();
const { handbook } = rootSite;
const locales = handbook.locales.map(({ key }) => key);
const cell = [...handbook.pages.values()].find((page) => page.aspect !== undefined)!;
const check = [...handbook.checks.values()].find(({ purpose }) => purpose === 'gate')!;
const worksheets = pagesWithWorksheet(handbook);

/** Pages of a PDF: Chromium writes one object for each, uncompressed. */
async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What only makes sense on a screen. */
const forScreens = 'header.bar, nav, search, button, .skip, .menu, .breadcrumb';

describe('on paper', () => {
  test.each(locales)('a page, its worksheet and a self-check in “%s” print their words and none of the menus', async (locale) => {
    const { page, context } = await site.visit(cell.path[locale]!);
    const documents = [cell.path, worksheetPaths(handbook, worksheets[0]!), pageOf(handbook, check.page).path];
    for (const path of documents.map((paths) => inLocale(paths, locale))) {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(new URL(path.slice(1), site.address).href);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator(forScreens).filter({ visible: true }).count(), path).toBeGreaterThan(3);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('h1').isVisible()).toBe(true);
      const left = await page
        .locator(forScreens)
        .filter({ visible: true })
        .evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120)));
      expect(left, path).toEqual([]);
      expect(await printedPages(page), path).toBeGreaterThan(0);
    }
    await context.close();
  });

  test.each(locales)('every worksheet in “%s” fits on one sheet of paper, printed on both sides', async (locale) => {
    const { page, context } = await site.visit('/');
    const long: string[] = [];
    for (const of of worksheets) {
      const path = inLocale(worksheetPaths(handbook, of), locale);
      await page.goto(new URL(path.slice(1), site.address).href);
      const pages = await printedPages(page);
      if (pages < 1 || pages > 2) long.push(`${path}: ${pages} pages`);
    }
    expect(long).toEqual([]);
    await context.close();
  });

  test('an answered self-check prints its answers, notes and result', async () => {
    const { page, context } = await site.visit(pageOf(handbook, check.page).path[locales[0]!]!);
    await page.waitForSelector('.check-tools:not([hidden])');
    const [first] = check.items;
    await page.locator(`input[name="${first!.id}"][value="1"]`).check();
    await page.locator(`#${first!.id} .check-note summary`).click();
    await page.fill(`#${first!.id}_note`, 'A note\nin two lines');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.check input:visible').count()).toBe(check.items.length * 6);
    expect(await page.locator(`#${first!.id} .check-paper p`).textContent()).toBe('A note\nin two lines');
    expect(await page.locator(`#${first!.id} .check-paper p`).isVisible()).toBe(true);
    expect(await page.locator(`#${first!.id}_note`).isVisible()).toBe(false);
    expect(await page.locator('.check-verdict, .check-table').filter({ visible: true }).count()).toBe(2);
    expect(await page.locator('.check-progress, .check-tools, .check button').filter({ visible: true }).count()).toBe(0);
    expect(await printedPages(page)).toBeGreaterThan(1);
    // Whose answers they are, to write by hand: on paper alone.
    expect(await page.locator('.paper-head').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.paper-head').isVisible()).toBe(false);
    await context.close();
  });
});
