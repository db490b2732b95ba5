/** A build that keeps pages of the one before gives the same site as one that renders every page. With the small handbook, for speed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences } from '../../scripts/compare-folders.ts';
import { testBuilds, testFolder } from '../../scripts/test-builds.ts';

const second = testBuilds.find(({ name }) => name === 'second')!;
const home = path.join(testFolder, 'kept-pages');
const content = path.join(home, 'content');

beforeAll(() => {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  cpSync(second.content, content, { recursive: true });
  build('warm', 'kept');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** @returns how many pages and files were kept of the build before */
function build(out: string, kept: string): number {
  const places = { HANDBOOK_CONTENT: content, HANDBOOK_OUT: path.join(home, out), HANDBOOK_CACHE: path.join(home, kept) };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, ...second.env, ...places, HANDBOOK_LANG: 'en' },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return Number(/(\d+) pages and files are as they were/.exec(stdout)?.[1] ?? 0);
}

function change(file: string, edit: (text: string) => string): void {
  const target = path.join(content, file);
  const text = readFileSync(target, 'utf8');
  writeFileSync(target, edit(text));
  expect(readFileSync(target, 'utf8')).not.toBe(text);
}

/** Builds on what is kept and from nothing. */
function bothWays(): { kept: number; differing: string[] } {
  const kept = build('warm', 'kept');
  rmSync(path.join(home, 'none'), { recursive: true, force: true });
  expect(build('cold', 'none')).toBe(0);
  return { kept, differing: differences(path.join(home, 'warm'), path.join(home, 'cold')) };
}

test('after a change of words, which stand on the page and in editions', () => {
  for (const file of ['phases/start/work.da.mdx', 'roles/mentor.fi.mdx', 'pages/home.en.mdx'])
    change(file, (text) => `${text}\nOne more.\n`);
  const { kept, differing } = bothWays();
  expect(differing).toEqual([]);
  expect(kept).toBeGreaterThan(50);
});

test('after a change of a title, which stands on many pages', () => {
  change('roles/mentor.da.mdx', (text) => text.replace(/^title: .*$/m, 'title: En anden titel'));
  expect(bothWays()).toEqual({ kept: 0, differing: [] });
});

test('when what was kept has been cut short', () => {
  truncateSync(path.join(home, 'kept/pages'), 1000);
  expect(build('warm', 'kept')).toBe(0);
  expect(differences(path.join(home, 'warm'), path.join(home, 'cold'))).toEqual([]);
});

test.each([
  ['what renders', /render[/\\].*\.mjs$/],
  ['what browsers load', /assets[/\\].*\.js$/],
  ['the list of it', /code\.json$/],
])('when %s of the kept code has come to harm', (_, wanted) => {
  const code = path.join(home, 'kept/code');
  const file = readdirSync(code, { recursive: true, encoding: 'utf8' }).find((name) => wanted.test(name))!;
  truncateSync(path.join(code, file), 10);
  build('warm', 'kept');
  expect(differences(path.join(home, 'warm'), path.join(home, 'cold'))).toEqual([]);
});
