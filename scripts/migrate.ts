/**
 * `npm run migrate -- [folder] [--write]`: brings a content folder of an older format to the one that this engine reads.
 * Without `--write` it only shows what would change, line by line.
 */
import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { contentDir } from '../src/model/content-dir.ts';
import { toolWords } from '../src/model/messages/index.ts';
import { planMigration, writeChanges, type FileChange } from '../src/model/migrate/index.ts';
import { ofFolder } from '../src/model/report.ts';
import { orTell, orUsage, readArguments } from './arguments.ts';

const { values, positionals, language } = orUsage(() => readArguments({ write: { type: 'boolean' } }));
const tools = toolWords(language);
const dir = path.resolve(positionals[0] ?? contentDir());
const folder = path.relative(process.cwd(), dir) || '.';

await orTell(language, () => {
  const { from, to, summaries, changes } = planMigration(dir);
  if (from === to) {
    console.log(tools.sameFormat({ folder, format: to }));
    return;
  }
  for (const change of changes) console.log(difference(change));
  for (const summary of summaries) console.log(`${tools.step({ from, to })} ${summary(tools)}`);
  if (values.write) writeChanges(dir, changes);
  const done = { files: changes.length, folder };
  console.log(ofFolder(values.write ? tools.migrated(done) : tools.wouldMigrate(done), dir));
});

function difference({ file, before = '', after }: FileChange): string {
  if (after === undefined) return `--- ${file}\n+++ (${tools.fileGoes({ lines: before.split('\n').length - 1 })})\n`;
  return createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 1 }).replace(/^Index:.*\n=+\n/, '');
}
