/** Answers on the reader's device. Nothing here throws: browsers may refuse storage at any moment. */
import type { Answers, Check } from '../../domain/check/answers.ts';
import { parseStored, toStored } from '../../domain/check/stored-answers.ts';

export type Saved =
  | { kind: 'none' }
  | { kind: 'saved'; answers: Answers; time: string }
  /** Something is there that this page cannot read. It is left alone until the reader says otherwise. */
  | { kind: 'damaged' | 'newer-version' }
  /** The browser lets this page keep nothing. */
  | { kind: 'blocked' };

export function readSaved(key: string, check: Check): Saved {
  let text: string | null;
  try {
    text = localStorage.getItem(key);
  } catch {
    return { kind: 'blocked' };
  }
  if (text === null) return { kind: 'none' };
  try {
    const parsed = parseStored(JSON.parse(text));
    if (parsed.ok && parsed.check === check.id) return { kind: 'saved', answers: parsed.answers, time: parsed.saved };
    if (!parsed.ok && parsed.reason === 'newer-version') return { kind: 'newer-version' };
  } catch {
    // Not JSON: damaged, like everything else that is not whole.
  }
  return { kind: 'damaged' };
}

/** @returns the time of saving; undefined when the browser refused */
export function writeSaved(key: string, check: Check, answers: Answers): string | undefined {
  const time = new Date().toISOString();
  try {
    localStorage.setItem(key, JSON.stringify(toStored(check, answers, time)));
    return time;
  } catch {
    return undefined;
  }
}

export function eraseSaved(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be removed, nothing could be kept either.
  }
}
