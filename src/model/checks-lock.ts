/** What `checks.lock.json` remembers of the checks, and how it is made. */
import type { CheckData, CheckItemData } from '../schemas/check.ts';
import type { ChecksLock, LockedItem } from '../schemas/checks-lock.ts';
import type { Locale } from '../schemas/shared.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Path inside the content folder. */
export const lockFile = 'checks.lock.json';

/** An item of a check, asked or retired, with the way to it in the check's file. */
export interface PlacedItem {
  item: CheckItemData;
  isRetired: boolean;
  at: readonly (string | number)[];
}

/** Every item that a check has or once had. */
export function placedItems(check: CheckData): PlacedItem[] {
  return [
    ...check.sections.flatMap((section, s) =>
      section.items.map((item, i) => ({ item, isRetired: false, at: ['sections', s, 'items', i] as const })),
    ),
    ...check.retired.map((item, i) => ({ item, isRetired: true, at: ['retired', i] as const })),
  ];
}

/** A fingerprint of what is asked in one language. Spaces and ways of writing å do not count. */
export function fingerprint(item: CheckItemData, locale: Locale): string {
  const words = [item.statement[locale], ...(item.levels ?? []).map((level) => level[locale])];
  return fingerprintOf(words.map((text) => text ?? ''));
}

/** The languages in which an item's words differ from what was published. A language that is new has not changed. */
export function changedLocales(item: CheckItemData, locked: LockedItem, locales: readonly Locale[]): Locale[] {
  return locales.filter((locale) => locked.words[locale] !== undefined && locked.words[locale] !== fingerprint(item, locale));
}

/** The revision of the check in which an item's present meaning first appeared; what was never locked counts from the check's first. */
export function sinceOf(check: CheckData, item: CheckItemData, locked: LockedItem | undefined): number {
  if (locked?.revision === item.revision) return locked.since;
  return locked === undefined && item.revision === 1 ? 1 : check.revision;
}

/**
 * The lock for the checks as they are.
 * @param old what was published before; its reasons are kept
 * @param minor why words may have changed without a new revision
 */
export function makeLock(
  checks: readonly { id: string; data: CheckData }[],
  locales: readonly Locale[],
  old: ChecksLock | undefined,
  minor?: string,
): ChecksLock {
  const byId = <T>(entries: readonly [string, T][]) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    version: 1,
    checks: byId(
      checks.map(({ id, data }) => {
        const items = placedItems(data).map(({ item, isRetired }): [string, LockedItem] => {
          const locked = own(own(old?.checks, id)?.items, item.id);
          const isChanged = locked?.revision === item.revision && changedLocales(item, locked, locales).length > 0;
          const reasons = [...(locked?.revision === item.revision ? (locked.minor ?? []) : []), ...(isChanged && minor ? [minor] : [])];
          return [
            item.id,
            {
              number: item.number,
              revision: item.revision,
              since: sinceOf(data, item, locked),
              retired: isRetired,
              words: Object.fromEntries(locales.map((locale) => [locale, fingerprint(item, locale)])),
              ...(reasons.length === 0 ? {} : { minor: reasons }),
            },
          ];
        });
        return [id, { revision: data.revision, items: byId(items) }];
      }),
    ),
  };
}

/** As it is written to the file: one line an item, so that a change of the file shows what changed. */
export function printLock(lock: ChecksLock): string {
  const checks = Object.entries(lock.checks).map(([id, { revision, items }]) => {
    const lines = Object.entries(items).map(([item, { retired, ...rest }]) => {
      const locked = { ...rest, ...(retired ? { retired } : {}) };
      return `      ${JSON.stringify(item)}: ${JSON.stringify(locked)}`;
    });
    return `    ${JSON.stringify(id)}: {\n      "revision": ${revision},\n      "items": {\n${lines.map((line) => `  ${line}`).join(',\n')}\n      }\n    }`;
  });
  return `{\n  "version": 1,\n  "checks": {\n${checks.join(',\n')}\n  }\n}\n`;
}

/** What an object itself has under a key: `constructor` is a valid id. */
export function own<T>(values: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return values !== undefined && Object.hasOwn(values, key) ? values[key] : undefined;
}
