/** What values read from files must look like. Every guard is safe with anything that `JSON.parse` can give. */

/** No id of a handbook comes near: longer ones are not ours. */
export const MAX_ID_LENGTH = 100;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hasOnly(value: object, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

/** Ids have no underscore, so neither `__proto__` nor its like is one. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_ID_LENGTH && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}

export function isRevision(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 999_999;
}

/** A whole number from 0 to `max`. */
export function isCount(value: unknown, max: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;
}

/** A moment in UTC, as `Date.toISOString` writes it; the fraction may be left out. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** A day of the calendar, `2026-11-22`; the 31st of February is none. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/**
 * A text of at most so many characters. Forms count the halves of a pair (`👍` is two), JSON Schema counts characters: what
 * either lets through is read.
 */
export function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && (value.length <= maxLength || (value.length <= 2 * maxLength && [...value].length <= maxLength));
}
