/**
 * `npm run lock-checks`: writes down what is published of the self-checks (`content/checks.lock.json`), so that
 * `npm run check` can refuse a silent change. To be run whenever a revision has been raised or a check added.
 *
 *   npm run lock-checks -- --minor "a spelling mistake"      words have changed, their meaning has not
 *   npm run lock-checks -- --forget pilot-gate/old-item      never was published; also a whole check
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../src/model/content-dir.ts';
import { reportIssues } from '../src/model/report.ts';
import { lockChecks } from '../src/model/write-lock.ts';

const { values, positionals } = parseArgs({
  options: { minor: { type: 'string' }, forget: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const dir = path.resolve(positionals[0] ?? contentDir());
const result = lockChecks(dir, values);
if (result.ok)
  console.log(`${result.items} items of ${result.checks} self-checks are locked in ${path.relative(process.cwd(), result.file)}.`);
else console.error(reportIssues(result.issues, dir));
process.exitCode = result.ok ? 0 : 1;
