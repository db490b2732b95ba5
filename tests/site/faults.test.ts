/**
 * A build that is killed, has no room or cannot read its content leaves the site before it whole, says one thing and ends
 * with an error; and two builds of the same content are the same, byte for byte. With the small handbook, for speed.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, hashesOf } from '../../scripts/compare-folders.ts';
import { testBuilds, testFolder } from '../../scripts/test-builds.ts';

const build = testBuilds.find(({ name }) => name === 'second')!;
const home = path.join(testFolder, 'faults');
const out = path.join(home, 'site');

beforeAll(() => {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

// With nothing kept of earlier builds: every page is rendered anew.
const env = (changes: Record<string, string>) => ({
  ...process.env,
  ...build.env,
  HANDBOOK_OUT: out,
  HANDBOOK_CACHE: path.join(home, 'kept'),
  ...changes,
});
const start = (): ChildProcess => spawn(process.execPath, ['scripts/build.ts'], { env: env({}), stdio: 'ignore' });
function runBuild(changes: Record<string, string>): { status: number | null; told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { env: env(changes), encoding: 'utf8' });
  return { status, told: stdout + stderr };
}
const left = () => readdirSync(home).filter((name) => name.startsWith('site.'));

describe('a build that is killed', () => {
  // What has just been written tells how far it has come: begun, pages made, search made.
  test.each([
    ['before the first page', ''],
    ['when pages are made', 'index.html'],
    ['when search is being made', 'pagefind'],
  ])('%s leaves the site as it was', async (_when, sign) => {
    if (!existsSync(out)) cpSync(build.dir, out, { recursive: true });
    const before = hashesOf(out);
    const child = start();
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    while (!existsSync(path.join(`${out}.next`, sign)) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(hashesOf(out)).toEqual(before);
    rmSync(`${out}.next`, { recursive: true, force: true });
  });

  test('even between the renames is mended by the next, which gives the same bytes in another folder, place and language', () => {
    // As a build leaves it that is killed when the old site has stepped aside.
    renameSync(out, `${out}.old`);
    const { status, told } = runBuild({ TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' });
    expect(told).toContain('An earlier build was interrupted; the site before it is back');
    expect([status, left()]).toEqual([0, []]);
    expect(differences(build.dir, out)).toEqual([]);
  });
});

describe('a build that cannot be made', () => {
  const refused = (changes: Record<string, string>, told: RegExp) => {
    const before = existsSync(out) ? hashesOf(out) : undefined;
    const result = runBuild(changes);
    expect(result.told).toMatch(told);
    expect(result.told).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(result.status).toBe(1);
    if (before) expect(hashesOf(out)).toEqual(before);
    expect(left()).toEqual([]);
  };
  const packWith = (name: string, spoil: (pack: string) => void) => {
    const pack = path.join(home, name);
    cpSync(build.content, pack, { recursive: true });
    spoil(pack);
    return { HANDBOOK_CONTENT: pack };
  };

  test('because a file of its content is a folder says which', () => {
    const spoil = (pack: string) => {
      rmSync(path.join(pack, 'pages/home.da.mdx'));
      mkdirSync(path.join(pack, 'pages/home.da.mdx'));
    };
    refused(packWith('folder', spoil), /home\.da\.mdx/);
  });

  test('because a file of its content cannot be read says which', () => {
    const spoil = (pack: string) => {
      rmSync(path.join(pack, 'handbook.yaml'));
      symlinkSync('nowhere', path.join(pack, 'handbook.yaml'));
    };
    refused(packWith('link', spoil), /handbook\.yaml/);
  });

  // Only root may mount, and not in every container.
  const small = path.join(home, 'small');
  const canMount = () => {
    mkdirSync(small, { recursive: true });
    return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', small]).status === 0;
  };
  test('because the disk is full says so', ({ skip }) => {
    skip(!canMount(), 'a small disk can only be made by root');
    try {
      const { status, told } = runBuild({ HANDBOOK_OUT: path.join(small, 'site') });
      expect(told).toContain('The disk is full');
      expect(told).not.toMatch(/\n\s+at .*:\d+:\d+/);
      expect(status).toBe(1);
      expect(readdirSync(small)).toEqual([]);
    } finally {
      spawnSync('umount', [small]);
    }
  });
});
