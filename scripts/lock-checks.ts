/**
 * `npm run lock-checks`: writes down what is published of the self-checks (`content/checks.lock.json`), so that
 * `npm run check` can refuse a silent change. To be run whenever a revision has been raised or a check added.
 *
 *   npm run lock-checks -- --minor "a spelling mistake"      words have changed, their meaning has not
 *   npm run lock-checks -- --forget pilot-gate/old-item      never was published; also a whole check
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lockFile, makeLock, printLock } from '../src/model/checks-lock.ts';
import { contentDir } from '../src/model/content-dir.ts';
import { readPack } from '../src/model/read-pack.ts';
import { reportIssues } from '../src/model/report.ts';
import { checksLocked } from '../src/model/rules/checks-locked.ts';
import { rules } from '../src/model/rules/index.ts';
import { isError } from '../src/model/issues.ts';
import { checksLockSchema, type ChecksLock } from '../src/schemas/checks-lock.ts';

const { values, positionals } = parseArgs({
  options: { minor: { type: 'string' }, forget: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const dir = path.resolve(positionals[0] ?? contentDir());
const file = path.join(dir, lockFile);

// What is wrong elsewhere is mended first: a lock of half the checks would be worth nothing.
const whole = readPack(
  dir,
  rules.filter((rule) => rule !== checksLocked),
);
if (!whole.handbook) {
  console.error(reportIssues(whole.issues.filter(isError), dir));
  process.exit(1);
}
const old: ChecksLock | undefined = existsSync(file) ? checksLockSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
for (const forgotten of values.forget) {
  const [check = '', item] = forgotten.split('/');
  if (item === undefined) delete old?.checks[check];
  else delete old?.checks[check]?.items[item];
}
if (old) writeFileSync(file, printLock(old));

const stopping = readPack(dir, [checksLocked]).issues.filter(
  (issue) => isError(issue) && !(issue.code === 'published-words' && values.minor),
);
if (stopping.length > 0) {
  console.error(reportIssues(stopping, dir));
  process.exit(1);
}
const checks = [...whole.handbook.checks.values()].map((check) => ({ id: check.id, data: check }));
const locales = whole.handbook.locales.map(({ key }) => key);
const lock = makeLock(checks, locales, old, values.minor);
writeFileSync(file, printLock(lock));
const count = Object.values(lock.checks).reduce((sum, { items }) => sum + Object.keys(items).length, 0);
console.log(`${count} items of ${checks.length} self-checks are locked in ${path.relative(process.cwd(), file)}.`);
