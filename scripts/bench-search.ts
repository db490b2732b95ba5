/**
 * `node scripts/bench-search.ts [site]`: what search costs, on a built site (`dist`, or the folder named).
 *
 * Prints the size of the index against plain Pagefind over the same pages, the weight of the word lists, what a reader
 * fetches for a first and for later questions (as a server with brotli would send it), and the time to a first result.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { chromium } from 'playwright-core';
import { inLocale, pageOf } from '../src/model/handbook.ts';
import { getHandbook } from '../src/model/read-handbook.ts';
import { findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';

const site = path.resolve(process.argv[2] ?? 'dist');
const handbook = getHandbook();
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const sizeOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /pf_(index|fragment|meta|filter)$/.test(entry.name))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);

/** Files that are compressed already are sent as they are. */
const transferOf = (file: string) => {
  const bytes = readFileSync(file);
  return /\.(pf_\w+|pagefind)$/.test(file) ? bytes.length : brotliCompressSync(bytes).length;
};

const plain = mkdtempSync(path.join(tmpdir(), 'plain-pagefind-'));
const started = performance.now();
const { index } = await pagefind.createIndex({});
await index!.addDirectory({ path: site });
await index!.writeFiles({ outputPath: plain });
await pagefind.close();
const [ours, theirs] = [sizeOf(path.join(site, 'pagefind')), sizeOf(plain)];
console.log(
  `Index: ${kb(ours)}; plain Pagefind ${kb(theirs)} (${(100 * (ours / theirs - 1)).toFixed(0)} %), made in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
rmSync(plain, { recursive: true });

const { executablePath, args } = await findBrowser();
const { server, address } = await serve(site);
const browser = await chromium.launch({ executablePath, args: [...args] });
const [first, ...later] = ['partner', 'mentor', 'internationalisation', 'SLIM', 'vision'];

/** A reader who has nothing of the site yet, on the search page. */
async function openSearch(address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  let bytes = 0;
  page.on('response', (response) => {
    const file = path.join(site, decodeURIComponent(new URL(response.url()).pathname));
    if (existsSync(file) && statSync(file).isFile()) bytes += transferOf(file);
  });
  // Word list and engine come when the page opens, with its field in focus; a question takes longer to type.
  await page.goto(address, { waitUntil: 'networkidle' });
  const ask = async (question: string) => {
    const time = await page.evaluate(async (text) => {
      const list = document.querySelector('.results')!;
      const input = document.querySelector<HTMLInputElement>('#q')!;
      list.replaceChildren();
      input.value = text;
      const from = performance.now();
      input.form!.requestSubmit();
      while (!list.querySelector('.title')) await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - from;
    }, question);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    const fetched = bytes;
    bytes = 0;
    return { time, bytes: fetched };
  };
  return { ask, close: () => context.close() };
}

for (const { key } of handbook.locales) {
  const words = path.join(site, 'search', `${key}.json`);
  const search = address + inLocale(pageOf(handbook, 'pages/search').path, key).slice(1);
  const firsts = [];
  for (let reader = 0; reader < 7; reader++) {
    const { ask, close } = await openSearch(search);
    firsts.push(await ask(first!));
    await close();
  }
  firsts.sort((a, b) => a.time - b.time);
  const { ask, close } = await openSearch(search);
  await ask(first!);
  const warm = [];
  for (const question of later) warm.push(await ask(question));
  await close();
  console.log(
    `${key}: word list ${kb(transferOf(words))}; first result ${firsts[3]!.time.toFixed(0)} ms (median of 7 readers, ` +
      `${firsts[0]!.time.toFixed(0)} to ${firsts[6]!.time.toFixed(0)}), ${kb(firsts[3]!.bytes)} from the page's opening on; later ` +
      warm.map(({ time, bytes: more }) => `${time.toFixed(0)} ms ${kb(more)}`).join(', '),
  );
}
await browser.close();
server.close();
