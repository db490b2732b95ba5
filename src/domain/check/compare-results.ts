/**
 * Two results of the same check, perhaps a year apart and of different revisions of it: what moved, by how much, and what
 * cannot be compared and why. Only what means the same in both is compared.
 */
import type { Answer, AnswerLevel, Answers, Check, CheckItem, Level } from './answers.ts';
import { answerTo, givenRevision } from './answers.ts';
import { IN_PLACE_LEVEL } from './score-check.ts';

/** One of the two results: an answer file has all of it. Answers carry the revision of their item, or mean the present one. */
export interface DatedResult {
  readonly checkRevision: number;
  readonly answers: Answers;
}

/**
 * `meaning-changed`: the statement meant something else then. `new-item`: it was not asked yet. `retired`: answered once,
 * no longer asked. `unanswered-before`, `unanswered-after`, `unanswered`: a level is missing on one side, or both.
 * `relevance-changed`: not relevant on one side. `not-relevant`: on both.
 */
export type Incomparable =
  | 'meaning-changed'
  | 'new-item'
  | 'retired'
  | 'unanswered-before'
  | 'unanswered-after'
  | 'unanswered'
  | 'relevance-changed'
  | 'not-relevant';

export interface ComparedItem {
  readonly id: string;
  /** Undefined for items that the check no longer asks. */
  readonly section: string | undefined;
  readonly before: AnswerLevel | undefined;
  readonly after: AnswerLevel | undefined;
  /** Levels up (more than 0) or down; undefined when the two cannot be compared. */
  readonly by: number | undefined;
  /** Why it cannot be compared. */
  readonly why: Incomparable | undefined;
}

/** Over the items that can be compared. */
export interface Movement {
  readonly compared: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  /** Means of the compared levels; undefined when there is none. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** `after` minus `before`. */
  readonly by: number | undefined;
  readonly inPlaceBefore: number;
  readonly inPlaceAfter: number;
  readonly incomparable: number;
}

export interface Comparison {
  /** In the order of the check; then what is no longer asked. */
  readonly items: readonly ComparedItem[];
  /** In the order of the check. */
  readonly sections: readonly (Movement & { readonly id: string })[];
  readonly total: Movement;
  /** Ids of items that came to be in place. */
  readonly gained: readonly string[];
  /** Ids of items that were in place and are no longer. */
  readonly lost: readonly string[];
  /** Ids of items that moved, the largest movement first; equals in the order of the check, rises before falls. */
  readonly moved: readonly string[];
}

/** @param check the check of today */
export function compareResults(check: Check, before: DatedResult, after: DatedResult): Comparison {
  const asked = check.items.map((item): ComparedItem => {
    const [then, now] = [answerTo(before.answers, item.id), answerTo(after.answers, item.id)];
    const why = whyNot(item, before, after);
    return compared(item.id, item.section, then, now, why);
  });
  const ids = new Set(check.items.map((item) => item.id));
  const retired = [...new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])]
    .filter((id) => !ids.has(id))
    .flatMap((id): ComparedItem[] => {
      const [then, now] = [answerTo(before.answers, id), answerTo(after.answers, id)];
      return then?.level === undefined && now?.level === undefined ? [] : [compared(id, undefined, then, now, 'retired')];
    });
  const items = [...asked, ...retired];
  const isInPlace = (level: AnswerLevel | undefined) => typeof level === 'number' && level >= IN_PLACE_LEVEL;
  const comparable = items.filter((item) => item.by !== undefined);
  return {
    items,
    sections: check.sections.map((id) => ({ id, ...movement(asked.filter((item) => item.section === id)) })),
    total: movement(items),
    gained: comparable.filter((item) => !isInPlace(item.before) && isInPlace(item.after)).map(({ id }) => id),
    lost: comparable.filter((item) => isInPlace(item.before) && !isInPlace(item.after)).map(({ id }) => id),
    moved: comparable
      .filter((item) => item.by !== 0)
      .sort((a, b) => Math.abs(b.by!) - Math.abs(a.by!) || b.by! - a.by!)
      .map(({ id }) => id),
  };
}

function whyNot(item: CheckItem, before: DatedResult, after: DatedResult): Incomparable | undefined {
  const [then, now] = [answerTo(before.answers, item.id), answerTo(after.answers, item.id)];
  const wasAsked = ({ checkRevision }: DatedResult) => item.revision > 1 || item.since === undefined || checkRevision >= item.since;
  if (then?.level === undefined || now?.level === undefined) {
    if ((then?.level === undefined && !wasAsked(before)) || (now?.level === undefined && !wasAsked(after))) return 'new-item';
    if (then?.level === now?.level) return 'unanswered';
    return then?.level === undefined ? 'unanswered-before' : 'unanswered-after';
  }
  if (givenRevision(item, then, before.checkRevision) !== givenRevision(item, now, after.checkRevision)) return 'meaning-changed';
  if (then.level !== 'not-relevant' && now.level !== 'not-relevant') return undefined;
  return then.level === now.level ? 'not-relevant' : 'relevance-changed';
}

function compared(
  id: string,
  section: string | undefined,
  then: Answer | undefined,
  now: Answer | undefined,
  why: Incomparable | undefined,
): ComparedItem {
  const [before, after] = [then?.level, now?.level];
  return { id, section, before, after, why, by: why === undefined ? (after as Level) - (before as Level) : undefined };
}

function movement(items: readonly ComparedItem[]): Movement {
  const comparable = items.filter((item): item is ComparedItem & { by: number; before: Level; after: Level } => item.by !== undefined);
  const mean = (of: (item: (typeof comparable)[number]) => number) =>
    comparable.length === 0 ? undefined : comparable.reduce((sum, item) => sum + of(item), 0) / comparable.length;
  const count = (is: (item: (typeof comparable)[number]) => boolean) => comparable.filter(is).length;
  return {
    compared: comparable.length,
    up: count((item) => item.by > 0),
    down: count((item) => item.by < 0),
    same: count((item) => item.by === 0),
    before: mean((item) => item.before),
    after: mean((item) => item.after),
    by: mean((item) => item.by),
    inPlaceBefore: count((item) => item.before >= IN_PLACE_LEVEL),
    inPlaceAfter: count((item) => item.after >= IN_PLACE_LEVEL),
    incomparable: items.length - comparable.length,
  };
}
