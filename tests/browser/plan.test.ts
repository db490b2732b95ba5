import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings, sidewaysFindings } from '../support/axe.ts';
import { rootSite } from '../support/site.ts';
import { blockStorage, stage } from './support.ts';
import { answerFile, asUpload, checkPath, first, gates, handbook, textsIn, toolPath } from './tools.ts';

const site = stage();
const t = textsIn(first);
const gate = gates[0]!;
const key = `${handbook.config.id}:plan`;
const ready = (page: Page) => page.waitForSelector('.tool-live:not([hidden])');
const titles = (page: Page) => page.locator('.plan-list h3').allTextContents();
const onDevice = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);

async function open() {
  const visit = await site.visit(toolPath('plan', first));
  await ready(visit.page);
  return visit;
}
async function add(page: Page, title: string, owner = '', due = '') {
  await page.fill('.plan-add textarea[name=title]', title);
  await page.fill('.plan-add input[name=owner]', owner);
  await page.fill('.plan-add input[name=due]', due);
  await page.locator('.plan-add button[type=submit]').click();
}

test.for(['plan', 'group-result', 'comparison', 'saved'] as const)(
  'without JavaScript the tool %s says first that it needs it',
  async (tool) => {
    const { page } = await site.visit(toolPath(tool, first), { javaScriptEnabled: false });
    const begin = page.locator('.page-body p').first();
    expect(await begin.textContent({ timeout: 5000 })).toBe(t('tool.noScript'));
    expect(await begin.isVisible()).toBe(true);
  },
);

test('weak items go into the plan from the result, one by one and all, and none twice', async () => {
  const { page } = await site.visit(checkPath(gate, first));
  await page.waitForSelector('.check-tools:not([hidden])');
  await page.evaluate(() => {
    for (const item of document.querySelectorAll('.check-item')) item.querySelector('input')!.click();
  });
  // That it will be kept is said while there is still nothing kept.
  await expect.poll(() => page.locator('.check-plan').textContent()).toContain(t('check.planKeeps'));
  expect(await onDevice(page)).toBeNull();
  await page.locator('.check-add').first().click();
  await expect.poll(async () => JSON.parse((await onDevice(page))!).actions.length).toBe(1);
  await page.getByRole('button', { name: t('check.planAll') }).click();
  await expect.poll(async () => JSON.parse((await onDevice(page))!).actions.length).toBe(gate.items.length);
  await page.goto(new URL(toolPath('plan', first).slice(1), site.address).href);
  await ready(page);
  expect(await page.locator('.plan-list > li').count()).toBe(gate.items.length);
});

test('own actions are added, changed, sorted, filtered, removed and brought back; nothing is kept until asked', async () => {
  const { page } = await open();
  await add(page, 'Örjan först', 'Eva', '2027-02-01');
  await add(page, '=SUM(A1)', '', '2027-01-01');
  await add(page, '<img src=x onerror=alert(1)>');
  expect(await titles(page)).toEqual(['Örjan först', '=SUM(A1)', '<img src=x onerror=alert(1)>']);
  expect(await onDevice(page)).toBeNull();
  await page.getByLabel(t('plan.order')).selectOption('due');
  expect(await titles(page)).toEqual(['=SUM(A1)', 'Örjan först', '<img src=x onerror=alert(1)>']);
  await page.getByLabel(t('plan.filterOwner')).selectOption('=Eva');
  expect(await titles(page)).toEqual(['Örjan först']);
  await page.getByLabel(t('plan.filterOwner')).selectOption('');
  await page.getByRole('button', { name: t('plan.editNamed', { title: '=SUM(A1)' }) }).click();
  expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('=SUM(A1)');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(t('plan.editNamed', { title: '=SUM(A1)' }));
  await page.getByRole('button', { name: t('plan.removeNamed', { title: 'Örjan först' }) }).click();
  expect(await titles(page)).toHaveLength(2);
  await page.getByRole('button', { name: t('plan.undo') }).click();
  expect(await titles(page)).toContain('Örjan först');
  await page.getByLabel(t('plan.keep')).check();
  await expect.poll(async () => JSON.parse((await onDevice(page))!).actions.length).toBe(3);
  await page.reload();
  await ready(page);
  expect(await titles(page)).toHaveLength(3);
});

