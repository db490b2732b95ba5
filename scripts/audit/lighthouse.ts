/** The part of the audit that measures with Lighthouse (mobile): one indexable page of each kind, in the first language. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Handbook } from '../../src/model/handbook.ts';
import type { AuditPart } from './audit-part.ts';
import { serve } from '../serve.ts';
import { barePage } from './bare-page.ts';
import { categories, loadLighthouse, type Report } from './load-lighthouse.ts';

/** One page of each kind, in the first language. */
function pageOfEachKind(handbook: Handbook): string[] {
  const kinds = new Map<string, string>();
  for (const page of handbook.pages.values()) {
    const kind = page.aspect !== undefined ? 'cell' : page.kind === 'pages' ? page.id : page.kind;
    if (!kinds.has(kind)) kinds.set(kind, Object.values(page.path)[0]!);
  }
  return [...kinds.values()];
}

/** What keeps a category from its 100, with the titles of the audits. */
function faultsOf(each: string, { categories: found, audits }: Report): string[] {
  return categories.flatMap((name) => {
    const { score, auditRefs } = found[name] ?? { score: null, auditRefs: [] };
    if (score === 1) return [];
    const failed = auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => audits[id]?.title ?? id);
    return [`${each}: ${name} ${Math.round((score ?? 0) * 100)} (${failed.join('; ')})`];
  });
}

/** How often each page is looked at: what the machine does besides shows in single runs. */
const runs = 3;
/** How much longer than a bare page with the same words a page may take until its largest part is on the screen. */
const mostTimesBare = 1.2;

/** What is a matter of time. */
const timed = ['performance'];

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/**
 * @param site folder of the built site
 * @param address where it is served
 * @param port the browser’s port for remote debugging
 */
export async function auditLighthouse(handbook: Handbook, site: string, address: string, port: number): Promise<AuditPart> {
  const lighthouse = await loadLighthouse();
  const measure = async (url: string, onlyCategories: readonly string[]): Promise<Report> => {
    const result = await lighthouse(url, { port, logLevel: 'error', output: 'json', onlyCategories });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
    return result.lhr;
  };
  const bare = await serveBare(site, pageOfEachKind(handbook));
  const rows: string[] = [];
  const findings: string[] = [];
  try {
    for (const each of pageOfEachKind(handbook)) {
      const own: Report[] = [];
      const others: Report[] = [];
      for (const url of [new URL(each.slice(1), address), new URL(each.slice(1), bare.address)]) await compressBeforehand(url);
      for (let run = 0; run < runs; run++) {
        // What is not a matter of time is the same in every run.
        own.push(await measure(new URL(each.slice(1), address).href, run === 0 ? categories : timed));
        others.push(await measure(new URL(each.slice(1), bare.address).href, timed));
      }
      const number = (reports: readonly Report[], name: string) => middle(reports.map(({ audits }) => audits[name]?.numericValue ?? 0));
      // The run in the middle stands for the page's performance.
      const [typical] = own.toSorted((a, b) => scoreOf(a) - scoreOf(b)).slice(runs >> 1);
      const report: Report = {
        categories: { ...own[0]!.categories, performance: typical!.categories['performance']! },
        audits: { ...own[0]!.audits, ...typical!.audits },
      };
      const scores = categories.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100));
      const paint = number(own, 'largest-contentful-paint');
      const times = paint / number(others, 'largest-contentful-paint');
      const shift = Math.max(...own.map(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? 0));
      findings.push(
        ...faultsOf(each, report),
        ...(shift > 0 ? [`${each}: layout shift ${shift.toFixed(3)}`] : []),
        ...(times > mostTimesBare ? [`${each}: largest paint ${times.toFixed(2)} times that of a bare page`] : []),
      );
      const blocking = [number(own, 'total-blocking-time'), number(others, 'total-blocking-time')].map(Math.round);
      rows.push(
        `| ${each} | ${scores.join(' | ')} | ${(paint / 1000).toFixed(2)} s | ${times.toFixed(2)} | ${shift.toFixed(3)} | ${blocking.map((ms) => `${ms} ms`).join(' | ')} |`,
      );
      console.log(rows.at(-1));
    }
  } finally {
    bare.close();
  }
  return {
    title: 'Lighthouse, mobile, one page of each kind',
    told: `Each page and a bare page with the same words (headings, paragraphs, lists, tables and links of its text; no styles, no script, no frame) were looked at ${runs} times by turns, both sent as brotli; each number is the one in the middle. Performance and blocking time depend on how busy the machine is: a bare page has what the machine and the length of the text cost.

| page | performance | accessibility | best practices | SEO | LCP | times bare | CLS | TBT | TBT, bare |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`,
    findings,
  };
}

/** The server compresses what it is asked for the first time: that is no page's own time. */
const compressBeforehand = async (url: URL) => void (await (await fetch(url, { headers: { 'accept-encoding': 'br' } })).arrayBuffer());

const scoreOf = ({ categories: found }: Report): number => found['performance']?.score ?? 0;

/** Serves bare pages under the addresses of the pages that they are made of. */
async function serveBare(site: string, pages: readonly string[]): Promise<{ address: string; close: () => void }> {
  const dir = mkdtempSync(path.join(tmpdir(), 'handbook-bare-'));
  for (const page of pages) {
    mkdirSync(path.join(dir, page), { recursive: true });
    writeFileSync(path.join(dir, page, 'index.html'), barePage(readFileSync(path.join(site, page, 'index.html'), 'utf8')));
  }
  const { server, address } = await serve(dir, '/', 0, true);
  const close = () => {
    server.close();
    rmSync(dir, { recursive: true });
  };
  return { address, close };
}
