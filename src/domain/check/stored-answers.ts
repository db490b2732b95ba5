/** The shape in which answers are kept on a reader's device. Every version ever published can be read. */
import type { Answer, AnswerLevel, Answers, Check } from './answers.ts';
import { answerLevels } from './answers.ts';
import { hasOnly, isId, isRecord, isRevision, isText, isTime } from './shapes.ts';

export const STORED_VERSION = 1;
/** What a note may hold; the form lets nobody write more, so whatever was written can be read again. */
export const MAX_NOTE_LENGTH = 4000;
/** More than any check can ask in all its life: item numbers end before (see `MAX_ITEM_NUMBER` of the link codec). */
export const MAX_ANSWERS = 1000;

export interface StoredAnswer {
  /** The revision of the item that was answered. */
  readonly revision: number;
  readonly level?: AnswerLevel;
  readonly note?: string;
}

/** Version 1. Any key besides these makes it something else, and it is refused. */
export interface StoredAnswers {
  readonly version: typeof STORED_VERSION;
  /** The id of the check. */
  readonly check: string;
  readonly checkRevision: number;
  /** When it was saved: `2026-11-22T09:30:00.000Z`. */
  readonly saved: string;
  /** By item id; also of items that the check no longer asks. */
  readonly answers: Readonly<Record<string, StoredAnswer>>;
}

export type ParsedAnswers =
  | {
      readonly ok: true;
      readonly check: string;
      readonly checkRevision: number;
      readonly saved: string;
      /** Each with the revision of the item it was given to. */
      readonly answers: Answers;
    }
  | {
      readonly ok: false;
      /** `not-ours`: never was saved answers. `newer-version`: of a version this reader does not know. `damaged`: ours, but not whole. */
      readonly reason: 'not-ours' | 'newer-version' | 'damaged';
    };

/**
 * What is to be kept of a set of answers.
 * @param saved the time of saving, ISO 8601 in UTC: the rules know no clock
 */
export function toStored(check: Check, answers: Answers, saved: string): StoredAnswers {
  const revisionOf = new Map(check.items.map((item) => [item.id, item.revision]));
  return {
    version: STORED_VERSION,
    check: check.id,
    checkRevision: check.revision,
    saved,
    answers: Object.fromEntries(
      Object.entries(answers)
        .filter(([, answer]) => answer.level !== undefined || answer.note)
        .map(([id, { level, note, revision }]): [string, StoredAnswer] => [
          id,
          { revision: revision ?? revisionOf.get(id) ?? 1, ...(level === undefined ? {} : { level }), ...(note ? { note } : {}) },
        ]),
    ),
  };
}

/**
 * Reads what was kept: taken whole or refused whole, so that nobody works on with half of their answers. Never throws.
 * @param value parsed JSON, from wherever it came
 */
export function parseStored(value: unknown): ParsedAnswers {
  if (!isRecord(value) || typeof value['version'] !== 'number' || typeof value['check'] !== 'string')
    return { ok: false, reason: 'not-ours' };
  if (Number.isInteger(value['version']) && value['version'] > STORED_VERSION) return { ok: false, reason: 'newer-version' };
  const { version, check, checkRevision, saved, answers } = value;
  const isWhole =
    version === STORED_VERSION &&
    hasOnly(value, ['version', 'check', 'checkRevision', 'saved', 'answers']) &&
    isId(check) &&
    isRevision(checkRevision) &&
    isTime(saved) &&
    isRecord(answers);
  if (!isWhole) return { ok: false, reason: 'damaged' };
  const entries = Object.entries(answers);
  if (entries.length > MAX_ANSWERS) return { ok: false, reason: 'damaged' };
  const read: [string, Answer][] = [];
  for (const [id, answer] of entries) {
    if (!isId(id) || !isStoredAnswer(answer)) return { ok: false, reason: 'damaged' };
    read.push([id, answer]);
  }
  return { ok: true, check, checkRevision, saved, answers: Object.fromEntries(read) };
}

export function isStoredAnswer(value: unknown): value is StoredAnswer {
  return (
    isRecord(value) &&
    hasOnly(value, ['revision', 'level', 'note']) &&
    isRevision(value['revision']) &&
    (value['level'] === undefined || (answerLevels as readonly unknown[]).includes(value['level'])) &&
    (value['note'] === undefined || isText(value['note'], MAX_NOTE_LENGTH))
  );
}
