/**
 * `npm run check -- [folder]`: reads the content pack and prints every problem, without a build.
 * Exit code 1 when there is an error, 2 when the command was typed wrongly; advice alone leaves 0.
 *
 *   --lang sv|no|en                the language of the messages; else HANDBOOK_LANG, else the machine's, else English
 *   --json                         as data (src/schemas/report.ts; `--json-schema` prints its JSON Schema)
 *   --annotations github|gitlab    as annotations beside the lines of a change
 */
import { contentDir } from '../src/model/content-dir.ts';
import { githubAnnotations, gitlabAnnotations, jsonReport, sizeOf } from '../src/model/machine-report.ts';
import { readPack } from '../src/model/read-pack.ts';
import { reportIssues } from '../src/model/report.ts';
import { reportJsonSchema } from '../src/schemas/report.ts';
import { orUsage, readArguments } from './arguments.ts';

const { values, positionals, language, words } = orUsage(() =>
  readArguments({
    json: { type: 'boolean' },
    'json-schema': { type: 'boolean' },
    annotations: { type: 'string', allowed: ['github', 'gitlab'] },
  }),
);
if (values['json-schema']) console.log(JSON.stringify(reportJsonSchema(), undefined, 2));
else {
  const pack = readPack(positionals[0] ?? contentDir());
  if (values.json) console.log(JSON.stringify(jsonReport(pack, language), undefined, 2));
  else if (values.annotations === 'gitlab') console.log(gitlabAnnotations(pack, language));
  else if (values.annotations === 'github') console.log(githubAnnotations(pack, language));
  else {
    console.log(reportIssues(pack.issues, pack.dir, language));
    if (pack.handbook) console.log(words.summary(sizeOf(pack.handbook)));
  }
  process.exitCode = pack.handbook ? 0 : 1;
}
