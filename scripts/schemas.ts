/**
 * `npm run schemas -- [folder]`: writes the JSON Schemas of a content folder (`.schemas/`) and tells VS Code of them, so that
 * the editor completes and explains fields while one types. To be run again after an update of the engine or a new language.
 */
import path from 'node:path';
import { contentDir } from '../src/model/content-dir.ts';
import { isError } from '../src/model/issues.ts';
import { readPack } from '../src/model/read-pack.ts';
import { reportIssues } from '../src/model/report.ts';
import { orUsage, readArguments } from './arguments.ts';
import { writeSchemas } from './json-schemas.ts';

const { positionals, language, words } = orUsage(() => readArguments({}));
const dir = path.resolve(positionals[0] ?? contentDir());
const { handbook, issues } = readPack(dir, { withDrafts: true });
if (!handbook) {
  console.error(reportIssues(issues.filter(isError), dir, language));
  process.exitCode = 1;
} else {
  const { count, folder, settings } = writeSchemas(
    dir,
    handbook.locales.map(({ key }) => key),
  );
  const shown = (file: string) => path.relative(process.cwd(), file);
  console.log(words.schemas({ count, folder: shown(folder), settings: shown(settings) }));
}
