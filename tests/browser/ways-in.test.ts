/** Ways into the text: terms, one role's items, links that copy, two languages, the table of everything. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rootSite } from '../support/site.ts';
import { stage } from './support.ts';

const site = stage();
const { handbook } = rootSite;
const cell = [...handbook.pages.values()].find((page) => page.aspect !== undefined)!;
const items = [...handbook.items.values()].filter((item) => item.page === cell.id);
const withTerms = rootSite.pages.find(
  (page) => page.path.startsWith('/sv/') && page.root.querySelectorAll('.prose a.term').length > 1,
)!.path;

describe('a term', () => {
  test('shows its meaning by keyboard, keeps it while the reader stands there, and hides it by Escape', async () => {
    const { page } = await site.visit(withTerms);
    const term = page.locator('.prose a.term').first();
    const note = page.locator('.term-notes > [popover]').first();
    expect(await note.isVisible()).toBe(false);
    await page.locator('.breadcrumb a').first().focus();
    for (let n = 0; n < 80 && !(await term.evaluate((element) => element === document.activeElement)); n++)
      await page.keyboard.press('Tab');
    expect(await note.isVisible()).toBe(true);
    expect(await note.locator('i[lang]').count()).toBe(handbook.locales.length - 1);
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('shows its meaning under the pointer, which can move onto it', async () => {
    const { page } = await site.visit(withTerms);
    const note = page.locator('.term-notes > [popover]').first();
    await page.locator('.prose a.term').first().hover();
    await note.waitFor({ state: 'visible' });
    await note.hover();
    await page.waitForTimeout(500);
    expect(await note.isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await note.waitFor({ state: 'hidden' });
  });

  test('shows its meaning at a touch and stays on the page', async () => {
    const { page } = await site.visit(withTerms, { hasTouch: true, viewport: { width: 360, height: 740 } });
    const term = page.locator('.prose a.term').first();
    await term.tap();
    await page.locator('.term-notes > [popover]').first().waitFor({ state: 'visible' });
    expect(new URL(page.url()).pathname).toBe(withTerms);
  });
});

describe('one role’s items', () => {
  const role = [...handbook.roles.keys()].find((id) => {
    const count = items.filter((item) => item.roles.includes(id)).length;
    return count > 0 && count < items.length;
  })!;
  const own = items.filter((item) => item.roles.includes(role)).map(({ id }) => id);

  test.each([true, false])('are all that a phase’s page shows when the role is chosen (JavaScript: %s)', async (javaScriptEnabled) => {
    const { page } = await site.visit(cell.path['no']!, { javaScriptEnabled });
    await page.click('.who summary');
    await page.locator(`.who input[value="${role}"]`).check();
    const shown = await page.locator('.item h2:visible').evaluateAll((headings) => headings.map(({ id }) => id));
    expect(shown).toEqual(own);
    expect(new URL(page.url()).searchParams.get('role')).toBe(javaScriptEnabled ? role : null);
    await page.locator('.who input[value=""]').check();
    expect(await page.locator('.item h2:visible').count()).toBe(items.length);
  });

  test('are shown by an address that names the role, and an item that is linked to is shown all the same', async () => {
    const other = items.find((item) => !item.roles.includes(role))!;
    const { page } = await site.visit(`${cell.path['en']}?role=${role}#${other.id}`);
    const shown = await page.locator('.item h2:visible').evaluateAll((headings) => headings.map(({ id }) => id));
    expect([...shown].sort()).toEqual([...own, other.id].sort());
  });
});

const sections = [...handbook.pages.values()].find((page) => page.kind === 'knowledge' && page.outline.length > 1)!;
test.each([
  ['an item', cell, items[1]!.id],
  ['a section', sections, sections.outline[1]!.id],
])('the link at %s copies itself and says so', async (_, of, id) => {
  const { page, context } = await site.visit(of.path['sv']!);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = page.locator(`#${id} .anchor`);
  await link.focus();
  await page.keyboard.press('Enter');
  const status = page.locator('.toast');
  await status.filter({ hasText: /./ }).waitFor();
  expect(await status.textContent()).toBe(handbook.strings['sv']!['link.copied']);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname + new URL(copied).hash).toBe(`${of.path['sv']}#${id}`);
});

describe('two languages', () => {
  test('stand side by side, item by item, and leaving gives back the page and the place', async () => {
    const { page } = await site.visit(`${cell.path['sv']}#${items[3]!.id}`, { reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    const top = () => page.locator(`#${items[3]!.id}`).evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await page.locator('.prose').innerHTML();
    const place = await top();
    await page.locator('[data-beside="no"]').evaluate((link: HTMLAnchorElement) => link.click());
    await page.locator('.pair').first().waitFor();
    expect(new URL(page.url()).searchParams.get('with')).toBe('no');
    for (const item of items) {
      const row = page.locator('.pair').filter({ has: page.locator(`#${item.id}`) });
      expect((await row.locator('[lang="nb"] h2').textContent())!.trim()).toBe(item.title['no']);
    }
    expect(Math.abs((await top()) - place)).toBeLessThan(3);
    expect(await page.evaluate(() => new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size)).toBe(
      await page.locator('[id]').count(),
    );
    await page.locator('.beside button').evaluate((button: HTMLButtonElement) => button.click());
    expect(await page.locator('.prose').innerHTML()).toBe(before);
    expect(Math.abs((await top()) - place)).toBeLessThan(3);
    expect(new URL(page.url()).search).toBe('');
  });

  test('stand one below the other on a phone, by an address that says so', async () => {
    const { page } = await site.visit(`${cell.path['en']}?with=sv`, { viewport: { width: 320, height: 640 } });
    const row = page.locator('.pair').nth(1);
    await row.waitFor();
    const [own, other] = await row.locator(':scope > div').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
    expect(other!.top).toBeGreaterThanOrEqual(own!.bottom);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('are a link to the other page without JavaScript', async () => {
    const { page } = await site.visit(cell.path['sv']!, { javaScriptEnabled: false });
    await page.click('[data-beside="en"]');
    expect(new URL(page.url()).pathname).toBe(cell.path['en']);
  });
});

describe('the table of all items', () => {
  const table = [...handbook.pages.values()].find((page) => page.shows === 'all-items')!;
  const phase = handbook.phases[1]!.id;
  const role = [...handbook.roles.keys()][0]!;
  const wanted = [...handbook.items.values()]
    .filter((item) => item.roles.includes(role) && handbook.pages.get(item.page)!.phase === phase)
    .map(({ id }) => id);

  test.each([true, false])('shows what is chosen (JavaScript: %s)', async (javaScriptEnabled) => {
    const { page } = await site.visit(table.path['sv']!, { javaScriptEnabled });
    expect(await page.locator('.items tbody tr:visible').count()).toBe(handbook.items.size);
    await page.selectOption('select[name="part"]', phase);
    await page.selectOption('select[name="role"]', role);
    expect(
      await page.locator('.items tbody tr:visible').evaluateAll((rows) => rows.map((row) => row.querySelector('a')!.hash.slice(1))),
    ).toEqual(wanted);
    if (javaScriptEnabled) expect(new URL(page.url()).search).toBe(`?part=${phase}&role=${role}`);
  });

  test('gives the rows that are shown as a spreadsheet, and all of them without JavaScript', async () => {
    const rowsOf = (file: string) =>
      readFileSync(file, 'utf8')
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(/[;,]/)[0]!);
    const { page } = await site.visit(`${table.path['no']}?part=${phase}&role=${role}`);
    const [some] = await Promise.all([page.waitForEvent('download'), page.click('.items-csv')]);
    expect(rowsOf(await some.path())).toEqual(wanted);
    const plain = await site.visit(table.path['no']!, { javaScriptEnabled: false });
    const [all] = await Promise.all([plain.page.waitForEvent('download'), plain.page.click('.items-csv')]);
    expect(rowsOf(await all.path()).sort()).toEqual([...handbook.items.keys()].sort());
  });
});

test.each([true, false])(
  'a letter of the glossary opens its terms and closes the others, on a phone (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const glossary = handbook.pages.get('pages/glossary')!;
    const { page } = await site.visit(glossary.path['sv']!, { javaScriptEnabled, viewport: { width: 320, height: 640 } });
    const term = handbook.terms.get('critical-mass')!.term['sv']!;
    const open = (letter: string) => page.locator('.letters summary', { hasText: new RegExp(`^${letter}$`) }).click();
    await open('A');
    await open(term.charAt(0).toUpperCase());
    expect(await page.locator('.letters details[open]').count()).toBe(1);
    const links = await page.locator('.letters a:visible').allTextContents();
    expect(links.every((text) => text.charAt(0).toLowerCase() === term.charAt(0))).toBe(true);
    await page.locator('.letters').getByRole('link', { name: term, exact: true }).click();
    expect(await page.locator('#critical-mass').evaluate((heading) => heading.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(new URL(page.url()).hash).toBe('#critical-mass');
  },
);

test('the keyboard reaches the text of a page past its contents in a few steps', async () => {
  const { page } = await site.visit(cell.path['sv']!);
  await page.locator('#main').focus();
  let steps = 0;
  for (; steps < 20; steps++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('main .skip'))) break;
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.page-body') !== null)).toBe(true);
  expect(steps).toBeLessThan(12);
});

/** Addresses of what a page asked for before anything of it was on the screen. */
const askedBeforePaint = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < painted)
      .map(({ name }) => name);
  });

test('a page fetches nothing but itself before it is shown, and home then names its manifest, for a telephone’s screen', async () => {
  for (const { key } of handbook.locales) {
    const { page, context } = await site.visit(`/${key}/`);
    const link = page.locator('link[rel="manifest"]');
    await link.waitFor({ state: 'attached' });
    const manifest = await page.evaluate(
      async (href) => (await (await fetch(href)).json()) as { start_url: string },
      (await link.getAttribute('href'))!,
    );
    expect(manifest.start_url).toBe(`/${key}/`);
    expect(await askedBeforePaint(page)).toEqual([]);
    await context.close();
  }
});

test.each(['pages/search', 'pages/all-items'])('%s is shown before its script is fetched', async (id) => {
  const { page } = await site.visit(handbook.pages.get(id)!.path['sv']!);
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType('resource').length)).toBeGreaterThan(0);
  expect(await askedBeforePaint(page)).toEqual([]);
});
