/** A file with one person's or one group's answers to a check, for keeping and for passing on. Every version ever published can be read. */
import type { Answer, Answers, Check } from './answers.ts';
import { answerLevels, findOutdated } from './answers.ts';
import { checkEnvelope, damaged, fileFormats, parseJson, type FileFault } from './file-envelope.ts';
import { readActions, toFileAction, type PlanAction } from './plan.ts';
import { hasOnly, isCount, isId, isRecord, isRevision, isText, isTime } from './shapes.ts';
import { MAX_ANSWERS, MAX_NOTE_LENGTH, parseStored } from './stored-answers.ts';

export const ANSWER_FILE_VERSION = 1;
export const MAX_NAME_LENGTH = 200;
/** Far more than a meeting holds; a file that says more has not been written here. */
export const MAX_PEOPLE = 10_000;

/** What a file says. */
export interface AnswerFile {
  /** The id of the handbook. */
  readonly handbook: string;
  /** The id of the check. */
  readonly check: string;
  readonly checkRevision: number;
  /** The language of the page that wrote it; absent in what was kept on devices before there were files. */
  readonly locale?: string;
  /** When: ISO 8601 in UTC, `2026-11-22T09:30:00.000Z`. */
  readonly saved: string;
  /** Who, if they wanted to say: a person or a group. */
  readonly name?: string;
  /** How many people's answers a group's result rests on; absent in one person's file. */
  readonly people?: number;
  /** By item id, each with the revision of the item it was given to; also of items that the check no longer asks. */
  readonly answers: Answers;
  /** The actions of the plan that came from this check. */
  readonly actions: readonly PlanAction[];
  /** What a group decided and why, by item id. */
  readonly decisions: Readonly<Record<string, string>>;
}

export type ParsedAnswerFile =
  | {
      readonly ok: true;
      readonly file: AnswerFile;
      /** The answers to items that the check asks today. */
      readonly asked: Answers;
      /** The answers (and notes) to items that it no longer asks, or does not ask yet. Kept, shown apart, counted nowhere. */
      readonly retired: Answers;
      /** Ids of items among `asked` whose meaning has changed since. */
      readonly outdated: readonly string[];
    }
  | FileFault;

/** What an answer file is made of. `answers` without a revision were given to the check at hand. */
export interface AnswerFileParts extends Omit<AnswerFile, 'check' | 'checkRevision'> {
  readonly check: Check;
  /** Set when the answers are those of an older (or newer) revision of the check. */
  readonly checkRevision?: number;
}

