/** The plan as a table, as CSV and as the events of a calendar. Words come from outside: the rules show none. */
import type { ActionStatus, PlanAction } from '../check/plan.ts';
import { separatorFor, writeCsv } from './csv.ts';

/** The words of an exported plan, in the reader's language. */
export interface PlanWords {
  /** The heading of the document and the name of the calendar. */
  readonly title: string;
  readonly columns: Readonly<Record<'action' | 'owner' | 'due' | 'status' | 'note' | 'source', string>>;
  readonly statuses: Readonly<Record<ActionStatus, string>>;
  /** Where an action came from: the check's title and the item's code, `Ready to leave the pilot phase? P3`; the word for own actions. */
  readonly source: (action: PlanAction) => string;
}

/** The order of the columns in every export. */
export const planColumns = ['action', 'owner', 'due', 'status', 'note', 'source'] as const;

/** The plan as rows of text, without the head. Days stay YYYY-MM-DD: every spreadsheet reads them. */
export function planRows(actions: readonly PlanAction[], words: PlanWords): string[][] {
  return actions.map((action) => [
    action.title,
    action.owner,
    action.due ?? '',
    words.statuses[action.status],
    action.note,
    words.source(action),
  ]);
}

/** @param lang BCP 47 tag: decides what parts the cells */
export function planCsv(actions: readonly PlanAction[], words: PlanWords, lang: string): string {
  return writeCsv([planColumns.map((column) => words.columns[column]), ...planRows(actions, words)], separatorFor(lang));
}

/** What a calendar shows of an action. */
export interface PlanEvent {
  /** That of the action. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly summary: string;
  /** Owner, status, note and source, a line each. */
  readonly description: string;
}

/** The due dates of what is neither done nor dropped, in the order of the list. */
export function planEvents(actions: readonly PlanAction[], words: PlanWords): PlanEvent[] {
  return actions.flatMap((action): PlanEvent[] => {
    if (action.due === undefined || action.status === 'done' || action.status === 'dropped') return [];
    const lines = [
      action.owner && `${words.columns.owner}: ${action.owner}`,
      `${words.columns.status}: ${words.statuses[action.status]}`,
      action.note,
      words.source(action),
    ];
    return [{ id: action.id, day: action.due, summary: action.title, description: lines.filter(Boolean).join('\n') }];
  });
}

/** The day after a day, both YYYY-MM-DD. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
