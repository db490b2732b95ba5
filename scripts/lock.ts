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
import { contentDir } from '../src/model/content-dir.ts';
import { reportIssues } from '../src/model/report.ts';
import { lockIds } from '../src/model/write-ids-lock.ts';
import { lockChecks } from '../src/model/write-lock.ts';
import { orUsage, readArguments } from './arguments.ts';

const { values, positionals, language, words } = orUsage(() =>
  readArguments({ minor: { type: 'string' }, forget: { type: 'string', multiple: true }, redirect: { type: 'boolean' } }),
);
const dir = path.resolve(positionals[0] ?? contentDir());
const shown = (file: string) => path.relative(process.cwd(), file);
const checks = lockChecks(dir, values);
const ids = checks.ok ? lockIds(dir, values) : undefined;
if (!checks.ok) console.error(reportIssues(checks.issues, dir, language));
else console.log(words.locked({ items: checks.items, checks: checks.checks, file: shown(checks.file) }));
if (ids?.ok) {
  for (const redirect of ids.redirects) console.log(words.redirected({ redirect }));
  console.log(words.lockedIds({ pages: ids.pages, items: ids.items, terms: ids.terms, file: shown(ids.file) }));
} else if (ids) console.error(reportIssues(ids.issues, dir, language));
process.exitCode = ids?.ok ? 0 : 1;
