/** Due dates as a calendar file: RFC 5545, whole-day events without time zones. */
import { cleanText } from './clean-text.ts';

export interface CalendarEvent {
  /** Unique in the world and permanent: reading the file again then changes the event instead of adding one. */
  readonly uid: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly summary: string;
  readonly description?: string;
  readonly url?: string;
}

export interface Calendar {
  /** The name of the program: the handbook. */
  readonly product: string;
  readonly name: string;
  /** BCP 47 tag of the texts. */
  readonly lang: string;
  /** When the file is written: ISO 8601 in UTC. */
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
}

/** @returns lines of at most 75 bytes that end in CR LF */
export function writeCalendar({ product, name, lang, stamp, events }: Calendar): string {
  const moment = `${stamp.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(product)}//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(({ uid, day, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${moment}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${dayAfter(day).replaceAll('-', '')}`,
      `SUMMARY;LANGUAGE=${lang}:${escapeText(summary)}`,
      ...(description ? [`DESCRIPTION;LANGUAGE=${lang}:${escapeText(description)}`] : []),
      ...(url ? [`URL:${url}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** At most 75 bytes to a line, and no character torn apart: what follows begins with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let [part, bytes] = ['', 0];
  for (const character of line) {
    const point = character.codePointAt(0)!;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      [part, bytes] = ['', 0];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
