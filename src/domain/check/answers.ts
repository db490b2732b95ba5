/** What the rules of self-checks work on: ids and numbers, no words. */

/** The five levels, from not begun (0) to in place and reviewed (4). The handbook gives them their words. */
export type Level = 0 | 1 | 2 | 3 | 4;
export type AnswerLevel = Level | 'not-relevant';

export const levels = [0, 1, 2, 3, 4] as const satisfies readonly Level[];
/** Every answer an item can get, in the order the form offers them. */
export const answerLevels = [...levels, 'not-relevant'] as const satisfies readonly AnswerLevel[];

/** A statement of a check. */
export interface CheckItem {
  /** Permanent: saved answers carry it. */
  readonly id: string;
  /** From 1, permanent, never reused: links carry it. Retired items leave gaps. */
  readonly number: number;
  /** Raised when the statement's meaning changes. */
  readonly revision: number;
  /** The id of the section it stands in. */
  readonly section: string;
  /** The revision of the check in which this revision of the item was first published; absent when it is not known. */
  readonly since?: number;
}

/** A check as the rules see it. Items stand in the order of the form. */
export interface Check {
  readonly id: string;
  readonly revision: number;
  readonly items: readonly CheckItem[];
  readonly sections: readonly string[];
  /** Items that are no longer asked: links name them by their numbers too. */
  readonly retired?: readonly { readonly id: string; readonly number: number }[];
}

export interface Answer {
  /** Absent as long as only a note has been written. */
  readonly level?: AnswerLevel;
  /** What shows that it is so. */
  readonly note?: string;
  /** The revision of the item that the level was given to; absent when it is the present one. */
  readonly revision?: number;
}

/** Answers by item id. Ids that the check does not have (retired items) are kept and count for nothing. */
export type Answers = Readonly<Record<string, Answer>>;

/**
 * The answer to one item.
 * @returns undefined for an item without one, also where the id is the name of something every object has (`constructor`)
 */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/**
 * The revision of an item that a level was given to. Files say it. A link says only the revision of the check: where that is
 * older than the item's present meaning (`CheckItem.since`), the level was given to an earlier one, here called 0.
 * @param checkRevision of the check, when it was answered
 */
export function givenRevision(item: CheckItem, answer: Answer, checkRevision: number): number {
  return answer.revision ?? (item.since !== undefined && checkRevision < item.since ? 0 : item.revision);
}

/** Whether there is nothing in the answers: no level and no note. */
export function isEmpty(answers: Answers): boolean {
  return Object.values(answers).every((answer) => answer.level === undefined && !answer.note);
}

/**
 * The ids of items whose meaning has changed since their level was given, in the order of the check.
 * The answers stay; the reader is asked whether they still hold.
 */
export function findOutdated(check: Check, answers: Answers): string[] {
  return check.items
    .filter((item) => {
      const answer = answerTo(answers, item.id);
      return answer?.level !== undefined && answer.revision !== undefined && answer.revision !== item.revision;
    })
    .map((item) => item.id);
}

/** The ids of answers that have a level but whose items the check no longer asks. */
export function findRetired(check: Check, answers: Answers): string[] {
  const asked = new Set(check.items.map((item) => item.id));
  return Object.keys(answers).filter((id) => !asked.has(id) && answers[id]!.level !== undefined);
}
