import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileWriter } from '../../../scripts/write-files.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string) => path.join(home, name);
const inode = (name: string) => statSync(at(name)).ino;

test('writes files, and the folders that they are in', async () => {
  await fileWriter(at('site'))([
    { path: 'a.txt', text: 'å' },
    { path: 'b/c/d.txt', text: Buffer.from('d') },
  ]);
  expect([readFileSync(at('site/a.txt'), 'utf8'), readFileSync(at('site/b/c/d.txt'), 'utf8')]).toEqual(['å', 'd']);
});

test('gives another name to what is the same in an earlier site, and writes what is not', async () => {
  mkdirSync(at('before'));
  for (const name of ['same', 'other', 'longer']) writeFileSync(at(`before/${name}`), name);
  mkdirSync(at('before/folder'));
  await fileWriter(
    at('site'),
    at('before'),
  )([
    { path: 'same', text: 'same' },
    { path: 'other', text: Buffer.from('OTHER') },
    { path: 'longer', text: 'long' },
    { path: 'folder', text: 'a file now' },
    { path: 'new', text: 'new' },
  ]);
  expect(inode('site/same')).toBe(inode('before/same'));
  expect(inode('site/other')).not.toBe(inode('before/other'));
  expect(['same', 'other', 'longer', 'folder', 'new'].map((name) => readFileSync(at(`site/${name}`), 'utf8'))).toEqual([
    'same',
    'OTHER',
    'long',
    'a file now',
    'new',
  ]);
  expect(readFileSync(at('before/other'), 'utf8')).toBe('other');
});
