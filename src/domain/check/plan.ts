/** My plan: what a group has decided to do. Plain values in, new values out; nothing is changed in place. */
import type { Answers, Check } from './answers.ts';
import { answerTo } from './answers.ts';
import { checkEnvelope, damaged, fileFormats, parseJson, type FileFault } from './file-envelope.ts';
import { IN_PLACE_LEVEL } from './score-check.ts';
import { hasOnly, isDay, isId, isRecord, isText, isTime } from './shapes.ts';

export const PLAN_VERSION = 1;
/** What the fields may hold; forms let nobody write more, so whatever was written can be read again. */
export const MAX_TITLE_LENGTH = 500;
export const MAX_OWNER_LENGTH = 200;
export const MAX_ACTION_NOTE_LENGTH = 4000;
export const MAX_ACTIONS = 500;

/** In the order of work. `dropped`: decided against, and kept so that the decision is seen. */
export const actionStatuses = ['open', 'started', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export interface PlanAction {
  /** Made by `makeActionId`, unique in the plan, never reused: calendars tell events apart by it. */
  readonly id: string;
  /** The check the action came from; absent for an action of the reader's own. */
  readonly check?: string;
  /** The item of that check which was weak; absent for an action that was added to a check freely. */
  readonly item?: string;
  /** What is to be done, in the words of the reader or as proposed in the language of the day. Not empty. */
  readonly title: string;
  /** Who sees to it: a person or a role, in the reader's words. May be empty. */
  readonly owner: string;
  /** By when: YYYY-MM-DD. */
  readonly due?: string;
  readonly status: ActionStatus;
  readonly note: string;
}

export interface Plan {
  /** In the order they were added. */
  readonly actions: readonly PlanAction[];
}

export const emptyPlan: Plan = { actions: [] };

/** What can be changed in an action. `due: undefined` takes the date away. */
export type ActionChanges = Partial<Pick<PlanAction, 'title' | 'owner' | 'status' | 'note'>> & { readonly due?: string | undefined };

const idDigits = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id for a new action.
 * @param random at least 10 random bytes: `crypto.getRandomValues(new Uint8Array(10))`. The rules know no chance.
 */
export function makeActionId(random: Uint8Array): string {
  return [...random.slice(0, 10)].map((byte) => idDigits[byte % 32]).join('');
}

/**
 * Adds an action at the end.
 * @throws RangeError when the id is taken or is none, or when the plan is full
 */
export function addAction(plan: Plan, action: Pick<PlanAction, 'id' | 'title'> & Partial<PlanAction>): Plan {
  if (!isId(action.id)) throw new RangeError(`“${action.id}” is no id of an action.`);
  if (findAction(plan, action.id)) throw new RangeError(`There is an action “${action.id}” already.`);
  if (plan.actions.length >= MAX_ACTIONS) throw new RangeError(`A plan holds ${MAX_ACTIONS} actions.`);
  return { actions: [...plan.actions, { owner: '', status: 'open', note: '', ...action }] };
}

/** Changes one action. A plan that does not have it comes back as it is. */
export function updateAction(plan: Plan, id: string, changes: ActionChanges): Plan {
  return {
    actions: plan.actions.map((action) => {
      if (action.id !== id) return action;
      const { due, ...rest } = { ...action, ...changes };
      return due === undefined ? rest : { ...rest, due };
    }),
  };
}

export function removeAction(plan: Plan, id: string): Plan {
  return { actions: plan.actions.filter((action) => action.id !== id) };
}

export function findAction(plan: Plan, id: string): PlanAction | undefined {
  return plan.actions.find((action) => action.id === id);
}

/** The actions that came from a check, or from one item of it. */
export function actionsFor(plan: Plan, check: string, item?: string): PlanAction[] {
  return plan.actions.filter((action) => action.check === check && (item === undefined || action.item === item));
}

/** What is proposed for a weak item: words from the handbook in the reader's language, or a decision the group has written down. */
export interface Proposal {
  readonly item: string;
  readonly title: string;
  readonly owner?: string;
  readonly note?: string;
}

/**
 * Makes actions of weak items. An item that has an action in the plan already, whatever its state, gets no second one.
 * @param newId called once for each action that is made
 */
export function addProposals(plan: Plan, check: string, proposals: readonly Proposal[], newId: () => string): Plan {
  return proposals.reduce((next, { item, title, owner = '', note = '' }) => {
    if (actionsFor(next, check, item).length > 0 || next.actions.length >= MAX_ACTIONS) return next;
    return addAction(next, {
      id: newId(),
      check,
      item,
      title: cut(title, MAX_TITLE_LENGTH),
      owner: cut(owner, MAX_OWNER_LENGTH),
      note: cut(note, MAX_ACTION_NOTE_LENGTH),
    });
  }, plan);
}

function cut(text: string, maxLength: number): string {
  return [...text].slice(0, maxLength).join('');
}

export type PlanOrder = 'added' | 'due' | 'owner' | 'status' | 'title';

/**
 * A sorted copy. Equals stay in the order they were added; what has no date or owner comes last.
 * @param compare how two texts are ordered in the reader's language: `new Intl.Collator(lang).compare`
 */
export function sortActions(actions: readonly PlanAction[], order: PlanOrder, compare: (a: string, b: string) => number): PlanAction[] {
  const lastWhenEmpty = (a: string, b: string, by: (a: string, b: string) => number) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : by(a, b);
  const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const orders: Record<PlanOrder, (a: PlanAction, b: PlanAction) => number> = {
    added: () => 0,
    due: (a, b) => lastWhenEmpty(a.due ?? '', b.due ?? '', byCode),
    owner: (a, b) => lastWhenEmpty(a.owner.trim(), b.owner.trim(), compare),
    status: (a, b) => actionStatuses.indexOf(a.status) - actionStatuses.indexOf(b.status),
    title: (a, b) => compare(a.title, b.title),
  };
  return [...actions].sort(orders[order]);
}

export interface PlanFilter {
  readonly status?: ActionStatus;
  /** Exactly, but for spaces around; empty for actions that nobody owns. */
  readonly owner?: string;
  /** The id of a check, or `own`. */
  readonly source?: string;
  /** Only what is neither done nor dropped and due before this day. */
  readonly overdueOn?: string;
}

export function filterActions(actions: readonly PlanAction[], filter: PlanFilter): PlanAction[] {
  return actions.filter(
    (action) =>
      (filter.status === undefined || action.status === filter.status) &&
      (filter.owner === undefined || action.owner.trim() === filter.owner.trim()) &&
      (filter.source === undefined || (action.check ?? 'own') === filter.source) &&
      (filter.overdueOn === undefined || isOverdue(action, filter.overdueOn)),
  );
}

/** @param today YYYY-MM-DD, in the reader's time zone: the rules know no clock */
export function isOverdue(action: PlanAction, today: string): boolean {
  return action.due !== undefined && action.due < today && (action.status === 'open' || action.status === 'started');
}

/** The owners in the plan, each once, in the order they first appear. */
export function ownersOf(plan: Plan): string[] {
  return [...new Set(plan.actions.map((action) => action.owner.trim()).filter((owner) => owner !== ''))];
}

/** Ids of the actions still to be done whose item is in place by now: the plan may call them done. */
export function findReached(plan: Plan, check: Check, answers: Answers): string[] {
  return actionsFor(plan, check.id)
    .filter((action) => {
      const level = action.item === undefined ? undefined : answerTo(answers, action.item)?.level;
      return (action.status === 'open' || action.status === 'started') && typeof level === 'number' && level >= IN_PLACE_LEVEL;
    })
    .map((action) => action.id);
}

/**
 * Brings in another plan. Actions with the same id are the same action: `theirs` holds, in the place it had. Others are added.
 * @returns the plan, and the ids of actions that were there with other content and have been replaced
 */
export function mergePlans(mine: Plan, theirs: Plan): { readonly plan: Plan; readonly replaced: readonly string[] } {
  const incoming = new Map(theirs.actions.map((action) => [action.id, action]));
  const own = new Set(mine.actions.map((action) => action.id));
  const replaced = mine.actions.filter((action) => {
    const other = incoming.get(action.id);
    return other !== undefined && !isSameAction(action, other);
  });
  return {
    plan: {
      actions: [...mine.actions.map((action) => incoming.get(action.id) ?? action), ...theirs.actions.filter(({ id }) => !own.has(id))],
    },
    replaced: replaced.map(({ id }) => id),
  };
}

export interface PlanFile {
  readonly handbook: string;
  /** The language of the page that wrote it. */
  readonly locale: string;
  /** ISO 8601 in UTC. */
  readonly saved: string;
  readonly plan: Plan;
}

/** The plan as JSON, to be kept on the device or in a file. */
export function serializePlan({ handbook, locale, saved, plan }: PlanFile): string {
  return `${JSON.stringify({ format: fileFormats.plan, version: PLAN_VERSION, handbook, locale, saved, actions: plan.actions.map(toFileAction) }, null, 2)}\n`;
}

export type ParsedPlan = { readonly ok: true; readonly file: PlanFile } | FileFault;

/** Reads a plan: whole, or refused whole with the reason. Never throws. */
export function parsePlan(text: string, handbook: string): ParsedPlan {
  const json = parseJson(text);
  if (!json.ok) return json;
  const { value } = json;
  const fault = checkEnvelope(value, 'plan', PLAN_VERSION, handbook);
  if (fault) return fault;
  const { locale, saved, actions, ...rest } = value as Readonly<Record<string, unknown>>;
  const strange = Object.keys(rest).find((key) => !['format', 'version', 'handbook'].includes(key));
  if (strange !== undefined) return damaged(strange);
  if (!isId(locale)) return damaged('locale');
  if (!isTime(saved)) return damaged('saved');
  const read = readActions(actions, 'actions');
  return read.ok ? { ok: true, file: { handbook, locale, saved, plan: { actions: read.actions } } } : read;
}

/** Reads the actions of a plan or an answer file. */
export function readActions(value: unknown, key: string): { readonly ok: true; readonly actions: PlanAction[] } | FileFault {
  if (!Array.isArray(value) || value.length > MAX_ACTIONS) return damaged(key);
  const seen = new Set<string>();
  for (const [index, action] of value.entries()) {
    const wrong = isRecord(action) ? wrongKey(action) : '';
    if (wrong !== undefined) return damaged(key, String(index + 1), ...(wrong === '' ? [] : [wrong]));
    const { id } = action as PlanAction;
    if (seen.has(id)) return damaged(key, String(index + 1), 'id');
    seen.add(id);
  }
  return { ok: true, actions: value as PlanAction[] };
}

function wrongKey(action: Readonly<Record<string, unknown>>): string | undefined {
  const rules: Readonly<Record<string, (value: unknown) => boolean>> = {
    id: isId,
    check: (value) => value === undefined || isId(value),
    item: (value) => value === undefined || (isId(value) && action['check'] !== undefined),
    title: (value) => isText(value, MAX_TITLE_LENGTH) && value.trim() !== '',
    owner: (value) => isText(value, MAX_OWNER_LENGTH),
    due: (value) => value === undefined || isDay(value),
    status: (value) => (actionStatuses as readonly unknown[]).includes(value),
    note: (value) => isText(value, MAX_ACTION_NOTE_LENGTH),
  };
  if (!hasOnly(action, Object.keys(rules))) return Object.keys(action).find((key) => !Object.hasOwn(rules, key));
  return Object.keys(rules).find((key) => !rules[key]!(action[key]));
}

/** The keys in their order, and no other. */
export function toFileAction({ id, check, item, title, owner, due, status, note }: PlanAction): PlanAction {
  return {
    id,
    ...(check === undefined ? {} : { check }),
    ...(item === undefined ? {} : { item }),
    title,
    owner,
    ...(due === undefined ? {} : { due }),
    status,
    note,
  };
}

function isSameAction(a: PlanAction, b: PlanAction): boolean {
  return JSON.stringify(toFileAction(a)) === JSON.stringify(toFileAction(b));
}
