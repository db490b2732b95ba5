/** Tables as CSV: RFC 4180, with a byte order mark, so that Excel reads å, ä, ö, æ and ø. */
import { cleanText } from './clean-text.ts';

export type Separator = ',' | ';';

/**
 * What Excel takes to part cells in a language: a semicolon where the comma is the decimal sign (Swedish, Norwegian, …).
 * @param lang BCP 47 tag
 */
export function separatorFor(lang: string): Separator {
  return new Intl.NumberFormat(lang).format(1.5).includes(',') ? ';' : ',';
}

/**
 * @param rows the head first. Numbers are written with a point.
 * @returns lines that end in CR LF, the byte order mark first
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[], separator: Separator): string {
  return `\uFEFF${rows.map((row) => `${row.map((value) => cell(value, separator)).join(separator)}\r\n`).join('')}`;
}

function cell(value: string | number, separator: Separator): string {
  if (typeof value === 'number') return String(value);
  const text = harmless(cleanText(value).replaceAll('\n', '\r\n'));
  return text.includes(separator) || /["\r\n,;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it: it is then shown as it stands and
 * nothing is worked out. Also where the sign comes after spaces, or in its full width.
 */
export function harmless(text: string): string {
  return /^[\s'"]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}
