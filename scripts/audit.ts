/**
 * `npm run audit`: the long round. Every page of the built handbook in both colour schemes, at 320 and 1280 px, with axe;
 * Lighthouse (mobile) on one page of each kind. Writes `docs/audit.md` with the date; exit code 1 when something is found.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { getHandbook } from '../src/model/get-handbook.ts';
import { pagesWithWorksheet, worksheetPaths } from '../src/model/worksheet.ts';
import { axeFindings, sidewaysFindings } from '../tests/support/axe.ts';
import { watchPage } from '../tests/support/watch-page.ts';
import { partAsMarkdown } from './audit/audit-part.ts';
import { auditDependencies } from './audit/dependencies.ts';
import { auditSameBytes } from './audit/same-bytes.ts';
import { auditServers } from './audit/servers.ts';
import { findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';

const lighthousePackage = 'lighthouse@13.5.0';
const out = path.resolve('node_modules/.cache/handbook-audit/site');
mkdirSync(path.dirname(out), { recursive: true });
const built = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit', env: { ...process.env, HANDBOOK_OUT: out } });
if (built.status !== 0) process.exit(1);

const parts = [auditSameBytes(out), auditDependencies(), await auditServers()];

const handbook = getHandbook();
const { server, address } = await serve(out);
const { executablePath, args } = await findBrowser();
const port = 9333;
const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });

const paths = [
  '/',
  '/404.html',
  ...handbook.locales.map(({ key }) => `/${key}/404.html`),
  ...[...handbook.pages.values()].flatMap((page) => Object.values(page.path)),
  ...pagesWithWorksheet(handbook).flatMap((page) => Object.values(worksheetPaths(handbook, page))),
];
const findings: string[] = [];
let looks = 0;
const queue = [...paths];

/** Takes page after page from the queue, and looks at each in both schemes and at both widths. */
async function lookAtPages(): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  const faults: string[] = [];
  await watchPage(page, faults, address);
  for (let each = queue.shift(); each !== undefined; each = queue.shift()) {
    await page.goto(new URL(each.slice(1), address).href);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const found = [...(await axeFindings(page)), ...(await sidewaysFindings(page))];
        findings.push(...found.map((finding) => `${each} (${colorScheme}, ${width} px): ${finding}`));
        looks++;
      }
    }
    // Refused by the policy, an error of a script, a request to another host.
    findings.push(...faults.splice(0).map((fault) => `${each}: ${fault}`));
    if (queue.length % 50 === 0) console.log(`${queue.length} pages left, ${findings.length} findings`);
  }
}
await Promise.all([lookAtPages(), lookAtPages()]);

/** One page of each kind, in the first language. */
function pagesForLighthouse(): string[] {
  const kinds = new Map<string, string>();
  for (const page of handbook.pages.values()) {
    const kind = page.aspect !== undefined ? 'cell' : page.kind === 'pages' ? page.id : page.kind;
    if (!kinds.has(kind)) kinds.set(kind, Object.values(page.path)[0]!);
  }
  return [...kinds.values()];
}

interface LighthouseResult {
  lhr: { categories: Record<string, { score: number | null }>; audits: Record<string, { numericValue?: number }> };
}
type Lighthouse = (url: string, flags: object) => Promise<LighthouseResult | undefined>;

async function loadLighthouse(): Promise<Lighthouse> {
  const home = path.resolve('node_modules/.cache/lighthouse');
  const entry = path.join(home, 'node_modules/lighthouse/core/index.js');
  mkdirSync(home, { recursive: true });
  if (!existsSync(entry))
    spawnSync('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', lighthousePackage], { stdio: 'inherit' });
  return ((await import(pathToFileURL(entry).href)) as { default: Lighthouse }).default;
}

const lighthouse = await loadLighthouse();
const rows: string[] = [];
for (const each of pagesForLighthouse()) {
  const result = await lighthouse(new URL(each.slice(1), address).href, { port, logLevel: 'error', output: 'json' });
  if (!result) throw new Error(`Lighthouse gave no result for ${each}.`);
  const { categories, audits } = result.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const number = (name: string) => audits[name]?.numericValue ?? 0;
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map(score);
  rows.push(
    `| ${each} | ${scores.join(' | ')} | ${(number('largest-contentful-paint') / 1000).toFixed(2)} s | ${number('cumulative-layout-shift').toFixed(3)} | ${Math.round(number('total-blocking-time'))} ms |`,
  );
  console.log(rows.at(-1));
}

await browser.close();
server.close();

mkdirSync('docs', { recursive: true });
writeFileSync(
  'docs/audit.md',
  `# Audit of ${new Date().toISOString().slice(0, 10)}

Made by \`npm run audit\`.

## Every page, both schemes, 320 and 1280 px

${looks} looks at ${paths.length} pages with axe (WCAG 2.2 A and AA, best practices) and a check that nothing scrolls sideways, that no script fails or is refused by the policy, and that no other host is asked.

${findings.length === 0 ? 'Nothing was found.' : findings.map((finding) => `- ${finding}`).join('\n')}

## Lighthouse, mobile, one page of each kind

| page | performance | accessibility | best practices | SEO | LCP | CLS | TBT |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

${parts.map(partAsMarkdown).join('\n')}`,
);
const count = findings.length + parts.reduce((sum, part) => sum + part.findings.length, 0);
console.log(`${count} findings; see docs/audit.md`);
process.exitCode = count > 0 ? 1 : 0;
