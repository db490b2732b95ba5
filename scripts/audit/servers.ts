/**
 * The part of `npm run audit` that puts the site behind real servers: nginx, Apache and Caddy from Debian, with the very
 * settings that the build makes, at the root of a host and under a path. `npm run audit -- servers` runs it alone.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPack } from '../../src/model/read-pack.ts';
import { siteAddress } from '../../src/publishing/address.ts';
import { hostingPlan, hstsSeconds } from '../../src/publishing/hosting/plan.ts';
import { compressFiles } from '../compress-files.ts';
import { hostingFolder } from '../server-settings.ts';
import type { AuditPart } from './audit-part.ts';
import { apache } from './servers/apache.ts';
import { caddy } from './servers/caddy.ts';
import { nginx } from './servers/nginx.ts';
import { questions } from './servers/questions.ts';
import type { ServedSite, ServerKind } from './servers/server.ts';

const kinds: readonly ServerKind[] = [nginx, apache, caddy];

/** This handbook at the root of a host, and another one, which has former addresses, at the root and under a path. */
const builds = [
  { name: 'this handbook, at the root', content: 'content', url: 'https://handbook.example.org/' },
  { name: 'another handbook, at the root', content: 'tests/fixtures/handbooks/bees', url: 'https://bees.example.org/' },
  { name: 'another handbook, under a path', content: 'tests/fixtures/handbooks/bees', url: 'https://example.org/sub/bees/' },
];

/** Installs from Debian what is not there, where that is possible. */
function install(): void {
  const missing = kinds.filter((kind) => kind.version() === undefined).flatMap((kind) => kind.packages);
  if (missing.length === 0 || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...missing]])
    spawnSync('apt-get', args, { env, stdio: 'ignore' });
}

/** Builds, compresses and copies to a folder that an account without rights may read. */
async function prepare({ name, content, url }: (typeof builds)[number], folder: string) {
  const out = path.resolve('node_modules/.cache/handbook-audit/servers');
  const env = { ...process.env, HANDBOOK_CONTENT: path.resolve(content), HANDBOOK_URL: url, HANDBOOK_OUT: out };
  const built = spawnSync(process.execPath, ['scripts/build.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const { handbook } = readPack(path.resolve(content));
  if (built.status !== 0 || !handbook) throw new Error(`${name} could not be built.`);
  await compressFiles(out, path.resolve('node_modules/.cache/handbook-compressed'));
  const site = path.join(folder, 'site');
  const hosting = path.join(folder, 'hosting');
  cpSync(out, site, { recursive: true });
  cpSync(hostingFolder(out), hosting, { recursive: true });
  const address = siteAddress(url);
  return { name, site, hosting, handbook, plan: hostingPlan(handbook, address, hstsSeconds(address, process.env['HANDBOOK_HSTS'])) };
}

/** A folder that a server without rights may write to. */
function scratchIn(folder: string): string {
  const scratch = mkdtempSync(path.join(folder, 'run-'));
  if (process.getuid?.() === 0) chownSync(scratch, 65534, 65534);
  return scratch;
}

export async function auditServers(): Promise<AuditPart> {
  install();
  const root = mkdtempSync(path.join(tmpdir(), 'handbook-servers-'));
  chmodSync(root, 0o755);
  const rows: string[] = [];
  const findings: string[] = [];
  try {
    for (const [index, each] of builds.entries()) {
      const folder = path.join(root, String(index));
      mkdirSync(folder);
      const { name, site, hosting, handbook, plan } = await prepare(each, folder);
      for (const kind of kinds) {
        const version = kind.version();
        if (version === undefined) {
          rows.push(`| ${kind.name} | ${name} | ${questions.map(() => 'not run').join(' | ')} |`);
          continue;
        }
        const served: ServedSite = { name, site, hosting, scratch: scratchIn(folder), base: plan.base };
        const { origin, stop } = await kind.start(served);
        try {
          const cells: string[] = [];
          for (const question of questions) {
            const wrong = await question.ask({ origin, site, plan, handbook });
            findings.push(...wrong.map((sentence) => `${kind.name}, ${name}, ${question.name}: ${sentence}`));
            cells.push(wrong.length === 0 ? 'right' : `${wrong.length} wrong`);
          }
          rows.push(`| ${kind.name} ${version} | ${name} | ${cells.join(' | ')} |`);
        } finally {
          await stop();
        }
        console.log(rows.at(-1));
      }
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  const absent = kinds.filter((kind) => kind.version() === undefined).map((kind) => kind.name);
  const packages = kinds.filter((kind) => absent.includes(kind.name)).flatMap((kind) => kind.packages);
  const table = [
    `| server | site | ${questions.map(({ name }) => name).join(' | ')} |`,
    `| --- | --- |${questions.map(() => ' --- |').join('')}`,
    ...rows,
  ];
  const told = [
    'Each server ran without rights, with the settings that the build makes; files had been compressed beforehand.',
    table.join('\n'),
    absent.length > 0
      ? `Not run: ${absent.join(', ')}. They were not installed, and only an administrator may install them: \`apt-get install ${packages.join(' ')}\`.`
      : '',
  ];
  return { title: 'Real servers', told: told.filter(Boolean).join('\n\n'), findings };
}
