/** Writes `checks.lock.json`: half of what `npm run lock` does. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ChecksLock } from '../schemas/checks-lock.ts';
import { lockFile, makeLock, printLock } from './checks-lock.ts';
import { isError, type Issue } from './issues.ts';
import { readPack } from './read-pack.ts';
import { checksLocked } from './rules/checks-locked.ts';
import { idsLocked } from './rules/ids-locked.ts';
import { rules, type Rule } from './rules/index.ts';

export interface LockOptions {
  /** Why words have changed although their meaning has not. Without it such a change is refused. */
  minor?: string | undefined;
  /** What never was published: `<check>/<item>`, or a whole `<check>`. */
  forget?: readonly string[] | undefined;
}

export type LockResult =
  /** Nothing was written. */
  { ok: false; issues: Issue[] } | { ok: true; file: string; checks: number; items: number };

export function lockChecks(dir: string, { minor, forget = [] }: LockOptions = {}): LockResult {
  let old: ChecksLock | undefined;
  const compareWithOld: Rule = (draft) => {
    if (draft.lock === 'unreadable') return [];
    old = draft.lock && without(draft.lock.data, forget);
    return checksLocked({ ...draft, lock: old && draft.lock && { ...draft.lock, data: old } });
  };
  // What is wrong elsewhere is mended first: a lock of half the checks would be worth nothing.
  // Ids and addresses are the other half: what they lack is told, or recorded (`--redirect`), there.
  const { handbook, issues } = readPack(dir, { kept: rules.filter((rule) => rule !== checksLocked && rule !== idsLocked) });
  if (!handbook) return { ok: false, issues: issues.filter(isError) };
  const stopping = readPack(dir, { kept: [compareWithOld] }).issues.filter(
    (issue) => isError(issue) && !(issue.code === 'published-words' && minor),
  );
  if (stopping.length > 0) return { ok: false, issues: stopping };

  const lock = makeLock(
    [...handbook.checks.values()].map((check) => ({ id: check.id, data: check })),
    handbook.locales.map(({ key }) => key),
    old,
    minor,
  );
  const file = path.join(dir, lockFile);
  writeFileSync(file, printLock(lock));
  const items = Object.values(lock.checks).reduce((sum, check) => sum + Object.keys(check.items).length, 0);
  return { ok: true, file, checks: handbook.checks.size, items };
}

function without(lock: ChecksLock, forgotten: readonly string[]): ChecksLock {
  const copy = structuredClone(lock);
  for (const name of forgotten) {
    const [check = '', item] = name.split('/');
    if (item === undefined) delete copy.checks[check];
    else delete copy.checks[check]?.items[item];
  }
  return copy;
}
