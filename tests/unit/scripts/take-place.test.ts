import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimPlace } from '../../../scripts/take-place.ts';

let home = '';
let out = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'place-'));
  out = path.join(home, 'dist');
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function site(folder: string, words: string): void {
  mkdirSync(path.join(folder, 'data'), { recursive: true });
  writeFileSync(path.join(folder, '404.html'), words);
  writeFileSync(path.join(folder, 'data/handbook.json'), '{}');
}
const words = () => readFileSync(path.join(out, '404.html'), 'utf8');
const claim = (folder: string, kept: readonly string[] = []) => claimPlace(folder, kept, path.join(home, 'cache/before'));
const left = () => ['next', 'old', 'lock'].filter((name) => existsSync(`${out}.${name}`));

test('a new site takes the place of the old one, and nothing is left beside it', async () => {
  site(out, 'old');
  const place = claim(out);
  site(place.next, 'new');
  expect(words()).toBe('old');
  await place.take();
  await place.leave();
  expect(words()).toBe('new');
  expect(left()).toEqual([]);
});

test('the site before is put away, and removed by the next build', async () => {
  site(out, 'first');
  for (const name of ['second', 'third']) {
    const place = claim(out);
    site(place.next, name);
    await place.take();
    await place.leave();
  }
  expect(words()).toBe('third');
  expect(readFileSync(path.join(home, 'cache/before/404.html'), 'utf8')).toBe('second');
});

test('where it cannot be put away it is removed', async () => {
  site(out, 'old');
  writeFileSync(path.join(home, 'cache'), 'a file');
  const place = claim(out);
  site(place.next, 'new');
  await place.take();
  await place.leave();
  expect(words()).toBe('new');
  expect(left()).toEqual([]);
});

test('a failed build leaves the old site as it was', async () => {
  site(out, 'old');
  const place = claim(out);
  site(place.next, 'half');
  await place.leave();
  expect(words()).toBe('old');
  expect(left()).toEqual([]);
});

test('a build killed between its two renames is mended by the next one', async () => {
  site(out, 'old');
  site(claim(out).next, 'new');
  renameSync(out, `${out}.old`);
  // The killed process is gone.
  writeFileSync(`${out}.lock`, String(spawnSync(process.execPath, ['-e', '']).pid));
  const place = claim(out);
  expect(words()).toBe('old');
  expect(existsSync(place.next)).toBe(false);
  await place.leave();
  expect(left()).toEqual([]);
});

test('a second build of the same folder is refused while the first is at work, and does not disturb it', async () => {
  const first = claim(out);
  site(first.next, 'new');
  expect(() => claim(out)).toThrow(`Another build (process ${process.pid}) is making ${out}.`);
  await first.take();
  await first.leave();
  expect(words()).toBe('new');
});

test('a folder that is no built site is never replaced', () => {
  mkdirSync(out);
  writeFileSync(path.join(out, 'letters.txt'), 'mine');
  expect(() => claim(out)).toThrow('holds something that is no built handbook');
  expect(readFileSync(path.join(out, 'letters.txt'), 'utf8')).toBe('mine');
  expect(left()).toEqual([]);
});

test('nor is a folder that the project or the content is in', () => {
  expect(() => claim(home, [path.join(home, 'content')])).toThrow('the site would replace it');
  expect(() => claim(home, [home])).toThrow('the site would replace it');
  expect(() => claim('/', [home])).toThrow('the site would replace it');
});
