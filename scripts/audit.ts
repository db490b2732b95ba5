/**
 * `npm run audit`: the long round. Every page with axe, Lighthouse on one page of each kind, real servers, dependencies, two
 * builds byte by byte. Writes `docs/audit.md` with the date; exit code 1 when something is found. Each part is a module in
 * `scripts/audit`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { getHandbook } from '../src/model/get-handbook.ts';
import { partAsMarkdown } from './audit/audit-part.ts';
import { auditDependencies } from './audit/dependencies.ts';
import { auditLighthouse } from './audit/lighthouse.ts';
import { auditPages } from './audit/pages.ts';
import { auditSameBytes } from './audit/same-bytes.ts';
import { auditServers } from './audit/servers.ts';
import { findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';

const sitePort = 4399;
const browserPort = 9333;
const out = path.resolve('node_modules/.cache/handbook-audit/site');
mkdirSync(path.dirname(out), { recursive: true });
// Built for the address it is looked at under, so that canonical addresses and alternates hold.
process.env['HANDBOOK_URL'] = `http://localhost:${sitePort}/`;
const built = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit', env: { ...process.env, HANDBOOK_OUT: out } });
if (built.status !== 0) process.exit(1);

const { server, address } = await serve(out, '/', sitePort);
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${browserPort}`] });
const parts = [
  await auditPages(out, address, browser),
  await auditLighthouse(getHandbook(), address, browserPort),
  auditSameBytes(out),
  auditDependencies(),
];
await browser.close();
server.close();
delete process.env['HANDBOOK_URL'];
parts.push(await auditServers());

mkdirSync('docs', { recursive: true });
writeFileSync(
  'docs/audit.md',
  `# Audit of ${new Date().toISOString().slice(0, 10)}\n\nMade by \`npm run audit\`.\n\n${parts.map(partAsMarkdown).join('\n')}`,
);
const count = parts.reduce((sum, part) => sum + part.findings.length, 0);
console.log(`${count} findings; see docs/audit.md`);
process.exitCode = count > 0 ? 1 : 0;
