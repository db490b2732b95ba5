/**
 * `npm run new -- <kind> <id>`: writes a draft in every language of the handbook. Drafts show in `npm run dev` only.
 *
 *   npm run new -- case harbour-yard
 *   npm run new -- item find-place --page phases/start/work
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../src/model/content-dir.ts';
import { isError } from '../src/model/issues.ts';
import { writeChanges } from '../src/model/migrate/index.ts';
import { readPack } from '../src/model/read-pack.ts';
import { reportIssues } from '../src/model/report.ts';
import { draftFiles, draftKinds } from '../src/starter/draft-files.ts';
import { Refusal } from '../src/starter/refusal.ts';

try {
  const { values, positionals } = parseArgs({ options: { page: { type: 'string' } }, allowPositionals: true });
  const [kind, id] = positionals;
  if (!kind || !id) throw new Refusal(`Say what to write: npm run new -- <kind> <id>. The kinds are ${draftKinds.join(', ')}.`);
  const dir = contentDir();
  const { handbook, issues } = readPack(dir, { withDrafts: true });
  if (!handbook) throw new Refusal(`${reportIssues(issues.filter(isError), dir)}\n\nMend this first; nothing was written.`);
  const read = (file: string) => (existsSync(path.join(dir, file)) ? readFileSync(path.join(dir, file), 'utf8') : undefined);
  const today = new Date().toISOString().slice(0, 10);
  const { created, changed } = draftFiles(handbook, { kind, id, page: values.page, today }, read);
  const changes = [...created, ...changed].map(([file, after]) => ({ file, before: read(file), after }));
  writeChanges(dir, changes);
  for (const { file, before } of changes)
    console.log(`${before === undefined ? 'new    ' : 'changed'} ${path.join(path.relative(process.cwd(), dir), file)}`);
  console.log('\nReplace the words. npm run dev shows the draft; readers do not see it until you take away `draft: true`.');
} catch (error) {
  const isExpected = error instanceof Refusal || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
}
