/** What a reader's browser does on a built site: a first visit, a first search. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.ts';
import { freePort } from '../../scripts/free-port.ts';
import { serve } from '../../scripts/serve.ts';
import type { Site } from '../engines/engine.ts';
import { askLighthouse, type PhoneFigures } from './lighthouse.ts';
import { median } from './median.ts';

export interface Visit {
  /** What a server with brotli would send for a content page, in kilobytes, and in how many answers. */
  kilobytes: number;
  requests: number;
  /** From the first letter of a search to its first result, in milliseconds, and what was fetched for it. */
  searchTime: number | undefined;
  searchKilobytes: number | undefined;
  phone: PhoneFigures | undefined;
}

const searches = 5;

/** Files that are compressed already are sent as they are. */
function transferOf(file: string): number {
  const bytes = readFileSync(file);
  return /\.(pf_\w+|pagefind|woff2?|png|jpe?g|webp|avif|gz|br)$/.test(file) ? bytes.length : brotliCompressSync(bytes).length;
}

/** @param word what is searched for; the corpus has it */
export async function visit(site: Site, word: string): Promise<Visit> {
  const { executablePath, args } = await findBrowser();
  // The server answers with it; not every engine makes one.
  const missing = path.join(site.out, '404.html');
  if (!existsSync(missing)) writeFileSync(missing, '<!doctype html><title>404</title>\n');
  const { server, address } = await serve(site.out);
  const port = await freePort();
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
  try {
    const open = async (at: string) => {
      const page = await (await browser.newContext()).newPage();
      const got = { bytes: 0, requests: 0 };
      page.on('response', (response) => {
        const { pathname, origin } = new URL(response.url());
        if (origin !== new URL(address).origin) return;
        const wanted = path.join(site.out, decodeURIComponent(pathname));
        const file = [wanted, path.join(wanted, 'index.html'), `${wanted}.html`].find((one) => existsSync(one) && statSync(one).isFile());
        if (!file || /favicon/.test(file)) return;
        got.bytes += transferOf(file);
        got.requests++;
      });
      await page.goto(new URL(at.slice(1), address).href, { waitUntil: 'networkidle' });
      return { page, got };
    };
    const { got: first } = await open(site.page);
    const found: { time: number; bytes: number }[] = [];
    for (let each = 0; each < searches; each++) {
      const search = await firstResult(open, site, word).catch(() => undefined);
      if (search) found.push(search);
    }
    const phone = await askLighthouse(new URL(site.page.slice(1), address).href, port).catch((error: Error) => {
      console.error(error.message);
      return undefined;
    });
    return {
      kilobytes: first.bytes / 1000,
      requests: first.requests,
      searchTime: median(found.map(({ time }) => time)),
      searchKilobytes: found[0] && found[0].bytes / 1000,
      phone,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

type Opened = { page: import('playwright-core').Page; got: { bytes: number; requests: number } };

async function firstResult(open: (at: string) => Promise<Opened>, site: Site, word: string): Promise<{ time: number; bytes: number }> {
  const { search } = site;
  const { page, got } = await open(search.page);
  got.bytes = 0;
  if (search.open) await page.click(search.open, { timeout: 5000 });
  await page.waitForSelector(search.field, { timeout: 5000 });
  const started = performance.now();
  await page.fill(search.field, word);
  if (search.submits) await page.press(search.field, 'Enter');
  await page.waitForSelector(search.result, { timeout: 15_000 });
  const time = performance.now() - started;
  await page.waitForLoadState('networkidle');
  return { time, bytes: got.bytes };
}
