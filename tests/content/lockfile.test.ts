import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingEntries, type Lockfile } from '../../scripts/complete-lockfile.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;

test('every optional dependency has its entry in the lock file, so that npm ci works with any registry', () => {
  expect(missingEntries(lock)).toEqual([]);
});
