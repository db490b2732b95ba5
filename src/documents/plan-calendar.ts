/** The plan's due dates as a calendar file (iCalendar, RFC 5545). Loaded by the browser only when a reader asks for it. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { PlanAction } from '../domain/check/plan.ts';
import { cleanText } from '../domain/formats/clean-text.ts';
import { dayAfter, planEvents, type PlanWords } from '../domain/formats/plan-exports.ts';

export interface PlanCalendarOptions {
  /** The id of the handbook: makes the events' ids unique. */
  readonly handbook: string;
  /** The name of the handbook. */
  readonly product: string;
  /** BCP 47 tag of the texts. */
  readonly lang: string;
  /** Now: ISO 8601 in UTC. */
  readonly stamp: string;
}

/**
 * The due dates of what is neither done nor dropped, as whole-day events that leave the day free. Reading a newer file
 * changes the events that are there, because an action keeps its id.
 */
export function planCalendar(actions: readonly PlanAction[], words: PlanWords, options: PlanCalendarOptions): string {
  const { handbook, product, lang, stamp } = options;
  const calendar = ical({
    name: oneLine(words.title),
    prodId: { company: oneLine(product), product: handbook, language: lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, day, summary, description } of planEvents(actions, words)) {
    calendar.createEvent({
      id: `${id}@${handbook}`,
      stamp,
      start: day,
      end: dayAfter(day),
      allDay: true,
      summary: oneLine(summary),
      description: cleanText(description),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
