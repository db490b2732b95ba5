import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeptPages } from '../../../scripts/kept-pages.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const key = (name: string) => (at: string) => `${name} ${at}`;
const page = (words: string, text?: string) => ({ body: Buffer.from(words), text });
const told = (pages: ReadonlyMap<string, { body: Uint8Array; text: string | undefined }>) =>
  [...pages].map(([at, { body, text }]) => [at, Buffer.from(body).toString('utf8'), text]);

function keep(): void {
  const kept = openKeptPages(home, key('a'));
  kept.keep('/sv/', page('<p>Ägget</p>', 'ägg~et'));
  kept.keep('/file.css', page(''));
  kept.save();
}

test('pages come back as they were, under the same key', () => {
  keep();
  const same = [
    ['/sv/', '<p>Ägget</p>', 'ägg~et'],
    ['/file.css', '', undefined],
  ];
  expect(told(openKeptPages(home, key('a')).pages)).toEqual(same);
  // What a build finds it keeps for the next.
  openKeptPages(home, key('a')).save();
  expect(told(openKeptPages(home, key('a')).pages)).toEqual(same);
  expect(told(openKeptPages(home, key('b')).pages)).toEqual([]);
});

test.each([
  ['nothing', (bytes: Buffer) => bytes.subarray(0, 0)],
  ['its beginning', (bytes: Buffer) => bytes.subarray(0, 30)],
  ['its end', (bytes: Buffer) => bytes.subarray(20)],
  ['other words', () => Buffer.from('something else, long enough to have a tail '.repeat(5))],
])('of a file with %s in it nothing is kept that was not there', (_, spoil) => {
  keep();
  const file = path.join(home, 'pages');
  writeFileSync(file, spoil(readFileSync(file)));
  expect(told(openKeptPages(home, key('a')).pages)).toEqual([]);
});
