/**
 * Several people's answers to one check, laid together: who answered what, where they agree, and where they do not.
 *
 * *Median*: levels are an order, not a measure, so the middle answer stands for the group; between two answers it lies half-way.
 *
 * *Spread*: how many levels apart two people of the group are on average, over all pairs (Gini's mean difference). It is 0
 * when all agree and largest when the group is split between the ends. It was chosen over the standard deviation because
 * it can be said in a sentence, over the range because one answer alone does not decide it, and over the quartiles because
 * they say nothing in a group of five. Lowest and highest answer stand beside it.
 */
import type { Answer, AnswerLevel, Answers, Check, CheckItem, Level } from './answers.ts';
import { answerTo, givenRevision, levels } from './answers.ts';

/** More people are counted too; this is what the pages promise to be quick with. */
export const GROUP_SIZE = 60;

/** One person's file or link. */
export interface Contribution {
  /** As it stands in the file; links have none. The reader may write one. */
  readonly name?: string;
  readonly locale?: string;
  /** When the file was written; a link does not say. */
  readonly saved?: string;
  /** Of the check, when it was answered. */
  readonly checkRevision: number;
  readonly origin: 'file' | 'link' | 'form';
  /** Those of a link have no revisions: see `outdatedIn`. */
  readonly answers: Answers;
}

/** What one person said on one item. */
export interface GivenAnswer {
  /** The place in the list of contributions. */
  readonly person: number;
  readonly level: AnswerLevel;
  readonly note?: string;
}

export interface GroupItem {
  readonly id: string;
  /** Counted answers, in the order of the contributions. */
  readonly given: readonly GivenAnswer[];
  /** Answers to an earlier (or later) meaning of the statement. Shown, and counted in nothing below. */
  readonly outdated: readonly GivenAnswer[];
  /** The places of those who did not answer the item. */
  readonly unanswered: readonly number[];
  /** How many gave each level, 0 to 4. */
  readonly distribution: readonly [number, number, number, number, number];
  /** How many set the item aside. */
  readonly notRelevant: number;
  /** Of the levels; undefined when nobody gave one. May lie half-way between two. */
  readonly median: number | undefined;
  /** The mean distance between two people's levels, 0 to 4; undefined for fewer than two levels. */
  readonly spread: number | undefined;
  readonly lowest: Level | undefined;
  readonly highest: Level | undefined;
  /** Whether at least two answered, and all the same. Some setting the item aside while others give it a level is disagreement too. */
  readonly isAgreed: boolean;
  /** The answer to begin the talk with: the median, the lower one of two; not relevant when most set the item aside; undefined when nobody answered. */
  readonly proposed: AnswerLevel | undefined;
}

export interface Twin {
  /** `same-name`: two contributions with one name. `same-answers`: the same levels on the same items, and not two different names. */
  readonly reason: 'same-name' | 'same-answers';
  /** The places of the contributions, in order. */
  readonly people: readonly number[];
  /** The one that was saved last, or stands last: the others may be left out. */
  readonly newest: number;
}

export interface GroupResult {
  /** In the order of the check. */
  readonly items: readonly GroupItem[];
  /** Ids in the order of disagreement: the meeting's agenda. Items nobody answered come last. */
  readonly agenda: readonly string[];
  readonly twins: readonly Twin[];
  /** Answers to items that the check does not ask, by person. */
  readonly retired: readonly { readonly person: number; readonly answers: Answers }[];
}

/** Lays the contributions together. */
export function mergeGroup(check: Check, people: readonly Contribution[]): GroupResult {
  const outdated = people.map((person) => new Set(outdatedIn(check, person)));
  const items = check.items.map((item) => mergeItem(item, people, outdated));
  const ids = new Set(check.items.map((item) => item.id));
  return {
    items,
    agenda: byDisagreement(items),
    twins: findTwins(people),
    retired: people.flatMap(({ answers }, person) => {
      const own = Object.entries(answers).filter(([id, answer]) => !ids.has(id) && (answer.level !== undefined || answer.note));
      return own.length === 0 ? [] : [{ person, answers: Object.fromEntries(own) }];
    }),
  };
}

/**
 * Ids of the items whose meaning has changed since a person answered. Files say the revision of each item. Links say that of
 * the check: there an item is outdated when the check was younger than the item's present meaning (`CheckItem.since`).
 */
export function outdatedIn(check: Check, { answers, checkRevision }: Contribution): string[] {
  return check.items
    .filter((item) => {
      const answer = answerTo(answers, item.id);
      return answer?.level !== undefined && givenRevision(item, answer, checkRevision) !== item.revision;
    })
    .map((item) => item.id);
}

/** The contributions of which each person has one: of every group of twins only the newest is kept. */
export function withoutTwins(people: readonly Contribution[], twins: readonly Twin[]): Contribution[] {
  const left = new Set(twins.flatMap((twin) => twin.people.filter((person) => person !== twin.newest)));
  return people.filter((_, person) => !left.has(person));
}

/** What a group decided on an item. */
export interface Decision {
  readonly level?: AnswerLevel;
  readonly note?: string;
}
/** By item id. */
export type Decisions = Readonly<Record<string, Decision>>;

/** Decides on one item; an empty decision takes it away. */
export function decide(decisions: Decisions, item: string, decision: Decision): Decisions {
  const rest = Object.entries(decisions).filter(([id]) => id !== item);
  const isEmpty = decision.level === undefined && !decision.note;
  return Object.fromEntries(isEmpty ? rest : [...rest, [item, decision]]);
}

