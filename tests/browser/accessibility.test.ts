import { describe, expect, test } from 'vitest';
import { editions } from '../../src/model/editions.ts';
import { axeFindings, sidewaysFindings } from '../support/axe.ts';
import { onePageOfEachKind, rootSite, sites } from '../support/site.ts';
import { stage } from './support.ts';

const site = stage();
const second = stage('second');
const { handbook } = rootSite;
const paths = [
  '/',
  '/404.html',
  ...handbook.locales.flatMap(({ key }) => [
    `/${key}/404.html`,
    ...onePageOfEachKind(handbook).map((id) => handbook.pages.get(id)!.path[key]!),
  ]),
  // The style page holds every component; the phase’s edition every kind of chapter that is not a tool.
  `/${handbook.locales[0]!.key}/style/`,
  ...editions(handbook)
    .filter(({ kind }) => kind === 'phase')
    .slice(0, 1)
    .map(({ path }) => path[handbook.locales[0]!.key]!),
];

// Two pages at a time: this is the longest file of all.
describe.concurrent('one page of each kind, in every language', () => {
  test.for(paths)('axe finds nothing on %s in light and dark, and nothing scrolls sideways at 320 px', async (path, { expect }) => {
    const { page, context } = await site.visit(path, { colorScheme: 'light' });
    expect(await axeFindings(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await axeFindings(page), 'dark, 320 px').toEqual([]);
    expect(await sidewaysFindings(page)).toEqual([]);
    await context.close();
  });
});

test('axe finds nothing on the menu of a phone, and nothing on two languages side by side', async () => {
  const page = [...handbook.pages.values()].find(({ aspect }) => aspect !== undefined)!;
  const [own, other] = handbook.locales.map(({ key }) => key);
  const visit = await site.visit(`${page.path[own!]}?with=${other}`);
  await visit.page.locator('.pair').first().waitFor();
  expect(await axeFindings(visit.page)).toEqual([]);
  await visit.page.setViewportSize({ width: 320, height: 640 });
  await visit.page.click('.menu-button');
  await visit.page.locator('.menu').waitFor();
  expect(await axeFindings(visit.page)).toEqual([]);
});

test('a form has the width that it needs, and running text a line that reads well', async () => {
  const check = [...handbook.pages.values()].find(({ kind }) => kind === 'checks')!;
  const { page } = await site.visit(check.path[handbook.locales[0]!.key]!);
  const widthOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().width);
  expect(await widthOf('.page-body')).toBeGreaterThan(700);
  expect(await widthOf('.prose > p')).toBeLessThan(660);
});

test.for([320, 800, 1024, 1600])('at %i px the keyboard goes through the header in the order in which it is seen', async (width) => {
  const { page, context } = await site.visit(`/${handbook.locales[0]!.key}/`, { viewport: { width, height: 800 } });
  const stops: { name: string; top: number; bottom: number; left: number }[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement!;
      const { top, bottom, left } = focused.getBoundingClientRect();
      return focused.closest('.bar') ? { name: focused.textContent.trim() || focused.id, top, bottom, left } : undefined;
    });
    if (stop) stops.push(stop);
    else if (stops.length > 0) break;
  }
  expect(stops.length).toBeGreaterThan(2);
  for (const [index, stop] of stops.slice(1).entries()) {
    const before = stops[index]!;
    const isFurther = stop.top >= before.bottom - 1 || (stop.left > before.left && stop.bottom > before.top);
    expect(isFurther, `${before.name}, then ${stop.name}`).toBe(true);
  }
  await context.close();
});

describe('the second handbook', () => {
  // Home and one entry of each kind, each in another of its languages: the first handbook has shown every other page.
  const { handbook: other } = sites.find(({ name }) => name === 'second')!;
  const kinds = onePageOfEachKind(other).filter((id) => id === 'pages/home' || !id.startsWith('pages/'));
  const others = kinds.map((id, index) => other.pages.get(id)!.path[other.locales[index % other.locales.length]!.key]!);
  test.each(others)('axe finds nothing on %s, and nothing scrolls sideways at 320 px', async (path) => {
    const { page, context } = await second.visit(path, { colorScheme: 'light' });
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysFindings(page)).toEqual([]);
    await context.close();
  });
});
