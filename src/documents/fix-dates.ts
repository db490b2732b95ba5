import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * Gives a Word document the handbook's own date in place of the clock's, in its properties and in its zip: two builds of
 * the same content are the same bytes.
 *
 * @param file the bytes of a `.docx`
 * @param day YYYY-MM-DD
 */
export function fixDates(file: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  const moment = `${day}T12:00:00Z`;
  // A zip knows no time zone: the parts are given as local time, so that they read the same wherever the build runs.
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const mtime = new Date(year, month - 1, date, 12);
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isProperties = name === 'docProps/core.xml';
    const bytes = isProperties ? strToU8(strFromU8(content).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${moment}`)) : content;
    parts[name] = [bytes, { mtime, level: 9 }];
  }
  return zipSync(parts) as Uint8Array<ArrayBuffer>;
}
