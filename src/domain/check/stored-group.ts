/** The shape in which a group's session is kept on the device of the one who leads it: whose answers were given, and what has been decided. */
import { MAX_NAME_LENGTH, MAX_PEOPLE } from './answer-file.ts';
import { answerLevels, type Answers } from './answers.ts';
import { parseJson } from './file-envelope.ts';
import type { Contribution, Decision, Decisions } from './merge-group.ts';
import { hasOnly, isCount, isId, isRecord, isRevision, isText, isTime } from './shapes.ts';
import { isStoredAnswer, MAX_ANSWERS, MAX_NOTE_LENGTH } from './stored-answers.ts';

export const STORED_GROUP_VERSION = 1;
/** More than a workshop has questions. */
const MAX_NOTES = 100;

/** One person’s answers in the session. */
export interface GroupPerson {
  /** Unique in the session; who came later has the higher one. */
  readonly key: number;
  readonly check: string;
  readonly contribution: Contribution;
  /** How many answers of a link had no statement here: in sessions of the time when they were only counted. */
  readonly unknown?: number;
}

export interface GroupSession {
  readonly people: readonly GroupPerson[];
  /** By check: what has been decided. */
  readonly decided: Readonly<Record<string, Decisions>>;
  /** What was written to the questions of the meeting, in their order. */
  readonly notes: readonly string[];
}

export const emptySession: GroupSession = { people: [], decided: {}, notes: [] };

export function isEmptySession({ people, decided, notes }: GroupSession): boolean {
  return (
    people.length === 0 && notes.every((note) => note === '') && Object.values(decided).every((some) => Object.keys(some).length === 0)
  );
}

/** People with keys of their own, after those that are there. */
export function addPeople(session: GroupSession, added: readonly Omit<GroupPerson, 'key'>[]): GroupSession {
  const last = Math.max(0, ...session.people.map(({ key }) => key));
  return { ...session, people: [...session.people, ...added.map((person, index) => ({ ...person, key: last + 1 + index }))] };
}

/** People who were taken out come back to their places; where another has got the key in the meantime, at the end. */
export function putBack(session: GroupSession, gone: readonly GroupPerson[]): GroupSession {
  const taken = new Set(session.people.map(({ key }) => key));
  const free = gone.filter(({ key }) => !taken.has(key));
  const people = [...session.people, ...free].sort((a, b) => a.key - b.key);
  return addPeople(
    { ...session, people },
    gone.filter(({ key }) => taken.has(key)),
  );
}

/** Two sessions as one: everybody of both, each once; where both have decided, what the first says holds. */
export function joinSessions(first: GroupSession, second: GroupSession): GroupSession {
  const known = new Set(first.people.map(identityOf));
  const added = second.people.filter((person) => !known.has(identityOf(person)));
  const decided = { ...second.decided, ...first.decided };
  for (const [check, theirs] of Object.entries(second.decided))
    if (Object.hasOwn(first.decided, check)) decided[check] = { ...theirs, ...first.decided[check] };
  const count = Math.max(first.notes.length, second.notes.length);
  const notes = Array.from({ length: count }, (_, index) => first.notes[index] || (second.notes[index] ?? ''));
  return { ...addPeople(first, added), decided, notes };
}

function identityOf({ key: _, ...person }: GroupPerson): string {
  return JSON.stringify(person);
}

/** @param saved the time of saving, ISO 8601 in UTC: the rules know no clock */
export function serializeSession(session: GroupSession, saved: string): string {
  return JSON.stringify({ version: STORED_GROUP_VERSION, saved, ...session });
}

export type ParsedSession =
  | { readonly ok: true; readonly session: GroupSession; readonly saved: string }
  | { readonly ok: false; readonly reason: 'damaged' | 'newer-version' };

/** Reads what was kept: taken whole or refused whole. Never throws. */
export function parseSession(text: string): ParsedSession {
  const damaged = { ok: false, reason: 'damaged' } as const;
  const parsed = parseJson(text);
  if (!parsed.ok || !isRecord(parsed.value)) return damaged;
  const { version, saved, people, decided, notes } = parsed.value;
  if (Number.isInteger(version) && (version as number) > STORED_GROUP_VERSION) return { ok: false, reason: 'newer-version' };
  const isWhole =
    version === STORED_GROUP_VERSION &&
    hasOnly(parsed.value, ['version', 'saved', 'people', 'decided', 'notes']) &&
    isTime(saved) &&
    isListOf(people, MAX_PEOPLE, isPerson) &&
    new Set(people.map(({ key }) => key)).size === people.length &&
    isMapOf(decided, (some): some is Decisions => isMapOf(some, isDecision)) &&
    isListOf(notes, MAX_NOTES, (note): note is string => isText(note, MAX_NOTE_LENGTH));
  return isWhole ? { ok: true, session: { people, decided, notes }, saved } : damaged;
}

function isListOf<T>(value: unknown, most: number, isOne: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.length <= most && value.every(isOne);
}

function isMapOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is Record<string, T> {
  return isRecord(value) && Object.keys(value).length <= MAX_ANSWERS && Object.entries(value).every(([id, one]) => isId(id) && isOne(one));
}

function isPerson(value: unknown): value is GroupPerson {
  return (
    isRecord(value) &&
    hasOnly(value, ['key', 'check', 'contribution', 'unknown']) &&
    isCount(value['key'], Number.MAX_SAFE_INTEGER) &&
    isId(value['check']) &&
    isContribution(value['contribution']) &&
    (value['unknown'] === undefined || isCount(value['unknown'], MAX_ANSWERS))
  );
}

function isContribution(value: unknown): value is Contribution {
  if (!isRecord(value) || !hasOnly(value, ['name', 'locale', 'saved', 'checkRevision', 'origin', 'answers'])) return false;
  const { name, locale, saved, checkRevision, origin, answers } = value;
  return (
    (name === undefined || isText(name, MAX_NAME_LENGTH)) &&
    (locale === undefined || isText(locale, 100)) &&
    (saved === undefined || isTime(saved)) &&
    isRevision(checkRevision) &&
    (origin === 'file' || origin === 'link' || origin === 'form') &&
    isMapOf(answers, isAnswer)
  );
}

/** Those of a link have no revision. */
function isAnswer(value: unknown): value is Answers[string] {
  return isStoredAnswer(isRecord(value) ? { revision: 1, ...value } : value);
}

function isDecision(value: unknown): value is Decision {
  return (
    isRecord(value) &&
    hasOnly(value, ['level', 'note']) &&
    (value['level'] === undefined || (answerLevels as readonly unknown[]).includes(value['level'])) &&
    (value['note'] === undefined || isText(value['note'], MAX_NOTE_LENGTH))
  );
}
