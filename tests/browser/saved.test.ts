import { expect, test } from 'vitest';
import { axeFindings, sidewaysFindings } from '../support/axe.ts';
import { blockStorage, stage } from './support.ts';
import { first, gates, handbook, textsIn, toolPath } from './tools.ts';

const site = stage();
const t = textsIn(first);
const gate = gates[0]!;
const id = handbook.config.id;
const kept = {
  [`${id}:check:${gate.id}`]: JSON.stringify({
    version: 1,
    check: gate.id,
    checkRevision: 1,
    saved: '2026-11-22T09:30:00.000Z',
    answers: { [gate.items[0]!.id]: { revision: 1, level: 2 } },
  }),
  [`${id}:plan`]: 'rubbish',
  [`${id}:theme`]: 'dark',
  'somebody-else': 'x',
};

async function open() {
  const storageState = {
    cookies: [],
    origins: [{ origin: new URL(site.address).origin, localStorage: Object.entries(kept).map(([name, value]) => ({ name, value })) }],
  };
  const visit = await site.visit(toolPath('saved', first), { storageState });
  await visit.page.waitForSelector('.saved h2');
  return visit;
}

test('everything of this handbook is shown in plain words, and nothing of others', async () => {
  const { page } = await open();
  expect(await page.locator('.saved h3').allTextContents()).toEqual([
    t('saved.answers', { title: gate.title[first]! }),
    t('saved.plan'),
    t('saved.theme'),
  ]);
  expect(await page.textContent('.saved')).toContain(t('saved.unreadable'));
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysFindings(page)).toEqual([]);
});

test('nothing moves when it is shown', async () => {
  const { page } = await site.visit('/404.html', { viewport: { width: 412, height: 823 } });
  await page.evaluate((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(kept));
  await page.addInitScript(() => {
    const all = globalThis as unknown as { moved: number };
    all.moved = 0;
    const add = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries()) all.moved += (entry as PerformanceEntry & { value: number }).value;
    };
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(new URL(toolPath('saved', first).slice(1), site.address).href);
  await page.waitForSelector('.saved li h3');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBe(0);
});

test('any or all of it is deleted, and comes back until the reader leaves', async () => {
  const { page } = await open();
  const keys = () => page.evaluate(() => Object.keys(localStorage).sort());
  await page.getByRole('button', { name: t('saved.deleteNamed', { title: t('saved.plan') }) }).click();
  expect(await keys()).toEqual(
    Object.keys(kept)
      .filter((key) => !key.endsWith(':plan'))
      .sort(),
  );
  await page.getByRole('button', { name: t('saved.deleteAll') }).click();
  expect(await keys()).toEqual(['somebody-else']);
  expect(await page.textContent('.saved')).toContain(t('saved.nothing'));
  await page.getByRole('button', { name: t('saved.undo') }).click();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(kept);
});

test('where storage is blocked it says so', async () => {
  const { page, context } = await site.visit('/');
  await blockStorage(context);
  await page.goto(new URL(toolPath('saved', first).slice(1), site.address).href);
  await expect.poll(() => page.textContent('.saved')).toContain(t('saved.blocked'));
});
