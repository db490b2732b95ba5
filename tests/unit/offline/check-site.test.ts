import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkSite } from '../../../src/offline/worker/check-site.ts';

let kept: Map<string, string>;
let isHere: boolean;
let waiting: object | null;

/** A worker's surroundings, as far as the check looks at them. */
beforeEach(() => {
  [kept, isHere, waiting] = [new Map(), true, null];
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('location', { href: 'https://example.org/sv/sw.js' });
  vi.stubGlobal('KEPT', { cache: 'copy', version: 'v1' });
  vi.stubGlobal('registration', {
    get waiting() {
      return waiting;
    },
    unregister: () => {
      isHere = false;
      return Promise.resolve(true);
    },
  });
  const cache = {
    match: (key: string) => Promise.resolve(kept.has(key) ? new Response(kept.get(key)) : undefined),
    put: async (key: string, value: Response) => void kept.set(key, await value.text()),
    delete: (key: string) => Promise.resolve(kept.delete(key)),
  };
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache), delete: () => Promise.resolve(true) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const day = 24 * 60 * 60 * 1000;
const answering = (body: string, status = 200, type = 'text/javascript') =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, headers: { 'content-type': type } })));
async function after(days: number): Promise<boolean> {
  vi.setSystemTime(days * day);
  await checkSite();
  return isHere;
}

test('a site that has the same version, does not answer, or asks to log in, changes nothing for as long as it likes', async () => {
  answering('KEPT={"version":"v1"}');
  expect(await after(0)).toBe(true);
  expect(await after(400)).toBe(true);
  answering('fault', 500);
  expect(await after(800)).toBe(true);
  vi.stubGlobal('fetch', () => Promise.resolve({ status: 0, ok: false, type: 'opaqueredirect', headers: new Headers() }));
  expect(await after(1200)).toBe(true);
});

test('a version that cannot be fetched for a week sets the reader free', async () => {
  answering('KEPT={"version":"v2"}');
  expect(await after(0)).toBe(true);
  expect(await after(6)).toBe(true);
  expect(await after(8)).toBe(false);
});

test('the week begins anew when the site has been mended, and a version that waits to be used counts for nothing', async () => {
  answering('KEPT={"version":"v2"}');
  expect(await after(0)).toBe(true);
  answering('KEPT={"version":"v1"}');
  expect(await after(5)).toBe(true);
  answering('KEPT={"version":"v3"}');
  expect(await after(9)).toBe(true);
  waiting = {};
  expect(await after(20)).toBe(true);
  expect(kept.size).toBe(0);
});

test('a site without a worker, or with a page in its place, sets the reader free at once', async () => {
  answering('<h1>Not found</h1>', 404, 'text/html');
  expect(await after(0)).toBe(false);
  isHere = true;
  answering('<h1>Other</h1>', 200, 'text/html');
  expect(await after(0)).toBe(false);
});
