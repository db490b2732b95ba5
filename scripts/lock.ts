/**
 * `npm run lock`: writes down what is published (`checks.lock.json`, `ids.lock.json`), so that `npm run check` can refuse to
 * lose an id or an address, or to change a statement silently. To be run before publishing.
 *
 *   npm run lock -- --redirect                               records the former slug wherever an address has changed
 *   npm run lock -- --minor "a spelling mistake"             words of a check have changed, their meaning has not
 *   npm run lock -- --forget item:old-item                   never was published; also page:…, term:…
 *   npm run lock -- --forget pilot-gate/old-item             the same for an item of a check, or a whole check
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../src/model/content-dir.ts';
import { reportIssues } from '../src/model/report.ts';
import { lockIds } from '../src/model/write-ids-lock.ts';
import { lockChecks } from '../src/model/write-lock.ts';

const { values, positionals } = parseArgs({
  options: { minor: { type: 'string' }, forget: { type: 'string', multiple: true }, redirect: { type: 'boolean' } },
  allowPositionals: true,
});
const dir = path.resolve(positionals[0] ?? contentDir());
const shown = (file: string) => path.relative(process.cwd(), file);
const checks = lockChecks(dir, values);
const ids = checks.ok ? lockIds(dir, values) : undefined;
if (!checks.ok) console.error(reportIssues(checks.issues, dir));
else console.log(`${checks.items} items of ${checks.checks} self-checks are locked in ${shown(checks.file)}.`);
if (ids?.ok) {
  for (const redirect of ids.redirects) console.log(`Former address recorded: ${redirect}`);
  console.log(`${ids.pages} pages, ${ids.items} items and ${ids.terms} terms are locked in ${shown(ids.file)}.`);
} else if (ids) console.error(reportIssues(ids.issues, dir));
process.exitCode = ids?.ok ? 0 : 1;