test('exports are files, and the plan file can be opened again', async () => {
  const { page } = await open();
  await add(page, '=SUM(A1)', 'Eva', '2999-01-01');
  const names: string[] = [];
  const texts: string[] = [];
  for (const kind of ['plan.file', 'plan.csv', 'plan.word', 'plan.calendar'] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t(kind), exact: true }).click()]);
    names.push(file.suggestedFilename().split('.').at(-1)!);
    texts.push(await readFile(await file.path(), 'utf8'));
  }
  expect(names).toEqual(['json', 'csv', 'docx', 'ics']);
  expect(texts[1]).toContain("'=SUM(A1)");
  expect(texts[2]!.startsWith('PK')).toBe(true);
  const published: object = JSON.parse(readFileSync(path.join(rootSite.dir, 'data/plan.schema.json'), 'utf8'));
  expect(new Ajv2020({ validateFormats: false }).validate(published, JSON.parse(texts[0]!))).toBe(true);
  const [event] = new ICAL.Component(ICAL.parse(texts[3]!) as unknown as unknown[]).getAllSubcomponents('vevent');
  expect(String(event!.getFirstPropertyValue('dtstart'))).toBe('2999-01-01');
  await page.getByRole('button', { name: t('plan.removeNamed', { title: '=SUM(A1)' }) }).click();
  await page.setInputFiles('.tool-file input', asUpload('plan.json', texts[0]!));
  await expect.poll(() => titles(page)).toEqual(['=SUM(A1)']);
  await page.setInputFiles('.tool-file input', asUpload('cut.json', texts[0]!.slice(0, -20)));
  await expect.poll(() => page.locator('.tool-outcome').textContent()).toContain(t('file.notJson'));
  expect(await titles(page)).toEqual(['=SUM(A1)']);
});

test('an answer file gives one action for each weak item', async () => {
  const { page } = await open();
  await page.setInputFiles('.tool-file input', asUpload('a.json', answerFile(gate, [0, 3])));
  await expect.poll(async () => (await titles(page)).length).toBe(Math.ceil(gate.items.length / 2));
});

test('two windows do not overwrite each other', async () => {
  const { page, context } = await open();
  await page.getByLabel(t('plan.keep')).check();
  await add(page, 'one');
  const other = await context.newPage();
  await other.goto(page.url());
  await ready(other);
  await add(other, 'two');
  await expect.poll(() => titles(page)).toEqual(['one', 'two']);
  await add(page, 'three');
  await expect.poll(() => titles(other)).toEqual(['one', 'two', 'three']);
});

test('where storage is blocked the plan works, and says so', async () => {
  const { page, context } = await site.visit('/');
  await blockStorage(context);
  await page.goto(new URL(toolPath('plan', first).slice(1), site.address).href);
  await ready(page);
  expect(await page.textContent('.plan')).toContain(t('plan.blocked'));
  await add(page, 'one');
  expect(await titles(page)).toEqual(['one']);
});

test('without JavaScript there is a plan to fill in on paper', async () => {
  const { page } = await site.visit(toolPath('plan', first), { javaScriptEnabled: false });
  expect(await page.getByText(t('plan.paper')).isVisible()).toBe(true);
});

test('axe finds nothing, and nothing scrolls sideways at 320 px', async () => {
  const { page } = await open();
  await add(page, 'Oneverylongwordwithoutanyplacetobreakitwhichisnotunheardofinourlanguages'.repeat(2), 'Eva', '2020-01-01');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysFindings(page)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page), colorScheme).toEqual([]);
  }
});
