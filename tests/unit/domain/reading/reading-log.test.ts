import { describe, expect, test } from 'vitest';
import { changedPages, emptyLog, markRead, notePlace, noteVisit, parseLog, readPages } from '../../../../src/domain/reading/reading-log.ts';

const first = { revision: 1, updated: '2026-01-01' };
const states = (...all: [string, { revision: number; updated: string }][]) => new Map(all);

describe('the reader’s own log', () => {
  test('names the pages that have changed since they were seen, and no others', () => {
    const log = noteVisit(noteVisit(emptyLog, 'phases/pilot', first), 'roles/board', first);
    expect(changedPages(log, states(['phases/pilot', first], ['roles/board', first], ['roles/mentor', first]))).toEqual([]);
    const raised = { ...first, revision: 2 };
    const later = { ...first, updated: '2026-02-01' };
    expect(changedPages(log, states(['phases/pilot', raised], ['roles/board', later], ['roles/mentor', raised]))).toEqual([
      'phases/pilot',
      'roles/board',
    ]);
  });

  test('takes back the mark of a page that has changed, and keeps it through visits until then', () => {
    const marked = noteVisit(markRead(emptyLog, 'phases/pilot', first, true), 'phases/pilot', first);
    expect(readPages(marked, states(['phases/pilot', first]))).toEqual(['phases/pilot']);
    const raised = { ...first, revision: 2 };
    expect(readPages(marked, states(['phases/pilot', raised]))).toEqual([]);
    expect(readPages(noteVisit(marked, 'phases/pilot', raised), states(['phases/pilot', raised]))).toEqual([]);
    expect(readPages(markRead(marked, 'phases/pilot', first, false), states(['phases/pilot', first]))).toEqual([]);
  });

  test('is read as it was written', () => {
    const log = notePlace(markRead(emptyLog, 'phases/pilot/events', first, true), 'phases/pilot/events', 'pilot-broker');
    expect(parseLog(JSON.stringify(log))).toEqual(log);
  });

  test.each([
    'no JSON',
    'null',
    '{"version":2,"pages":{}}',
    '{"version":1,"pages":[]}',
    '{"version":1,"pages":{"../x":{"revision":1,"updated":"2026-01-01"}}}',
    '{"version":1,"pages":{"a":{"revision":0,"updated":"2026-01-01"}}}',
    '{"version":1,"pages":{"a":{"revision":1,"updated":"2026-13-01"}}}',
    '{"version":1,"pages":{},"last":{"page":"javascript:alert(1)"}}',
    '{"version":1,"pages":{},"last":{"page":"a","anchor":"<b>"}}',
    '{"version":1,"pages":{},"more":1}',
  ])('is refused whole when it is something else: %s', (text) => {
    expect(parseLog(text)).toBeUndefined();
  });
});
