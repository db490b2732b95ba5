/** Days as a calendar file (iCalendar, RFC 5545). In the browser it is loaded only when a reader asks for it. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { cleanText } from '../domain/formats/clean-text.ts';
import { dayAfter } from '../domain/formats/plan-exports.ts';

export interface DayEvent {
  /** Kept from one file to the next: reading a newer file then changes the event that is there. */
  readonly id: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

export interface DayCalendarOptions {
  /** The name of the calendar. */
  readonly title: string;
  /** The id of the handbook: makes the events' ids unique. */
  readonly handbook: string;
  /** The name of the handbook. */
  readonly product: string;
  /** BCP 47 tag of the texts. */
  readonly lang: string;
  /** When the file was made: ISO 8601 in UTC. */
  readonly stamp: string;
}

/** Whole-day events that leave the day free. */
export function dayCalendar(events: readonly DayEvent[], { title, handbook, product, lang, stamp }: DayCalendarOptions): string {
  const calendar = ical({
    name: oneLine(title),
    prodId: { company: oneLine(product), product: handbook, language: lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, day, summary, description } of events) {
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
