/** The plan as a table, as CSV and as a calendar. Words come from outside: the rules show none. */
import type { ActionStatus, PlanAction } from '../check/plan.ts';
import { separatorFor, writeCsv } from './csv.ts';
import { writeCalendar } from './icalendar.ts';

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

export interface PlanCalendarOptions {
  /** The id of the handbook: makes the events' ids unique. */
  readonly handbook: string;
  /** The name of the handbook. */
  readonly product: string;
  readonly lang: string;
  /** Now: ISO 8601 in UTC. */
  readonly stamp: string;
}

/** The due dates of what is neither done nor dropped, as whole-day events. */
export function planCalendar(actions: readonly PlanAction[], words: PlanWords, options: PlanCalendarOptions): string {
  const { handbook, product, lang, stamp } = options;
  const events = actions.flatMap((action) => {
    if (action.due === undefined || action.status === 'done' || action.status === 'dropped') return [];
    const lines = [
      action.owner && `${words.columns.owner}: ${action.owner}`,
      `${words.columns.status}: ${words.statuses[action.status]}`,
      action.note,
      words.source(action),
    ];
    return [{ uid: `${action.id}@${handbook}`, day: action.due, summary: action.title, description: lines.filter(Boolean).join('\n') }];
  });
  return writeCalendar({ product, name: words.title, lang, stamp, events });
}

/** How many of the actions would come into the calendar. */
export function countCalendarEvents(actions: readonly PlanAction[]): number {
  return actions.filter((action) => action.due !== undefined && action.status !== 'done' && action.status !== 'dropped').length;
}
