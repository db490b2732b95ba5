import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import { planCalendar } from '../../../src/documents/plan-calendar.ts';
import { planDocument } from '../../../src/documents/plan-document.ts';
import { qrPath } from '../../../src/documents/qr-code.ts';
import type { PlanAction } from '../../../src/domain/check/plan.ts';
import { cleanText } from '../../../src/domain/formats/clean-text.ts';
import { planCsv, planEvents, planRows, type PlanWords } from '../../../src/domain/formats/plan-exports.ts';
import { anyPlan } from '../domain/check/examples.ts';

const words: PlanWords = {
  title: 'Min plan',
  columns: { action: 'Åtgärd', owner: 'Ansvarig', due: 'Klart', status: 'Läge', note: 'Anteckning', source: 'Kommer från' },
  statuses: { open: 'Att göra', started: 'Påbörjad', done: 'Klar', dropped: 'Avskriven' },
  source: ({ check, item }) => (check === undefined ? 'Egen' : `${check} ${item ?? ''}`.trim()),
};
const options = { handbook: 'cluster-handbook', product: 'Klusterhandboken', lang: 'sv', stamp: '2026-11-22T09:30:00.000Z' };
const actions: PlanAction[] = [
  {
    id: 'a1',
    check: 'pilot-gate',
    item: 'funding',
    title: 'Sök pengar; nu, "snart"',
    owner: 'Åsa',
    due: '2026-12-31',
    status: 'open',
    note: 'rad ett\nrad två',
  },
  { id: 'a2', title: '=HYPERLINK("http://x")', owner: '', due: '2026-11-30', status: 'done', note: '' },
  { id: 'a3', title: 'Ring', owner: '', status: 'started', note: '<script>' },
];

describe('the plan as a table', () => {
  test('has a row for each action, in the order of the columns', () => {
    expect(planRows(actions, words)[0]).toEqual([
      'Sök pengar; nu, "snart"',
      'Åsa',
      '2026-12-31',
      'Att göra',
      'rad ett\nrad två',
      'pilot-gate funding',
    ]);
  });
  test('as CSV has the head first and semicolons in Swedish', () => {
    expect(planCsv(actions, words, 'sv')).toBe(
      '\uFEFFÅtgärd;Ansvarig;Klart;Läge;Anteckning;Kommer från\r\n"Sök pengar; nu, ""snart""";Åsa;2026-12-31;Att göra;"rad ett\r\nrad två";pilot-gate funding\r\n' +
        '"\'=HYPERLINK(""http://x"")";;2026-11-30;Klar;;Egen\r\nRing;;;Påbörjad;<script>;Egen\r\n',
    );
  });
});

describe('the plan as a calendar', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  const read = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]);
    return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
  };

  test.each(['Pacific/Auckland', 'Europe/Oslo', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'shows the day that was meant, written in %s',
    (name) => {
      process.env['TZ'] = name;
      const { calendar, events } = read(planCalendar(actions, words, options));
      expect(events.map((event) => [event.uid, event.startDate.toString(), event.endDate.toString(), event.startDate.isDate])).toEqual([
        ['a1@cluster-handbook', '2026-12-31', '2027-01-01', true],
      ]);
      expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
      expect(String(calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T09:30:00Z');
    },
  );

  test('is read back as it was written, whatever people type', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = planCalendar(plan.actions, words, options);
        const expected = planEvents(plan.actions, words);
        const { events } = read(text);
        expect(events.map((event) => [event.uid, event.startDate.toString()])).toEqual(
          expected.map(({ id, day }) => [`${id}@cluster-handbook`, day]),
        );
        events.forEach((event, i) => {
          expect(event.summary).toBe(cleanText(expected[i]!.summary).replace(/\s+/g, ' ').trim());
          expect(event.description).toBe(cleanText(expected[i]!.description));
        });
      }),
    );
  });

  test('keeps to RFC 5545: lines of at most 75 bytes that end in CR LF, no control characters', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = planCalendar(plan.actions, words, options);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.endsWith('\r\n\r\n')).toBe(false);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u007F]/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      }),
    );
  });
});

describe('the plan as a Word document', () => {
  const documentXml = async (list: readonly PlanAction[]) => {
    const bytes = await planDocument(list, words, {
      creator: 'Klusterhandboken',
      lang: 'sv-SE',
      intro: ['Gruppen Åsa\nNovember'],
      day: (day) => `den ${day}`,
    });
    return { bytes, xml: strFromU8(unzipSync(bytes)['word/document.xml']!) };
  };

  test('has the head, a row for each action, the reader’s dates and everything escaped', async () => {
    const { bytes, xml } = await documentXml(actions);
    expect([...bytes.slice(0, 2)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PK');
    const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]);
    expect(texts.slice(0, 10)).toEqual([
      'Min plan',
      'Gruppen Åsa',
      'November',
      'Åtgärd',
      'Ansvarig',
      'Klart',
      'Läge',
      'Anteckning',
      'Kommer från',
      'Sök pengar; nu, &quot;snart&quot;',
    ]);
    expect(texts).toContain('den 2026-12-31');
    expect(texts).toContain('&lt;script&gt;');
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(4);
  });

  test('holds only characters that XML allows, whatever people type', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const { xml } = await documentXml(plan.actions);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
        expect(xml.isWellFormed()).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a link as a QR code', () => {
  const link = 'https://example.org/no/selvsjekk/klare-til-a-forlate-piloten/#a=1pilot-gate.2.h3GCjcGV';

  test('is one path of whole modules, with four of light around it', () => {
    const { size, path } = qrPath(link)!;
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map(
      (run) => run.slice(1, 5).map(Number) as [number, number, number, number],
    );
    expect(runs.map(([x, y, length, back]) => `M${x} ${y}h${length}v1h-${back}z`).join('')).toBe(path);
    // Versions are 21, 25, 29 … modules wide.
    expect((size - 8 - 21) % 4).toBe(0);
    for (const [x, y, length, back] of runs) {
      expect(back).toBe(length);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
    }
    // The three finder patterns begin with a run of seven.
    for (const [x, y] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ])
      expect(path).toContain(`M${x} ${y}h7v1h-7z`);
  });

  test('differs for every link, and is refused when it is too long', () => {
    expect(qrPath(link)!.path).not.toBe(qrPath(`${link}x`)!.path);
    expect(qrPath('x'.repeat(5000))).toBeUndefined();
  });
});
