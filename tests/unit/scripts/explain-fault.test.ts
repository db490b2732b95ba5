import { expect, test } from 'vitest';
import { explainFault } from '../../../scripts/explain-fault.ts';
import { ContentError } from '../../../src/model/get-handbook.ts';

const fault = (code: string, path?: string) => Object.assign(new Error(`${code}: words of the system`), { code, path });

test('a fault of the machine is told in a sentence that names the place', () => {
  expect(explainFault(fault('ENOSPC', '/site/a.html'))).toMatch(/^The disk is full: \/site\/a\.html\. Free some space/);
  expect(explainFault(fault('EACCES', '/site'))).toMatch(/^Not allowed to read or write: \/site\./);
});

test('also where a tool in between has wrapped it, or handed on its words alone', () => {
  expect(explainFault(new Error('rendering failed', { cause: fault('ENOSPC') }))).toMatch(/^The disk is full\. /);
  expect(explainFault(new Error("EISDIR: illegal operation on a directory, read 'content/a.mdx'"))).toMatch(
    /^A folder stands where a file is expected: content\/a\.mdx\./,
  );
  const bundler = 'Failed to write file in /site/a.mjs\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:';
  expect(explainFault(new Error(bundler))).toMatch(/^The disk is full: \/site\/a\.mjs\. /);
});

test('a fault of the content speaks for itself, and an unknown one keeps its stack', () => {
  expect(explainFault(new ContentError('handbook.yaml:3 …'))).toBe('handbook.yaml:3 …');
  const unknown = new Error('surprise');
  expect(explainFault(unknown)).toBe(unknown);
  const nowhere = fault('EISDIR');
  expect(explainFault(nowhere)).toBe(nowhere);
});
