/**
 * Scripts planted in everything that comes from outside: what people write, files and their names, addresses, what is
 * stored. Whatever became markup would run, be refused by the policy or ask for a picture; each of these is seen.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { parseAnswerFile } from '../../src/domain/check/answer-file.ts';
import { parsePlan } from '../../src/domain/check/plan.ts';
import { parseStored } from '../../src/domain/check/stored-answers.ts';
import { toolViews } from '../../src/schemas/page.ts';
import { rootSite } from '../support/site.ts';
import { stage } from './support.ts';
import { answerFile, checkPath, first, gates, handbook, pathOf, rulesOf, toolPath } from './tools.ts';

const site = stage();
const planted = `"'><img src=planted onerror=planted()><script>planted()</script><a href="javascript:planted()">x</a>{{planted()}}`;
/** For fields that hold less. */
const short = planted.slice(0, planted.indexOf('<script>'));
const gate = gates[0]!;
const { id } = handbook.config;
const time = '2026-11-22T09:30:00.000Z';

/** Whole by their rules, with a script in every field that takes words. */
const answers = Object.fromEntries(gate.items.map((item) => [item.id, { revision: item.revision, level: 1, note: planted }]));
const action = {
  id: 'a000000000000001',
  title: planted,
  owner: short,
  due: '2026-01-01',
  status: 'open',
  note: planted,
  check: gate.id,
  item: gate.items[0]!.id,
};
const plan = JSON.stringify({ format: 'handbook-plan', version: 1, handbook: id, locale: first, saved: time, actions: [action] });
const file = answerFile(gate, [1, 3, 0], { name: short, actions: [action], decisions: { [gate.items[0]!.id]: planted }, answers });
const stored = {
  [`${id}:check:${gate.id}`]: JSON.stringify({ version: 1, check: gate.id, checkRevision: gate.revision, saved: time, answers }),
  [`${id}:plan`]: plan,
  [`${id}:theme`]: planted,
  [`${id}:${planted}`]: planted,
  [`${id}:check:${planted}`]: planted,
};

async function expectNothingRan(page: Page, when: string): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: (window as unknown as { ran?: number }).ran ?? 0,
    markup: [...document.querySelectorAll('[onerror], [onload], [src="planted"], [href^="javascript:" i]')].map((one) => one.outerHTML),
    scripts: [...document.scripts].filter((script) => script.textContent.trim() === 'planted()').length,
  }));
  expect(found, when).toEqual({ ran: 0, markup: [], scripts: 0 });
}

async function fillVisible(page: Page, fields: string): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  for (const field of await page.locator(`main :is(${fields}):visible:enabled`).all()) await field.fill(planted);
}

/** Writes into every field and gives every file field the files; then presses every button, as long as there are new ones. */
async function useEverything(page: Page): Promise<void> {
  const main = page.locator('main');
  await fillVisible(page, 'input[type=text], input[type=search], input:not([type]), textarea');
  const files = [
    { name: `${planted.replaceAll('/', '')}.json`, mimeType: 'application/json', buffer: Buffer.from(file) },
    { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(plan) },
    { name: 'rubbish.json', mimeType: 'application/json', buffer: Buffer.from(planted) },
  ];
  for (const field of await main.locator('input[type=file]').all()) {
    const isForMany = await field.evaluate((input: HTMLInputElement) => input.multiple);
    for (const some of isForMany ? [files] : files.map((one) => [one])) await field.setInputFiles(some);
  }
  await expectNothingRan(page, 'files');
  for (const radio of (await main.locator('input[type=radio]:visible:enabled').all()).slice(0, 10)) await radio.check();
  await fillVisible(page, 'textarea');
  const pressed = new Set<string>();
  for (let round = 0; round < 30; round++) {
    // A dialog lies over the rest.
    const dialog = page.locator('dialog[open]');
    const buttons = ((await dialog.count()) > 0 ? dialog : main).locator('button:visible:enabled:not([aria-disabled=true])');
    const names = await buttons.allTextContents();
    const next = names.findIndex((name) => !pressed.has(name));
    if (next < 0 && (await dialog.count()) > 0) await page.keyboard.press('Escape');
    else if (next < 0) break;
    else {
      // A dialog that is fetched when it is asked for may come to lie over the button just now: then its own buttons are next.
      const wasReached = await buttons
        .nth(next)
        .click({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
      if (!wasReached && (await dialog.count()) > 0) continue;
      expect(wasReached, names[next]!).toBe(true);
      pressed.add(names[next]!);
      await expectNothingRan(page, names[next]!);
    }
  }
}

test('the planted files are whole by their own rules, so that their words get as far as words can', () => {
  expect(parseAnswerFile(file, id, [rulesOf(gate)])).toMatchObject({ ok: true });
  expect(parsePlan(plan, id)).toMatchObject({ ok: true });
  expect(parseStored(JSON.parse(stored[`${id}:check:${gate.id}`]!))).toMatchObject({ ok: true });
});

const published = new Set(rootSite.files);
/** Whether an address is that of a file of the site, or of the page itself; `blob:` is a file that the page has made. */
function isPublished(url: string): boolean {
  if (url.startsWith('blob:')) return true;
  const file = decodeURI(new URL(url).pathname);
  return url.startsWith(site.address) && published.has(file.endsWith('/') ? `${file}index.html` : file);
}

const places: readonly (readonly [string, string])[] = [
  ...toolViews
    .filter((view) => [...handbook.pages.values()].some(({ shows }) => shows === view))
    .map((view) => [view, toolPath(view, first)] as const),
  ['a self-check', checkPath(gate, first)],
  ['search', pathOf(handbook.pages.get('pages/search')!, first)],
  ['a page to read', pathOf(handbook.pages.get(`phases/${handbook.phases[0]!.id}`)!, first)],
];
const code = encodeURIComponent(planted);

test.each(places)('nothing planted runs on the page: %s', async (_name, path) => {
  const { page, context } = await site.visit('/404.html');
  await context.addInitScript((entries) => {
    const here = window as unknown as { ran: number; planted: () => void };
    here.ran = 0;
    here.planted = () => void here.ran++;
    window.print = () => undefined;
    if (location.protocol === 'http:') for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(stored));
  const address = new URL(path.slice(1), site.address).href;
  /** What was asked for while everything was filled in and pressed. */
  const asked: string[] = [];
  let isWatching = false;
  page.on('request', (request) => {
    // Pagefind asks for its list with the time behind it.
    const isPlain = /^[^?]*(pagefind-entry\.json\?ts=\d+)?$/.test(request.url());
    const isOfFiles = request.method() === 'GET' && request.postData() === null && isPlain;
    if (isWatching && !(isOfFiles && isPublished(request.url()))) asked.push(`${request.method()} ${request.url()}`);
  });
  for (const rest of [`?q=${code}&kind=${code}&phase=${code}&role=${code}&exact=${code}#a=${code}`, `#f=${code}`, `#${code}`]) {
    await page.goto('about:blank');
    await page.goto(address + rest);
    await page.waitForLoadState('networkidle');
    await expectNothingRan(page, rest);
  }
  isWatching = true;
  await useEverything(page);
  await expectNothingRan(page, 'at the end');
  // Nothing of it left the device: only files of the site were asked for, by their plain names, and no cookie was set.
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await context.close();
});
