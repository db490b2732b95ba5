/** The part of the audit that measures with Lighthouse (mobile): one indexable page of each kind, in the first language. */
import type { Handbook } from '../../src/model/handbook.ts';
import type { AuditPart } from './audit-part.ts';
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

/** @param port the browser’s port for remote debugging */
export async function auditLighthouse(handbook: Handbook, address: string, port: number): Promise<AuditPart> {
  const lighthouse = await loadLighthouse();
  const rows: string[] = [];
  const findings: string[] = [];
  for (const each of pageOfEachKind(handbook)) {
    const result = await lighthouse(new URL(each.slice(1), address).href, { port, logLevel: 'error', output: 'json' });
    if (!result) throw new Error(`Lighthouse gave no result for ${each}.`);
    const { lhr } = result;
    const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
    const number = (name: string) => lhr.audits[name]?.numericValue ?? 0;
    const shift = number('cumulative-layout-shift');
    findings.push(...faultsOf(each, lhr), ...(shift > 0 ? [`${each}: layout shift ${shift.toFixed(3)}`] : []));
    rows.push(
      `| ${each} | ${scores.join(' | ')} | ${(number('largest-contentful-paint') / 1000).toFixed(2)} s | ${shift.toFixed(3)} | ${Math.round(number('total-blocking-time'))} ms |`,
    );
    console.log(rows.at(-1));
  }
  return {
    title: 'Lighthouse, mobile, one page of each kind',
    told: `Performance and blocking time depend on how busy the machine is.

| page | performance | accessibility | best practices | SEO | LCP | CLS | TBT |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`,
    findings,
  };
}
