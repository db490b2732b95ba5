/** What Lighthouse says of a page on a simulated phone. */
import { loadLighthouse } from '../../scripts/audit/load-lighthouse.ts';
import { median } from './median.ts';

export interface PhoneFigures {
  /** Of 100. */
  performance: number;
  /** Largest paint, in milliseconds; blocked, in milliseconds; layout shift. */
  paint: number;
  blocked: number;
  shift: number;
}

const runs = 3;

/**
 * @param port a browser's port for remote debugging
 * @returns medians of three runs
 */
export async function askLighthouse(url: string, port: number): Promise<PhoneFigures> {
  const lighthouse = await loadLighthouse();
  const all: PhoneFigures[] = [];
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(url, { port, logLevel: 'error', output: 'json', onlyCategories: ['performance'] });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
    const { categories, audits } = result.lhr;
    const number = (name: string) => audits[name]?.numericValue ?? 0;
    all.push({
      performance: 100 * (categories['performance']?.score ?? 0),
      paint: number('largest-contentful-paint'),
      blocked: number('total-blocking-time'),
      shift: number('cumulative-layout-shift'),
    });
  }
  const of = (key: keyof PhoneFigures) => median(all.map((figures) => figures[key]))!;
  return { performance: of('performance'), paint: of('paint'), blocked: of('blocked'), shift: of('shift') };
}