/** Decides for every item on which all agree and nothing has been decided. */
export function decideAgreed(group: GroupResult, decisions: Decisions): Decisions {
  return group.items.reduce(
    (next, item) =>
      item.isAgreed && item.proposed !== undefined && !Object.hasOwn(next, item.id)
        ? decide(next, item.id, { level: item.proposed })
        : next,
    decisions,
  );
}

/** The agreed answers, as any other answers: `scoreCheck` and the plan take them. Each carries the item's present revision. */
export function agreedAnswers(check: Check, decisions: Decisions): Answers {
  return Object.fromEntries(
    check.items.flatMap(({ id, revision }): [string, Answer][] => {
      const level = Object.hasOwn(decisions, id) ? decisions[id]!.level : undefined;
      return level === undefined ? [] : [[id, { level, revision }]];
    }),
  );
}

/** The decision notes by item id, as the answer file keeps them. */
export function decisionNotes(decisions: Decisions): Record<string, string> {
  return Object.fromEntries(Object.entries(decisions).flatMap(([id, { note }]): [string, string][] => (note ? [[id, note]] : [])));
}

/** The decisions that an answer file of a group holds. */
export function decisionsFrom(answers: Answers, notes: Readonly<Record<string, string>>): Decisions {
  const ids = new Set([...Object.keys(answers), ...Object.keys(notes)]);
  return Object.fromEntries(
    [...ids].flatMap((id): [string, Decision][] => {
      const level = answerTo(answers, id)?.level;
      const note = Object.hasOwn(notes, id) ? notes[id] : undefined;
      return level === undefined && !note ? [] : [[id, { ...(level === undefined ? {} : { level }), ...(note ? { note } : {}) }]];
    }),
  );
}

function mergeItem(item: CheckItem, people: readonly Contribution[], outdatedOf: readonly ReadonlySet<string>[]): GroupItem {
  const given: GivenAnswer[] = [];
  const outdated: GivenAnswer[] = [];
  const unanswered: number[] = [];
  people.forEach(({ answers }, person) => {
    const answer = answerTo(answers, item.id);
    if (answer?.level === undefined) unanswered.push(person);
    else
      (outdatedOf[person]!.has(item.id) ? outdated : given).push({
        person,
        level: answer.level,
        ...(answer.note ? { note: answer.note } : {}),
      });
  });
  const distribution: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let notRelevant = 0;
  for (const { level } of given) {
    if (level === 'not-relevant') notRelevant++;
    else distribution[level]++;
  }
  const sorted = levels.flatMap((level) => Array.from({ length: distribution[level] }, () => level));
  const median = medianOf(sorted);
  return {
    id: item.id,
    given,
    outdated,
    unanswered,
    distribution,
    notRelevant,
    median,
    spread: spreadOf(distribution),
    lowest: sorted[0],
    highest: sorted.at(-1),
    isAgreed: given.length >= 2 && given.every(({ level }) => level === given[0]!.level),
    proposed: notRelevant > sorted.length ? 'not-relevant' : median === undefined ? undefined : (Math.floor(median) as Level),
  };
}

function medianOf(sorted: readonly Level[]): number | undefined {
  const middle = (sorted.length - 1) / 2;
  return sorted.length === 0 ? undefined : (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

function spreadOf(distribution: readonly number[]): number | undefined {
  const people = distribution.reduce((sum, count) => sum + count, 0);
  if (people < 2) return undefined;
  let apart = 0;
  for (let low = 0; low < distribution.length; low++)
    for (let high = low + 1; high < distribution.length; high++) apart += distribution[low]! * distribution[high]! * (high - low);
  return apart / ((people * (people - 1)) / 2);
}

/** Widest spread first; then where the group is not at one on whether the item is relevant; then the lower ends first. */
function byDisagreement(items: readonly GroupItem[]): string[] {
  const range = (item: GroupItem) => (item.highest ?? 0) - (item.lowest ?? 0);
  const mixed = (item: GroupItem) => Math.min(item.notRelevant, item.given.length - item.notRelevant);
  return [...items]
    .sort(
      (a, b) =>
        Number(a.given.length === 0) - Number(b.given.length === 0) ||
        (b.spread ?? 0) - (a.spread ?? 0) ||
        mixed(b) - mixed(a) ||
        range(b) - range(a) ||
        (a.median ?? 5) - (b.median ?? 5),
    )
    .map((item) => item.id);
}

function findTwins(people: readonly Contribution[]): Twin[] {
  const nameOf = ({ name = '' }: Contribution) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  const twins = (reason: Twin['reason'], keyOf: (person: Contribution) => string): Twin[] => {
    const groups = new Map<string, number[]>();
    people.forEach((person, index) => {
      const key = keyOf(person);
      if (key !== '') groups.set(key, [...(groups.get(key) ?? []), index]);
    });
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({ reason, people: group, newest: newestOf(people, group) }));
  };
  const sameName = twins('same-name', nameOf);
  const sameAnswers = twins('same-answers', ({ answers }) => answersKey(answers)).filter(
    ({ people: group }) => new Set(group.map((person) => nameOf(people[person]!)).filter((name) => name !== '')).size < 2,
  );
  // Told once: the name is the stronger reason.
  const told = new Set(sameName.map((twin) => twin.people.join()));
  return [...sameName, ...sameAnswers.filter((twin) => !told.has(twin.people.join()))];
}

function newestOf(people: readonly Contribution[], group: readonly number[]): number {
  return group.reduce((newest, person) => ((people[person]!.saved ?? '') >= (people[newest]!.saved ?? '') ? person : newest));
}

/** The levels in a fixed order; empty when there is none. */
function answersKey(answers: Answers): string {
  return Object.entries(answers)
    .filter(([, answer]) => answer.level !== undefined)
    .map(([id, answer]) => `${id}:${answer.level}`)
    .sort()
    .join();
}
