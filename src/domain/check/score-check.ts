/** What a set of answers says: where the work stands, what is weak, what has not been answered. */
import type { Answers, Check, CheckItem, Level } from './answers.ts';
import { answerTo } from './answers.ts';

/**
 * From this level on, a statement counts as in place. The handbook's own rule: the levels 3 and 4 are worded
 * "in place" and "in place and reviewed", and the sources set no threshold of any kind.
 */
export const IN_PLACE_LEVEL = 3 satisfies Level;

export interface Score {
  /** Items asked. */
  readonly items: number;
  /** Items with a level, or set aside as not relevant. */
  readonly answered: number;
  /** Items not set aside as not relevant. What has not been answered is taken to be relevant. */
  readonly relevant: number;
  /** Items at `IN_PLACE_LEVEL` or more. */
  readonly inPlace: number;
  /** The plain mean of the levels given, 0 to 4; undefined when there is none. Unanswered and not relevant stay out. */
  readonly mean: number | undefined;
}

/**
 * `unanswered`: no item has a level, so there is nothing to judge (also when every item is set aside as not relevant).
 * `in-place`: every relevant item is answered and at `IN_PLACE_LEVEL` or more.
 * `not-yet`: anything else; what is missing is in `weak` and `unanswered`.
 */
export type Verdict = 'unanswered' | 'not-yet' | 'in-place';

export interface CheckScore {
  readonly total: Score;
  /** One for each section of the check, in order. */
  readonly sections: readonly (Score & { readonly id: string })[];
  /** Ids of relevant items below `IN_PLACE_LEVEL`: the lowest first, equals in the order of the check. */
  readonly weak: readonly string[];
  /** Ids of items in place: the highest first, equals in the order of the check. */
  readonly strong: readonly string[];
  /** Ids of items that are neither answered nor set aside, in the order of the check. */
  readonly unanswered: readonly string[];
  readonly verdict: Verdict;
}

/**
 * Scores answers against a check. Every item weighs the same.
 * @param answers answers to items that the check does not have are passed over
 */
export function scoreCheck(check: Check, answers: Answers): CheckScore {
  const levelOf = (item: CheckItem) => answerTo(answers, item.id)?.level;
  const score = (items: readonly CheckItem[]): Score => {
    const given = items.map(levelOf);
    const levels = given.filter((level) => typeof level === 'number');
    return {
      items: items.length,
      answered: given.filter((level) => level !== undefined).length,
      relevant: given.filter((level) => level !== 'not-relevant').length,
      inPlace: levels.filter((level) => level >= IN_PLACE_LEVEL).length,
      mean: levels.length === 0 ? undefined : levels.reduce<number>((sum, level) => sum + level, 0) / levels.length,
    };
  };
  const total = score(check.items);
  const rated = check.items
    .map((item) => ({ id: item.id, level: levelOf(item) }))
    .filter((item): item is { id: string; level: Level } => typeof item.level === 'number')
    .sort((a, b) => a.level - b.level);
  const idsOf = (items: typeof rated) => items.map((item) => item.id);
  return {
    total,
    sections: check.sections.map((id) => ({ id, ...score(check.items.filter((item) => item.section === id)) })),
    weak: idsOf(rated.filter((item) => item.level < IN_PLACE_LEVEL)),
    strong: idsOf(rated.filter((item) => item.level >= IN_PLACE_LEVEL).sort((a, b) => b.level - a.level)),
    unanswered: check.items.filter((item) => levelOf(item) === undefined).map((item) => item.id),
    verdict: total.mean === undefined ? 'unanswered' : total.inPlace === total.relevant ? 'in-place' : 'not-yet',
  };
}

/** Whether everything relevant in a part of a check is in place. A part where nothing is relevant, or nothing answered, is not. */
export function isInPlace(score: Score): boolean {
  return score.relevant > 0 && score.inPlace === score.relevant;
}