/** The file as JSON. Answers with neither level nor note are left out, and so are actions of other checks. */
export function serializeAnswerFile({ check, ...parts }: AnswerFileParts): string {
  const revisionOf = new Map(check.items.map((item) => [item.id, item.revision]));
  const name = parts.name?.trim();
  const file = {
    format: fileFormats.answers,
    version: ANSWER_FILE_VERSION,
    handbook: parts.handbook,
    check: check.id,
    checkRevision: parts.checkRevision ?? check.revision,
    ...(parts.locale === undefined ? {} : { locale: parts.locale }),
    saved: parts.saved,
    ...(name ? { name } : {}),
    ...(parts.people === undefined ? {} : { people: parts.people }),
    answers: Object.fromEntries(
      Object.entries(parts.answers)
        .filter(([, answer]) => answer.level !== undefined || answer.note)
        .map(([id, { level, note, revision }]) => [
          id,
          { revision: revision ?? revisionOf.get(id) ?? 1, ...(level === undefined ? {} : { level }), ...(note ? { note } : {}) },
        ]),
    ),
    actions: parts.actions.filter((action) => action.check === check.id).map(toFileAction),
    decisions: Object.fromEntries(Object.entries(parts.decisions).filter(([, note]) => note !== '')),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a file, or what was kept on a device before there were files (`stored-answers.ts`): whole, or refused whole with
 * the reason. Never throws.
 * @param checks the checks that the answers may be for
 */
export function parseAnswerFile(text: string, handbook: string, checks: readonly Check[]): ParsedAnswerFile {
  const json = parseJson(text);
  if (!json.ok) return json;
  const read = isStoredAnswers(json.value) ? migrateStored(json.value, handbook) : readAnswerFile(json.value, handbook);
  if ('ok' in read) return read;
  const check = checks.find((candidate) => candidate.id === read.check);
  if (!check) return { ok: false, reason: 'unknown-check', check: read.check };
  return { ok: true, file: read, ...splitAnswers(check, read.answers), outdated: findOutdated(check, read.answers) };
}

/** Tells the answers to items that the check asks from those it does not. Put together they are what was given. */
export function splitAnswers(check: Check, answers: Answers): { readonly asked: Answers; readonly retired: Answers } {
  const ids = new Set(check.items.map((item) => item.id));
  const entries = Object.entries(answers);
  return {
    asked: Object.fromEntries(entries.filter(([id]) => ids.has(id))),
    retired: Object.fromEntries(entries.filter(([id]) => !ids.has(id))),
  };
}

/** A name for a file, of characters that every system and mail program takes: `cluster-handbook-pilot-gate-2026-11-22.json`. */
export function fileName(handbook: string, what: string, day: string, ending: string): string {
  return `${handbook}-${what}-${day}.${ending}`;
}

/** The answers of before there were files have no `format`, and a number in `version`. */
function isStoredAnswers(value: unknown): boolean {
  return isRecord(value) && value['format'] === undefined && typeof value['version'] === 'number' && typeof value['check'] === 'string';
}

/** What was kept on a device says nothing of the handbook: it lay under the handbook's own key. */
export function migrateStored(value: unknown, handbook: string): AnswerFile | FileFault {
  const stored = parseStored(value);
  if (stored.ok) {
    const { check, checkRevision, saved, answers } = stored;
    return { handbook, check, checkRevision, saved, answers, actions: [], decisions: {} };
  }
  if (stored.reason === 'newer-version') return { ok: false, reason: 'newer-version', version: (value as { version: number }).version };
  return stored.reason === 'damaged' ? damaged() : { ok: false, reason: 'not-ours' };
}

const keysOfVersion1 = [
  ...['format', 'version', 'handbook', 'check', 'checkRevision', 'locale', 'saved', 'name', 'people', 'answers', 'actions', 'decisions'],
];

function readAnswerFile(value: unknown, handbook: string): AnswerFile | FileFault {
  const fault = checkEnvelope(value, 'answers', ANSWER_FILE_VERSION, handbook);
  if (fault) return fault;
  const file = value as Readonly<Record<string, unknown>>;
  const strange = Object.keys(file).find((key) => !keysOfVersion1.includes(key));
  if (strange !== undefined) return damaged(strange);
  const { check, checkRevision, locale, saved, name, people, answers, actions, decisions } = file;
  if (!isId(check)) return damaged('check');
  if (!isRevision(checkRevision)) return damaged('checkRevision');
  if (locale !== undefined && !isId(locale)) return damaged('locale');
  if (!isTime(saved)) return damaged('saved');
  if (name !== undefined && !isText(name, MAX_NAME_LENGTH)) return damaged('name');
  if (people !== undefined && !isCount(people, MAX_PEOPLE)) return damaged('people');
  if (!isRecord(answers) || Object.keys(answers).length > MAX_ANSWERS) return damaged('answers');
  for (const [id, answer] of Object.entries(answers)) {
    const wrong = isId(id) ? wrongInAnswer(answer) : '';
    if (wrong !== undefined) return damaged('answers', id, ...(wrong === '' ? [] : [wrong]));
  }
  const plan = readActions(actions, 'actions');
  if (!plan.ok) return plan;
  const foreign = plan.actions.findIndex((action) => action.check !== check);
  if (foreign >= 0) return damaged('actions', String(foreign + 1), 'check');
  if (!isRecord(decisions) || Object.keys(decisions).length > MAX_ANSWERS) return damaged('decisions');
  for (const [id, note] of Object.entries(decisions)) if (!isId(id) || !isText(note, MAX_NOTE_LENGTH)) return damaged('decisions', id);
  return {
    handbook,
    check,
    checkRevision,
    ...(locale === undefined ? {} : { locale }),
    saved,
    ...(name === undefined ? {} : { name }),
    ...(people === undefined ? {} : { people }),
    answers: answers as Answers,
    actions: plan.actions,
    decisions: decisions as Readonly<Record<string, string>>,
  };
}

function wrongInAnswer(value: unknown): string | undefined {
  if (!isRecord(value)) return '';
  const { revision, level, note } = value as Readonly<Record<keyof Answer, unknown>>;
  if (!hasOnly(value, ['revision', 'level', 'note'])) return Object.keys(value).find((key) => !['revision', 'level', 'note'].includes(key));
  if (!isRevision(revision)) return 'revision';
  if (level !== undefined && !(answerLevels as readonly unknown[]).includes(level)) return 'level';
  if (note !== undefined && !isText(note, MAX_NOTE_LENGTH)) return 'note';
  return undefined;
}
