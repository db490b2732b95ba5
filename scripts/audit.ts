/**
 * `npm run audit`: the long round. Every page with axe, Lighthouse on one page of each kind, real servers, dependencies, two
 * builds byte by byte. Writes `docs/audit.md`, each part with its date; exit code 1 when something is found or does not run.
 *
 *   npm run audit                     all parts
 *   npm run audit -- lighthouse       these parts alone; the others stand in the report as they were
 *
 * Each part is a module in `scripts/audit`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { getHandbook } from '../src/model/read-handbook.ts';
import { readReport, writeReport, type AuditPart } from './audit/audit-part.ts';
import { auditDependencies } from './audit/dependencies.ts';
import { auditLighthouse } from './audit/lighthouse.ts';
import { auditPages } from './audit/pages.ts';
import { auditSameBytes } from './audit/same-bytes.ts';
import { auditServers } from './audit/servers.ts';
import { freePort } from './free-port.ts';
import { findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';

const report = path.resolve('docs/audit.md');
// Known before the site is built for them.
const [sitePort, browserPort] = [await freePort(), await freePort()];
const out = path.resolve('node_modules/.cache/handbook-audit/site');

let isBuilt = false;

/** In the order of the report. */
const parts: Readonly<Record<string, () => Promise<AuditPart> | AuditPart>> = {
  pages: () => served((address, browser) => auditPages(site(), address, browser)),
  lighthouse: () => served((address) => auditLighthouse(getHandbook(), site(), address, browserPort), true),
  bytes: () => {
    const built = site();
    return withAddress(() => auditSameBytes(built));
  },
  dependencies: auditDependencies,
  servers: auditServers,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.map((name) => `“${name}”`).join(', ')}. These are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const today = new Date().toISOString().slice(0, 10);
const known = existsSync(report) ? readReport(readFileSync(report, 'utf8')) : new Map<string, string>();
const names = asked.length > 0 ? Object.keys(parts).filter((name) => asked.includes(name)) : Object.keys(parts);
let count = 0;
for (const name of names) {
  const part = await parts[name]!();
  count += part.findings.length;
  // Written after each part: a round that is broken off has not been for nothing.
  known.set(name, writeReport.part(name, part, today));
  mkdirSync(path.dirname(report), { recursive: true });
  writeFileSync(report, writeReport.whole(Object.keys(parts).flatMap((each) => known.get(each) ?? [])));
  console.log(`${name}: ${part.findings.length} findings`);
}
console.log(`${count} findings; see docs/audit.md`);
process.exitCode = count > 0 ? 1 : 0;

/** The site that most parts look at: built when the first of them asks. */
function site(): string {
  if (isBuilt) return out;
  mkdirSync(path.dirname(out), { recursive: true });
  const { status } = withAddress(() =>
    spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit', env: { ...process.env, HANDBOOK_OUT: out } }),
  );
  if (status !== 0) process.exit(1);
  isBuilt = true;
  return out;
}

/** Builds are for the address that the site is looked at under, so that canonical addresses hold. */
function withAddress<Result>(run: () => Result): Result {
  process.env['HANDBOOK_URL'] = `http://localhost:${sitePort}/`;
  try {
    return run();
  } finally {
    delete process.env['HANDBOOK_URL'];
  }
}

/** @param zips whether texts are sent compressed */
async function served(look: (address: string, browser: Browser) => Promise<AuditPart>, zips = false): Promise<AuditPart> {
  const { server, address } = await serve(site(), '/', sitePort, zips);
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${browserPort}`] });
  try {
    return await look(address, browser);
  } finally {
    await browser.close();
    server.close();
  }
}
