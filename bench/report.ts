/** Results as tables. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type { Format } from './engines/engine.ts';
import { median } from './measure/median.ts';
import type { Taken } from './measure/run-command.ts';
import type { Visit } from './measure/visit.ts';

export interface Row {
  engine: string;
  /** A cached step of the engine, and what the build took that had to make it all. */
  first: (Taken & { makes: string }) | undefined;
  format: Format;
  pages: number;
  cold: readonly Taken[];
  rebuilt: readonly Taken[];
  /** Why there is no result. */
  fault: string | undefined;
  megabytes: number;
  files: number;
  visited: Visit | undefined;
}

const show = (number: number | undefined, digits = 1) => (number === undefined ? '–' : number.toFixed(digits));

/** @param repeat how often each was built */
export function report(rows: readonly Row[], repeat: number): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 1e9).toFixed(0)} GB, ${type()} ${release()}, Node ${process.version}`;
  const parts = [
    '# Benchmark',
    `Made by \`npm run bench\` at commit ${commit}, on ${machine}. Load of the machine at the end: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(
        ', ',
      )}. Medians of ${repeat} interleaved runs. “Share” compares with Starlight in the same form and the same run, by processor time and by the clock.`,
  ];
  for (const pages of [...new Set(rows.map((row) => row.pages))]) {
    const same = rows.filter((row) => row.pages === pages);
    parts.push(`## ${pages} pages in three languages`, buildTable(same));
    if (same.some(({ visited }) => visited)) parts.push(visitTable(same));
    for (const { engine, format, first } of same)
      if (first)
        parts.push(
          `${engine} .${format}, ${first.makes}: made once and kept, so they are in none of the rows above. A build that makes them all took ${show(first.seconds)} s, processor ${show(first.processor)} s.`,
        );
    for (const { engine, format, fault } of same) if (fault) parts.push(`${engine} .${format} gave no result: ${fault.split('\n')[0]}`);
  }
  return `${parts.join('\n\n')}\n`;
}

function buildTable(rows: readonly Row[]): string {
  const of = (row: Row | undefined, key: keyof Taken, list: 'cold' | 'rebuilt' = 'cold') =>
    row && median(row[list].map((taken) => taken[key]));
  const lines = rows.map((row) => {
    const peer = rows.find((other) => other.engine === 'Starlight' && other.format === row.format);
    const share = (key: 'processor' | 'seconds') => {
      const [own, other] = [of(row, key), of(peer, key)];
      return own === undefined || other === undefined ? '–' : (own / other).toFixed(2);
    };
    const cells = [
      `${row.engine} .${row.format}`,
      show(of(row, 'seconds')),
      show(of(row, 'processor')),
      share('processor'),
      share('seconds'),
      show(of(row, 'seconds', 'rebuilt')),
      show(of(row, 'processor', 'rebuilt')),
      show(of(row, 'memory'), 0),
      show(row.megabytes),
      String(row.files),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| engine | cold, s | processor, s | share (processor) | share (clock) | after one change, s | processor, s | memory, MB | output, MB | files |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...lines,
  ].join('\n');
}

function visitTable(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ engine, format, visited }) =>
    visited
      ? [
          `| ${engine} .${format} | ${show(visited.kilobytes)} | ${visited.requests} | ${show(visited.searchTime, 0)} | ${show(visited.searchKilobytes)} | ${show(visited.phone?.performance, 0)} | ${show(visited.phone?.paint, 0)} | ${show(visited.phone?.blocked, 0)} | ${show(visited.phone?.shift, 3)} |`,
        ]
      : [],
  );
  return [
    '| engine | first visit, KB (brotli) | requests | first result, ms | fetched for it, KB | Lighthouse, mobile | LCP, ms | blocked, ms | layout shift |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...lines,
  ].join('\n');
}
