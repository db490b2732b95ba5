import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/model/handbook.ts';
import { rootSite } from '../support/site.ts';
import { stage } from './support.ts';

const site = stage();
const { handbook } = rootSite;
const locale = handbook.locales[0]!.key;
const key = `${handbook.config.id}:reading`;
const cell = [...handbook.pages.values()].find((page) => page.aspect !== undefined)!;
const saved = [...handbook.pages.values()].find((page) => page.shows === 'saved')!;

describe('the reader’s own log', () => {
  test('keeps nothing and fetches nothing until it is switched on', async () => {
    const { page, context } = await site.visit('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(new URL(cell.path[locale]!.slice(1), site.address).href);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /follow|reading/.test(url))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  test('is switched on, marks a page as read, tells that it has changed, and is erased', async () => {
    const { page, context } = await site.visit(saved.path[locale]!);
    await page.locator('.reading-log input[type="checkbox"]').check();
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe('{"version":1,"pages":{}}');

    await page.goto(new URL(cell.path[locale]!.slice(1), site.address).href);
    await page.locator('.page-foot button').click();
    const log = JSON.parse((await page.evaluate((name) => localStorage.getItem(name), key))!) as { pages: Record<string, unknown> };
    expect(log.pages).toEqual({ [cell.id]: { revision: cell.revision, updated: cell.updated, read: true } });

    // As if the page had been raised since.
    await page.evaluate(
      ([name, id]) =>
        localStorage.setItem(name!, JSON.stringify({ version: 1, pages: { [id!]: { revision: 1, updated: '2000-01-01', read: true } } })),
      [key, cell.id] as const,
    );
    await page.goto(new URL(saved.path[locale]!.slice(1), site.address).href);
    const link = page.locator('.reading-log ul a').first();
    expect(await link.textContent()).toBe(pageOf(handbook, cell.id).texts[locale]!.title);

    await page.locator('.reading-log input[type="checkbox"]').uncheck();
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull();
    await context.close();
  });
});
