import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../../src/domain/formats/clean-text.ts';
import { harmless, separatorFor, writeCsv } from '../../../../src/domain/formats/csv.ts';
import { anyWords } from '../check/examples.ts';

/** A reader of RFC 4180, written apart from the writer. */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  const body = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < body.length; i++) {
    const sign = body[i]!;
    if (isQuoted && sign === '"' && body[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === separator) {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (sign === '\r' && body[i + 1] === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      rows.push([]);
      i++;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('a table as CSV', () => {
  test('begins with a byte order mark and ends every line with CR LF', () => {
    expect(
      writeCsv(
        [
          ['Åtgärd', 'Ägare'],
          ['Ring', 2],
        ],
        ';',
      ),
    ).toBe('\uFEFFÅtgärd;Ägare\r\nRing;2\r\n');
  });

  test('puts in quotation marks what would break the row, with either separator', () => {
    expect(writeCsv([['a;b', 'c,d', 'say "hi"', 'two\nlines', ' space']], ',')).toBe(
      '\uFEFF"a;b","c,d","say ""hi""","two\r\nlines"," space"\r\n',
    );
  });

  test.each(['sv', 'nb', 'da', 'fi', 'de'])('has semicolons in %s, where the comma is the decimal sign', (lang) => {
    expect(separatorFor(lang)).toBe(';');
  });
  test('has commas in English', () => expect(separatorFor('en')).toBe(','));

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', ' =1', '"=1', "'=1", '\u00A0=1', '＝1+1', '＠x'])(
    'makes %j harmless',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
      expect(readCsv(writeCsv([[text]], ';'), ';')[0]![0]).toMatch(/^'/);
    },
  );
  test.each(['plain', '', 'a=b', '1', 'e-mail', 'é'])('leaves %j alone', (text) => expect(harmless(text)).toBe(text));

  test('comes back as it went in, but for what was made harmless', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyWords, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
        fc.constantFrom(',' as const, ';' as const),
        (rows, separator) => {
          const read = readCsv(writeCsv(rows, separator), separator);
          expect(read).toEqual(rows.map((row) => row.map((text) => harmless(cleanText(text).replaceAll('\n', '\r\n')))));
        },
      ),
    );
  });

  test('has no cell that a spreadsheet would work out', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const [[cell]] = readCsv(writeCsv([[text]], ';'), ';') as [[string]];
        expect(cell).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a text for other programs', () => {
  test('has no characters that XML forbids, and keeps all others', () => {
    fc.assert(
      fc.property(fc.oneof(anyWords, fc.string({ unit: 'binary' })), (text) => {
        const clean = cleanText(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(clean).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/);
        expect(clean.isWellFormed()).toBe(true);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 2000 },
    );
    expect(cleanText('a\r\nb\rc\u2028d\u0000\uD800e👍\t')).toBe('a\nb\nc\nd\uFFFDe👍\t');
  });
});
