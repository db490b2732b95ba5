import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, makeLock, printLock, sinceOf } from '../../../src/model/checks-lock.ts';
import { readPack } from '../../../src/model/read-pack.ts';
import { lockChecks, type LockOptions } from '../../../src/model/write-lock.ts';
import { checksLockSchema } from '../../../src/schemas/checks-lock.ts';

const bees = path.resolve('tests/fixtures/handbooks/bees');
const file = 'checks/before-the-bees.yaml';
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'lock-'));
  cpSync(bees, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const read = (name: string) => readFileSync(path.join(dir, name), 'utf8');
const edit = (find: string, replace: string) => {
  expect(read(file)).toContain(find);
  writeFileSync(path.join(dir, file), read(file).replace(find, replace));
};
const lock = (options?: LockOptions) => {
  const result = lockChecks(dir, options);
  return result.ok ? 'locked' : result.issues.map(({ code }) => code).join();
};
const locked = () => checksLockSchema.parse(JSON.parse(read('checks.lock.json'))).checks['before-the-bees']!;
const codes = () => readPack(dir).issues.map(({ code }) => code);

describe('the lock of the checks', { timeout: 30_000 }, () => {
  test('is the same when nothing has changed', () => {
    const before = read('checks.lock.json');
    expect(lock()).toBe('locked');
    expect(read('checks.lock.json')).toBe(before);
  });

  test('is not written over a silent change, and is with a reason, which it keeps', () => {
    edit('Vi har en skriftlig aftale', 'Vi har en skriftlig aftale nu');
    const before = read('checks.lock.json');
    expect(lock()).toBe('published-words');
    expect(read('checks.lock.json')).toBe(before);
    expect(lock({ minor: 'a word was missing' })).toBe('locked');
    expect(locked().items['place-agreed']!.minor).toEqual(['a word was missing']);
    expect(codes()).toEqual([]);
    edit('aftale nu', 'aftale');
    expect(lock({ minor: 'it was not' })).toBe('locked');
    expect(locked().items['place-agreed']!.minor).toEqual(['a word was missing', 'it was not']);
  });

  test('knows since which revision of the check an item means what it means', () => {
    edit('revision: 1\nupdated', 'revision: 2\nupdated');
    edit('number: 2\n        revision: 1', 'number: 2\n        revision: 2');
    edit('Naboerne ved, at der kommer bier', 'Alle naboer ved, at der kommer bier');
    expect(
      readPack(dir)
        .handbook!.checks.get('before-the-bees')!
        .items.map(({ since }) => since),
    ).toEqual([undefined, 2, undefined]);
    expect(lock()).toBe('locked');
    expect(Object.entries(locked().items).map(([id, { since }]) => [id, since])).toEqual([
      ['honey-sold', 1],
      ['neighbours-told', 2],
      ['place-agreed', 1],
      ['suits-fit', 1],
    ]);
    edit('revision: 2\nupdated', 'revision: 3\nupdated');
    expect(lock()).toBe('locked');
    expect(
      readPack(dir)
        .handbook!.checks.get('before-the-bees')!
        .items.map(({ since }) => since),
    ).toEqual([undefined, 2, undefined]);
  });

  test('forgets what never was published, when it is told to', () => {
    edit('  - id: honey-sold\n    number: 3', '  - id: honey-bought\n    number: 5');
    expect(lock()).toBe('published-gone');
    const before = read('checks.lock.json');
    // An item less and one more: the check is another, and says so.
    expect(lock({ forget: ['before-the-bees/honey-sold'] })).toBe('check-revision-kept');
    expect(read('checks.lock.json')).toBe(before);
    edit('revision: 1\nupdated', 'revision: 2\nupdated');
    expect(lock({ forget: ['before-the-bees/honey-sold'] })).toBe('locked');
    expect(Object.keys(locked().items)).toContain('honey-bought');
  });

  test('is begun by the command', () => {
    rmSync(path.join(dir, 'checks.lock.json'));
    expect(codes()).toEqual(['checks-not-locked']);
    expect(lock()).toBe('locked');
    expect(codes()).toEqual([]);
  });

  test('does not count spaces or the way of writing å', () => {
    const item = readPack(dir).handbook!.checks.get('before-the-bees')!.items[0]!;
    const as = (text: string) => fingerprint({ ...item, statement: { da: text } }, 'da');
    expect(as('Vi får  bier.\n')).toBe(as('Vi fa\u030Ar bier.'));
    expect(as('Vi får bier')).not.toBe(as('Vi får bier.'));
  });

  test('is printed so that it can be read again, one line an item', () => {
    const { checks } = readPack(dir).handbook!;
    const made = makeLock(
      [...checks.values()].map((check) => ({ id: check.id, data: check })),
      ['da', 'fi'],
      undefined,
    );
    const text = printLock(made);
    expect(checksLockSchema.parse(JSON.parse(text))).toEqual(made);
    expect(text.match(/"number"/g)).toHaveLength(4);
    for (const line of text.split('\n')) expect((line.match(/"number"/g) ?? []).length).toBeLessThan(2);
    expect(sinceOf([...checks.values()][0]!, { ...[...checks.values()][0]!.items[0]!, revision: 5 }, undefined)).toBe(1);
  });
});
