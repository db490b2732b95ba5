/** The copy that readers keep: without a network, through updates, and away again. The site is one that the test may change. */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { testBuilds, testFolder } from '../../scripts/test-builds.ts';
import { buildOffline } from '../../src/offline/build-offline.ts';
import { bundleWorkers } from '../../src/offline/bundle-workers.ts';
import { axeFindings, sidewaysFindings } from '../support/axe.ts';
import { watchPage } from '../support/watch-page.ts';
import { launchOptions } from './support.ts';
import { checkPath, first, gates, handbook, pathOf, second, textsIn, toolPath } from './tools.ts';

const t = textsIn(first);
const home = path.join(testFolder, 'offline');
const [before, after, served] = ['before', 'after', 'served'].map((name) => path.join(home, name)) as [string, string, string];
const phase = handbook.phases[0]!;
const phasePathIn = (locale: string) => pathOf(handbook.pages.get(`phases/${phase.id}`)!, locale);
const phasePath = phasePathIn(first);
const fileOf = (site: string, address: string) => path.join(site, address, 'index.html');
const newWords = 'Ord som bara den nya versionen har';

let server: Server;
let address: string;
let browser: Browser;
let context: BrowserContext;
let faults: string[];

describe.each(testBuilds.filter(({ name }) => name !== 'second').map((build) => [build.name, build] as const))(
  'at the address “%s”',
  (name, build) => {
    const put = (site: string) => {
      rmSync(served, { force: true });
      symlinkSync(site, served);
    };
    const start = async (port = 0) => {
      ({ server, address } = await serve(served, build.base, port));
    };
    /** No network, as far as this site goes. */
    const stop = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    const restart = () => start(Number(new URL(address).port));
    const go = (page: Page, below: string) => page.goto(new URL(below.replace(/^\//, ''), address).href);
    const open = async (below: string) => {
      const page = await context.newPage();
      await watchPage(page, faults, address);
      await go(page, below);
      return page;
    };
    const button = (page: Page, key: 'offline.keep' | 'offline.remove' | 'offline.useNow') => page.getByRole('button', { name: t(key) });
    const keep = async () => {
      const page = await open(toolPath('saved', first));
      await button(page, 'offline.keep').click();
      await page.getByText(t('offline.done')).waitFor();
      return page;
    };
    const registration = (page: Page) =>
      page.evaluate(
        async (scope) => {
          const found = await navigator.serviceWorker.getRegistration(scope);
          return found ? { scope: found.scope, isWaiting: found.waiting !== null } : undefined;
        },
        new URL(`${first}/`, address).href,
      );
    const caches = (page: Page) => page.evaluate(() => globalThis.caches.keys());
    const words = (page: Page) => page.textContent('main');

    beforeAll(async () => {
      rmSync(home, { recursive: true, force: true });
      mkdirSync(home, { recursive: true });
      // The whole site once; for the rest a few of its pages, since every test fetches what it keeps.
      const own = new Set(
        [toolPath('saved', first), toolPath('saved', second), phasePath, phasePathIn(second)].map((address) => fileOf(build.dir, address)),
      );
      const isWanted = (file: string) => name === 'root' || !/[/\\](pagefind|index\.html|[^/\\]+\.docx)$/.test(file) || own.has(file);
      cpSync(build.dir, before, { recursive: true, filter: isWanted });
      const { workers } = await bundleWorkers();
      buildOffline(before, handbook, build.base, workers);
      cpSync(before, after, { recursive: true });
      const file = fileOf(after, phasePath);
      writeFileSync(file, readFileSync(file, 'utf8').replace('</h1>', `</h1><p>${newWords}</p>`));
      buildOffline(after, handbook, build.base, workers);
      browser = await chromium.launch(launchOptions());
    });
    afterAll(async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    });
    beforeEach(async () => {
      put(before);
      await start();
      faults = [];
      context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    });
    afterEach(async () => {
      await context.close();
      await stop();
      expect(faults).toEqual([]);
    });

    if (name === 'root') {
      test('nothing is kept until the reader asks; then the pages, search, a check and a worksheet work without a network', async () => {
        const page = await open(toolPath('saved', first));
        await button(page, 'offline.keep').waitFor();
        expect([await registration(page), await caches(page)]).toEqual([undefined, []]);
        expect(await axeFindings(page)).toEqual([]);
        await button(page, 'offline.keep').click();
        await page.getByText(t('offline.done')).waitFor();
        expect((await registration(page))?.scope).toBe(new URL(`${first}/`, address).href);
        expect(await axeFindings(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await sidewaysFindings(page)).toEqual([]);
        await stop();

        await go(page, phasePath);
        const title = handbook.pages.get(`phases/${phase.id}`)!.texts[first]!.title;
        expect(await page.textContent('h1')).toBe(title);
        await go(page, `${pathOf(handbook.pages.get('pages/search')!, first)}?q=${encodeURIComponent(title)}`);
        await page.locator('.results .title', { hasText: title }).first().waitFor();
        await page.locator('.results p').first().waitFor();
        await go(page, checkPath(gates[0]!, first));
        await page.getByRole('radio').first().check();
        expect(await page.getByRole('radio').first().isChecked()).toBe(true);
        // Without the slash at the end, as people type it.
        await go(page, phasePath.replace(/\/$/, ''));
        expect(await page.textContent('h1')).toBe(title);
        const sheet = readdirSync(path.join(before, first), { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith('.docx'));
        if (sheet !== undefined) {
          const status = await page.evaluate(async (url) => (await fetch(url)).status, new URL(`${first}/${sheet}`, address).href);
          expect(status).toBe(200);
        }
        await go(page, toolPath('saved', first));
        await restart();
        await button(page, 'offline.remove').click();
        await page.getByText(t('offline.removed')).waitFor();
        expect([await registration(page), await caches(page)]).toEqual([undefined, []]);
      });
      return;
    }

    test('one language is kept, and the others are left alone', async () => {
      const page = await keep();
      const controlled = async (below: string) => {
        await go(page, below);
        return page.evaluate(() => navigator.serviceWorker.controller !== null);
      };
      expect(await controlled(phasePath)).toBe(true);
      expect(await controlled(phasePathIn(second))).toBe(false);
      // The page of another language shows it too, and removes it.
      await go(page, toolPath('saved', second));
      await page.getByText(textsIn(second)('offline.other')).waitFor();
      const [other] = handbook.locales;
      await page.getByRole('button', { name: `${textsIn(second)('offline.remove')}: ${other!.label}` }).click();
      await page.getByText(textsIn(second)('offline.removed')).waitFor();
      expect([await registration(page), await caches(page)]).toEqual([undefined, []]);
    });

    test('a new version is fetched whole, waits until no old page is open, and then holds for everything; so does a rollback', async () => {
      const page = await keep();
      const version = async () => {
        await go(page, phasePath);
        return (await words(page))?.includes(newWords) ? 'after' : 'before';
      };
      const isWaiting = () => expect.poll(async () => (await registration(page))?.isWaiting, { timeout: 20_000 }).toBe(true);
      expect(await version()).toBe('before');
      put(after);
      expect(await version()).toBe('before');
      await isWaiting();
      // It has been fetched, and still nobody sees a mixture.
      expect(await version()).toBe('before');
      await go(page, toolPath('saved', first));
      const other = await open(phasePath);
      await button(page, 'offline.useNow').click();
      await page.getByText(t('offline.othersOpen')).waitFor();
      expect((await registration(page))?.isWaiting).toBe(true);
      await other.close();
      await Promise.all([page.waitForEvent('load'), button(page, 'offline.useNow').click()]);
      await stop();
      expect(await version()).toBe('after');
      // What is kept is this version's, file by file.
      const kept = JSON.parse(/^self\.KEPT=(.*);$/m.exec(readFileSync(path.join(after, first, 'sw.js'), 'utf8'))![1]!) as {
        cache: string;
        files: [string, string][];
      };
      const inCache = await page.evaluate(
        async (name) => (await (await globalThis.caches.open(name)).keys()).map(({ url }) => url),
        kept.cache,
      );
      expect(inCache.filter((url) => url.includes('__WB_REVISION__')).sort()).toEqual(
        kept.files.map(([below, hash]) => `${new URL(below, address).href}?__WB_REVISION__=${hash}`).sort(),
      );
      await restart();

      put(before);
      expect(await version()).toBe('after');
      await isWaiting();
      await page.close();
      // A tab that is closed is gone a moment later.
      const opened = async () => {
        const fresh = await open(phasePath);
        const seen = (await words(fresh))?.includes(newWords);
        await fresh.close();
        return seen;
      };
      await expect.poll(opened, { timeout: 20_000, interval: 500 }).toBe(false);
    });

    test('a deployment that is half there is not taken, and the version before it goes on', async () => {
      const page = await keep();
      const half = path.join(home, 'half');
      cpSync(after, half, { recursive: true });
      cpSync(fileOf(before, phasePath), fileOf(half, phasePath));
      put(half);
      const failed = page.evaluate(
        async (scope) => {
          const found = (await navigator.serviceWorker.getRegistration(scope))!;
          return new Promise<string>((resolve) => {
            found.addEventListener('updatefound', () => {
              const worker = found.installing!;
              worker.addEventListener('statechange', () => resolve(worker.state));
            });
            void found.update();
          });
        },
        new URL(`${first}/`, address).href,
      );
      expect(await failed).toBe('redundant');
      await stop();
      await go(page, phasePath);
      expect(await words(page)).not.toContain(newWords);
      await restart();
    });

    test.each(['is gone', 'no longer offers a copy'])('a site that %s sets its readers free', async (what) => {
      const page = await keep();
      const moved = path.join(home, 'moved');
      rmSync(moved, { recursive: true, force: true });
      cpSync(after, moved, { recursive: true });
      if (what === 'is gone') rmSync(path.join(moved, first, 'sw.js'));
      else
        buildOffline(moved, { ...handbook, config: { ...handbook.config, offline: false } }, build.base, (await bundleWorkers()).workers);
      put(moved);
      await go(page, phasePath);
      await expect.poll(async () => [await registration(page), await caches(page)], { timeout: 20_000 }).toEqual([undefined, []]);
      await go(page, phasePath);
      expect(await words(page)).toContain(newWords);
    });
  },
);
