/**
 * `npm run dev`: the handbook with live reload while one writes. A mistake in content is printed and lies over the page in the
 * browser until it is mended; the last good state stays below. With mistakes from the start, it waits until they are mended.
 */
import { watch } from 'node:fs';
import { getPack, rereadPack } from '../src/model/read-handbook.ts';
import type { Reading } from '../src/model/read-pack.ts';
import { reportIssues } from '../src/model/report.ts';
import { orUsage, readArguments } from './arguments.ts';

const { words, language } = orUsage(() => readArguments({}, 0));
// Nothing phones home.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['HANDBOOK_DRAFTS'] = 'show';
process.env['HANDBOOK_EDITORS'] = '1';
process.env['HANDBOOK_STYLE'] = '1';

/** The content, when it is right. */
async function rightContent(): Promise<Reading> {
  let pack = getPack();
  while (!pack.handbook) {
    console.error(`\n${reportIssues(pack.issues, pack.dir, language)}\n\n${words.devWaiting}\n`);
    // Where there is no folder, nothing can be mended in it.
    if (pack.issues.some((issue) => issue.code === 'unreadable-file' && issue.params.what === 'folder')) process.exit(1);
    await change(pack.dir);
    pack = rereadPack();
  }
  return pack;
}

/** Until something in the folder changes, and a moment longer: editors write a file in several steps. */
function change(dir: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(dir, { recursive: true }, () => {
      watcher.close();
      setTimeout(resolve, 100);
    });
  });
}

const { handbook } = await rightContent();
const { dev } = await import('astro');
const { address } = await dev({ root: process.cwd() });
const base = process.env['HANDBOOK_URL'] ? new URL(process.env['HANDBOOK_URL']).pathname.replace(/\/?$/, '/') : '/';
for (const { key, label } of handbook?.locales ?? []) console.log(`  ${label.padEnd(10)} http://localhost:${address.port}${base}${key}/`);
