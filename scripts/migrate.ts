/**
 * `npm run migrate -- [folder] [--write]`: brings a content folder of an older format to the one that this engine reads.
 * Without `--write` it only shows what would change, line by line.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { contentDir } from '../src/model/content-dir.ts';
import { MigrationError, planMigration, writeChanges } from '../src/model/migrate/index.ts';

try {
  const { values, positionals } = parseArgs({ options: { write: { type: 'boolean', default: false } }, allowPositionals: true });
  const dir = path.resolve(positionals[0] ?? contentDir());
  const shown = path.relative(process.cwd(), dir) || '.';
  const { from, to, summaries, changes } = planMigration(dir);
  if (from === to) console.log(`${shown} is of format ${to} already. Nothing to change.`);
  else {
    for (const { file, before, after } of changes) {
      if (after === undefined)
        console.log(`--- ${file}\n+++ (the file goes: all its ${before!.split('\n').length - 1} lines say what the engine says)\n`);
      else
        console.log(
          createTwoFilesPatch(file, file, before ?? '', after, undefined, undefined, { context: 1 }).replace(/^Index:.*\n=+\n/, ''),
        );
    }
    for (const summary of summaries) console.log(`Format ${from} → ${to}. ${summary}`);
    if (values.write) writeChanges(dir, changes);
    const count = `${changes.length} ${changes.length === 1 ? 'file' : 'files'}`;
    console.log(
      values.write
        ? `${count} changed in ${shown}. Run \`npm run check\` now.`
        : `${count} would change in ${shown}. Nothing is written yet: add --write.`,
    );
  }
} catch (error) {
  const isExpected = error instanceof MigrationError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
}
