/** Lighthouse is no dependency of the project: it is fetched into the cache when somebody measures with it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const lighthousePackage = 'lighthouse@13.5.0';
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Report {
  categories: Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
}

/** Measures a page on a simulated phone. `flags.port` is a browser's port for remote debugging. */
export type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>;

export async function loadLighthouse(): Promise<Lighthouse> {
  const home = path.resolve(import.meta.dirname, '../../node_modules/.cache/lighthouse');
  const entry = path.join(home, 'node_modules/lighthouse/core/index.js');
  mkdirSync(home, { recursive: true });
  if (!existsSync(entry))
    spawnSync('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', lighthousePackage], { stdio: 'inherit' });
  return ((await import(pathToFileURL(entry).href)) as { default: Lighthouse }).default;
}
