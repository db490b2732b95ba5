/** One browser and one server for each test file. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type LaunchOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { gapsBuild, testBuilds, type TestBuild } from '../../scripts/test-builds.ts';
import { watchPage } from '../support/watch-page.ts';

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What must not be: violations of the policy, errors, requests to other hosts. */
  faults: string[];
}

export interface Stage {
  /** Address of the site's root, with a slash at the end. */
  address: string;
  browser: Browser;
  /** Opens a page of the site in a context of its own. Every visit watches for faults. */
  visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
}

/** The browser that `scripts/test.ts` has found. */
export function launchOptions(): LaunchOptions {
  const executablePath = process.env['HANDBOOK_CHROMIUM'];
  if (!executablePath) throw new Error('HANDBOOK_CHROMIUM is not set: run the tests with npm test.');
  return { executablePath, args: (process.env['HANDBOOK_CHROMIUM_ARGS'] ?? '').split(' ').filter(Boolean) };
}

/** From the next page on, the browser lets pages keep nothing, as some settings do. */
export const blockStorage = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });

/** Starts server and browser before the tests of a file, and stops them after. */
export function stage(name: TestBuild['name'] = 'root'): Stage {
  const build = [...testBuilds, gapsBuild].find((candidate) => candidate.name === name)!;
  const made = {} as Stage;
  let stop = async () => {};
  const open = new Set<{ context: BrowserContext; faults: string[] }>();

  beforeAll(async () => {
    const { server, address } = await serve(build.dir, build.base);
    const browser = await chromium.launch(launchOptions());
    made.address = address;
    made.browser = browser;
    made.visit = async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const faults: string[] = [];
      await watchPage(page, faults, address);
      open.add({ context, faults });
      await page.goto(new URL(path.replace(/^\//, ''), address).href);
      return { page, context, faults };
    };
    stop = async () => {
      await browser.close();
      server.close();
    };
  });
  afterAll(async () => {
    await stop();
    // A fault that a test did not look for is a fault all the same.
    expect([...open].flatMap(({ faults }) => faults)).toEqual([]);
  });
  return made;
}
