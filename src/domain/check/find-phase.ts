/**
 * “Which phase are we in?” A few items, marked in the data of the starting check and the gates, are asked in the order of
 * the phases. The suggestion is the first stage that is not fully in place: what a later stage has in place does not make
 * up for it, because each gate asks whether the phase before it is done.
 */
import type { Answer, Answers, Level } from './answers.ts';
import { answerTo } from './answers.ts';
import { IN_PLACE_LEVEL } from './score-check.ts';

/** The marked items of the handbook, all stages together. */
export const MAX_FINDER_ITEMS = 12;

/** One check, with those of its items that the finder asks, in the order of the check. */
export interface FinderStage {
  readonly check: string;
  readonly items: readonly string[];
}

/** Answers by check id, then by item id: items of two checks may have the same id. */
export type FinderAnswers = Readonly<Record<string, Answers>>;

/**
 * `in-place`: every relevant item is at `IN_PLACE_LEVEL` or more. `not-yet`: at least one is below. `open`: none is below,
 * but some are unanswered. `set-aside`: every item is not relevant; the stage is passed over.
 */
export type StageState = 'in-place' | 'not-yet' | 'open' | 'set-aside';

export interface StageFinding {
  readonly check: string;
  readonly state: StageState;
  /** Ids of the finder's items, each in one of the four lists. */
  readonly inPlace: readonly string[];
  readonly below: readonly string[];
  readonly unanswered: readonly string[];
  readonly setAside: readonly string[];
}

export interface PhaseFinding {
  /**
   * `unanswered`: nothing to judge yet. `found`: `check` is suggested. `all-in-place`: every stage is in place; `check` is
   * the standing check, if the handbook has one.
   */
  readonly kind: 'unanswered' | 'found' | 'all-in-place';
  /** The check to open. */
  readonly check: string | undefined;
  /** False while an answer that is missing could move the suggestion: the stage has no item below, only unanswered ones. */
  readonly isFirm: boolean;
  readonly stages: readonly StageFinding[];
  /** Why: the items of the suggested stage that are below or unanswered, those below first. */
  readonly deciding: readonly string[];
  /** What would change the answer, forwards: the stage that would be suggested if all of `deciding` were in place; undefined when nothing would be left. */
  readonly next: { readonly kind: 'found' | 'all-in-place'; readonly check: string | undefined } | undefined;
  /** What would change the answer, backwards: earlier items that lie exactly at the limit of what is in place: one level less, and their check is suggested. */
  readonly fragile: readonly { readonly check: string; readonly item: string; readonly level: Level }[];
  /** Checks after the suggested one that are in place already: said, so that nobody thinks the answers went unseen. */
  readonly ahead: readonly string[];
  /** The answers to hand on to the suggested check, notes and revisions included. */
  readonly handOn: Answers;
}

/**
 * @param stages in the order of the phases: the starting check first
 * @param standing the check of the last phase, suggested when every stage is in place
 */
export function findPhase(stages: readonly FinderStage[], answers: FinderAnswers, standing?: string): PhaseFinding {
  const found = stages.map((stage) => judge(stage, answersOf(answers, stage.check)));
  const isAsked = found.some(({ inPlace, below }) => inPlace.length + below.length > 0);
  const isPassed = ({ state }: StageFinding) => state === 'in-place' || state === 'set-aside';
  const at = found.findIndex((stage) => !isPassed(stage));
  const after = (index: number): PhaseFinding['next'] => {
    const next = found.findIndex((stage, i) => i > index && !isPassed(stage));
    return next < 0 ? { kind: 'all-in-place', check: standing } : { kind: 'found', check: found[next]!.check };
  };
  const suggested = isAsked ? found[at] : undefined;
  const kind = !isAsked ? 'unanswered' : suggested ? 'found' : 'all-in-place';
  const check = kind === 'unanswered' ? undefined : (suggested?.check ?? standing);
  const before = kind === 'unanswered' ? [] : found.slice(0, at < 0 ? found.length : at);
  return {
    kind,
    check,
    isFirm: kind === 'found' ? suggested!.below.length > 0 : kind === 'all-in-place',
    stages: found,
    deciding: suggested ? [...suggested.below, ...suggested.unanswered] : [],
    next: suggested ? after(at) : undefined,
    fragile: before.flatMap((stage) =>
      stage.inPlace.flatMap((item) => {
        const level = answerTo(answersOf(answers, stage.check), item)?.level;
        return level === IN_PLACE_LEVEL ? [{ check: stage.check, item, level }] : [];
      }),
    ),
    ahead: suggested
      ? found
          .slice(at + 1)
          .filter(({ state }) => state === 'in-place')
          .map((stage) => stage.check)
      : [],
    handOn: suggested ? handOn(stages[at]!, answers) : {},
  };
}

/** The answers that the finder has for one check, to open that check with. */
export function handOn(stage: FinderStage, answers: FinderAnswers): Answers {
  const own = answersOf(answers, stage.check);
  return Object.fromEntries(
    stage.items.flatMap((item): [string, Answer][] => {
      const answer = answerTo(own, item);
      return answer?.level === undefined && !answer?.note ? [] : [[item, answer]];
    }),
  );
}

function answersOf(answers: FinderAnswers, check: string): Answers {
  return (Object.hasOwn(answers, check) ? answers[check] : undefined) ?? {};
}

function judge({ check, items }: FinderStage, answers: Answers): StageFinding {
  const levelOf = (item: string) => answerTo(answers, item)?.level;
  const judged = items.flatMap((item) => {
    const level = levelOf(item);
    return typeof level === 'number' ? [{ item, isInPlace: level >= IN_PLACE_LEVEL }] : [];
  });
  const inPlace = judged.filter(({ isInPlace }) => isInPlace).map(({ item }) => item);
  const below = judged.filter(({ isInPlace }) => !isInPlace).map(({ item }) => item);
  const unanswered = items.filter((item) => levelOf(item) === undefined);
  const setAside = items.filter((item) => levelOf(item) === 'not-relevant');
  const state: StageState = below.length > 0 ? 'not-yet' : unanswered.length > 0 ? 'open' : inPlace.length > 0 ? 'in-place' : 'set-aside';
  return { check, state, inPlace, below, unanswered, setAside };
}
