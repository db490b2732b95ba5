/**
 * `npm run new -- <kind> <id>`: writes a draft in every language of the handbook. Drafts show in `npm run dev` only.
 *
 *   npm run new -- case harbour-yard
 *   npm run new -- item find-place --page phases/start/work
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../src/model/content-dir.ts';
import { isError } from '../src/model/issues.ts';
import { toolWords } from '../src/model/messages/index.ts';
import { writeChanges } from '../src/model/migrate/index.ts';
import { readPack } from '../src/model/read-pack.ts';
import { Refusal } from '../src/model/refusal.ts';
import { ofFolder, reportIssues } from '../src/model/report.ts';
import { draftFiles, draftKinds } from '../src/starter/draft-files.ts';
import { orTell, orUsage, readArguments } from './arguments.ts';

const { values, positionals, language } = orUsage(() => readArguments({ page: { type: 'string' } }, 2));
const tools = toolWords(language);

await orTell(language, () => {
  const [kind, id] = positionals;
  if (!kind || !id) throw new Refusal((words) => words.newUsage({ kinds: draftKinds }));
  const dir = contentDir();
  const { handbook, issues } = readPack(dir, { withDrafts: true });
  if (!handbook) throw new Refusal((words) => `${reportIssues(issues.filter(isError), dir, language)}\n\n${words.mendFirst}`);
  const read = (file: string) => (existsSync(path.join(dir, file)) ? readFileSync(path.join(dir, file), 'utf8') : undefined);
  const today = new Date().toISOString().slice(0, 10);
  const { created, changed } = draftFiles(handbook, { kind, id, page: values.page, today }, read);
  const changes = [...created, ...changed].map(([file, after]) => ({ file, before: read(file), after }));
  writeChanges(dir, changes);
  for (const change of changes) {
    const file = path.join(path.relative(process.cwd(), dir), change.file);
    console.log(change.before === undefined ? tools.fileNew({ file }) : tools.fileChanged({ file }));
  }
  console.log(`\n${ofFolder(tools.draftWritten, dir)}`);
});
