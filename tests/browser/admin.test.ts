/**
 * Editing in the browser, as an editor does it: choose the folder, open an entry, change it, save. The folder is one that the
 * browser keeps for the page, since nobody is there to choose one of the machine's.
 */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { gapsBuild } from '../../scripts/test-builds.ts';
import { listPack } from '../../src/model/pack-files.ts';
import { watchPage } from '../support/watch-page.ts';
import { launchOptions } from './support.ts';

const files = Object.fromEntries(
  listPack(gapsBuild.content).all.map((file) => [file, readFileSync(path.join(gapsBuild.content, file), 'utf8')]),
);

let server: Server;
let address: string;
let browser: Browser;
let page: Page;
const faults: string[] = [];

/** Puts files into a folder of the browser's own. */
function put(folder: string, content: Record<string, string>): Promise<void> {
  return page.evaluate(
    async ([name, texts]) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
      for (const [file, text] of Object.entries(texts)) {
        const parts = file.split('/');
        let place = root;
        for (const part of parts.slice(0, -1)) place = await place.getDirectoryHandle(part, { create: true });
        const writer = await (await place.getFileHandle(parts.at(-1)!, { create: true })).createWritable();
        await writer.write(text);
        await writer.close();
      }
    },
    [folder, content] as const,
  );
}

function get(file: string): Promise<string> {
  return page.evaluate(async (name) => {
    const parts = name.split('/');
    let place = await (await navigator.storage.getDirectory()).getDirectoryHandle('pack');
    for (const part of parts.slice(0, -1)) place = await place.getDirectoryHandle(part);
    return (await (await place.getFileHandle(parts.at(-1)!)).getFile()).text();
  }, file);
}

beforeAll(async () => {
  ({ server, address } = await serve(gapsBuild.dir, gapsBuild.base));
  browser = await chromium.launch(launchOptions());
});
beforeEach(async () => {
  faults.length = 0;
  page = await (await browser.newContext({ viewport: { width: 1400, height: 1000 }, locale: 'en-US' })).newPage();
  await watchPage(page, faults, address);
  // What the editor would choose in a window of the system.
  await page.addInitScript(() => {
    const choose = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle((window as { chosen?: string }).chosen ?? 'pack', { create: true });
    Object.assign(window, { showDirectoryPicker: choose });
  });
  await page.goto(new URL('licences.txt', address).href);
  await put('pack', files);
  await put('other', { 'handbook.yaml': 'id: another\n' });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test('another folder is refused; in the handbook’s own, a title is changed and nothing else', async () => {
  await page.goto(new URL('admin/', address).href);
  const choose = page.getByRole('button', { name: 'Work with Local Repository' });
  await choose.waitFor();
  const said: string[] = [];
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.accept();
  });
  await page.evaluate(() => Object.assign(window, { chosen: 'other' }));
  await choose.click();
  await expect.poll(() => said.length).toBe(1);
  // The editor says in the console that nothing was chosen.
  await expect.poll(() => faults.filter((fault) => fault.includes('AbortError')).length).toBe(1);
  faults.length = 0;
  await page.evaluate(() => Object.assign(window, { chosen: 'pack' }));
  await choose.click();
  await page.getByText('Phases: words').first().waitFor();

  const open = async (entry: string) => {
    await page.goto(new URL(`admin/#/collections/${entry}`, address).href);
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  };
  const save = async (file: string) => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => get(file)).not.toBe(files[file]);
  };

  // A text of a page: two languages lie beside each other.
  const role = Object.keys(files).find((file) => /^roles\/[^.]+\.da\.mdx$/.test(file))!;
  const title = /^title: (.*)$/m.exec(files[role]!)![1]!.replaceAll('"', '');
  await open(`roles-words/entries/${path.basename(role, '.da.mdx')}`);
  await expect.poll(() => page.locator('[data-key-path="title"] input').count()).toBe(2);
  const field = page.locator('[data-key-path="title"] input').first();
  expect(await field.inputValue()).toBe(title);
  await field.fill('En ny titel');
  await save(role);
  expect(await get(role)).toBe(
    files[role]!.replace(/^title: .*$/m, (line) => (line.includes('"') ? 'title: "En ny titel"' : 'title: En ny titel')),
  );

  // A text in the data of an entry: every language beside the other, comments and order kept.
  const term = Object.keys(files).find((file) => file.startsWith('glossary/'))!;
  await open(`glossary/entries/${path.basename(term, '.yaml')}`);
  const word = page.locator('[data-key-path="term.da"] input');
  await word.fill(`${await word.inputValue()} (ny)`);
  await save(term);
  const [before, after] = [files[term]!.split('\n'), (await get(term)).split('\n')];
  expect(after.filter((line, index) => line !== before[index]).length).toBe(1);
  expect(after.join('\n')).toContain(' (ny)');

  // Nothing is asked of another host; the folder's own pictures of files are addresses of the browser.
  expect(faults.filter((fault) => !fault.startsWith('request: blob:'))).toEqual([]);
});
