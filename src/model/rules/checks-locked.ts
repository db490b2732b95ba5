import { changedLocales, lockFile, own, placedItems, type PlacedItem } from '../checks-lock.ts';
import type { Draft, Entry } from '../draft.ts';
import { ghostsIn } from '../draft.ts';
import type { Issue } from '../issues.ts';
import type { CheckData } from '../../schemas/check.ts';
import type { ChecksLock } from '../../schemas/checks-lock.ts';
import { publishedPart } from '../published.ts';
import type { Rule } from './index.ts';

type LockedCheck = ChecksLock['checks'][string];

/** What has been published of the checks is still there, under the same numbers, and means what it meant. */
export const checksLocked: Rule = (whole) => {
  // A draft is not published.
  const draft = publishedPart(whole);
  const { lock, checks } = draft;
  if (lock === 'unreadable') return [];
  const issues: Issue[] = [];
  const behind: string[] = [];
  for (const check of checks) {
    // Which of two items with one id was published cannot be known, and the two are told of already.
    if (hasTwins(check)) continue;
    const locked = own(lock?.data.checks, check.id);
    const found = locked ? compare(check, locked, draft) : [];
    issues.push(...found);
    // Told only where nothing is wrong: mending comes before locking.
    if (found.length === 0 && !(locked && isCurrent(check, locked, draft))) behind.push(check.id);
  }
  const known = new Set([...checks.map(({ id }) => id), ...ghostsIn(draft, 'checks')]);
  for (const id of Object.keys(lock?.data.checks ?? {})) {
    if (known.has(id)) continue;
    const params = { what: 'check', id, check: id, where: `checks/${id}.yaml` } as const;
    issues.push({ code: 'published-gone', file: lockFile, line: lock!.lineOf(['checks', id]), params });
  }
  if (behind.length > 0) issues.push({ code: 'checks-not-locked', file: lockFile, params: { checks: behind } });
  return issues;
};

function hasTwins({ data }: Entry<CheckData>): boolean {
  const items = placedItems(data).map(({ item }) => item);
  return [items.map(({ id }) => id), items.map(({ number }) => number)].some((values) => new Set<unknown>(values).size < values.length);
}

function compare(check: Entry<CheckData>, locked: LockedCheck, { locales }: Draft): Issue[] {
  const { id, file, lineOf, data } = check;
  const issues: Issue[] = [];
  const items = new Map(placedItems(data).map((placed) => [placed.item.id, placed]));
  for (const [itemId, before] of Object.entries(locked.items)) {
    const placed = items.get(itemId);
    if (!placed) {
      const params = { what: 'item', id: itemId, check: id, where: file } as const;
      issues.push({ code: 'published-gone', file, line: lineOf(['sections']), params });
      continue;
    }
    const { item, at } = placed;
    if (item.number !== before.number) {
      const params = { item: itemId, was: before.number, now: item.number };
      issues.push({ code: 'published-number', file, line: lineOf([...at, 'number']), params });
    }
    if (item.revision < before.revision) {
      const params = { item: itemId, was: before.revision, now: item.revision };
      issues.push({ code: 'published-revision', file, line: lineOf([...at, 'revision']), params });
    }
    if (item.revision !== before.revision) continue;
    const changed = changedLocales(item, before, locales);
    if (changed[0] !== undefined) {
      const params = { item: itemId, check: id, locales: changed, revision: item.revision };
      issues.push({ code: 'published-words', file, line: lineOf([...at, 'statement', changed[0]]), params });
    }
  }
  if (data.revision < locked.revision) {
    const params = { was: locked.revision, now: data.revision };
    issues.push({ code: 'published-revision', file, line: lineOf(['revision']), params });
  }
  const different = [...items.values()].filter((placed) => isOther(placed, own(locked.items, placed.item.id)));
  if (data.revision === locked.revision && different.length > 0 && issues.length === 0) {
    const params = { items: different.map(({ item }) => item.id), revision: data.revision };
    issues.push({ code: 'check-revision-kept', file, line: lineOf(['revision']), params });
  }
  return issues;
}

/** Whether an item was added, taken back, retired or given another meaning. */
function isOther({ item, isRetired }: PlacedItem, locked: LockedCheck['items'][string] | undefined): boolean {
  return locked === undefined || locked.retired !== isRetired || locked.revision !== item.revision;
}

function isCurrent({ data }: Entry<CheckData>, locked: LockedCheck, { locales }: Draft): boolean {
  return (
    data.revision === locked.revision &&
    placedItems(data).every((placed) => {
      const before = own(locked.items, placed.item.id);
      return before !== undefined && !isOther(placed, before) && locales.every((locale) => before.words[locale] !== undefined);
    })
  );
}
