import { expect, test } from 'vitest';
import { mergeChanges } from '../../../src/model/changes.ts';

const note = (text: string) => ({ da: text, fi: `${text} (fi)` });

test('notes of entries stand among the handbook’s own changes, newest first', () => {
  const merged = mergeChanges(
    [
      { date: '2026-03-01', text: note('new role'), pages: ['roles/mentor'] },
      { date: '2026-01-01', text: note('first edition'), pages: [] },
    ],
    [{ page: 'phases/start', changes: [{ date: '2026-02-01', note: note('another beginning') }] }],
  );
  expect(merged.map(({ text }) => text['da'])).toEqual(['new role', 'another beginning', 'first edition']);
  expect(merged[1]!.pages).toEqual(['phases/start']);
});

test('on one day the handbook’s own change comes first, then the entries in reading order', () => {
  const date = '2026-01-01';
  const merged = mergeChanges(
    [{ date, text: note('the whole'), pages: [] }],
    [
      { page: 'phases/start', changes: [{ date, note: note('b') }] },
      { page: 'roles/mentor', changes: [{ date, note: note('a') }] },
    ],
  );
  expect(merged.map(({ text }) => text['da'])).toEqual(['the whole', 'b', 'a']);
});

test('the same words on the same day are one change with several pages', () => {
  const changes = [{ date: '2026-01-01', note: note('shorter words') }];
  const merged = mergeChanges(
    [],
    [
      { page: 'phases/start', changes },
      { page: 'roles/mentor', changes },
      { page: 'roles/mentor', changes: [{ date: '2026-01-02', note: note('shorter words') }] },
    ],
  );
  expect(merged.map(({ date, pages }) => [date, pages])).toEqual([
    ['2026-01-02', ['roles/mentor']],
    ['2026-01-01', ['phases/start', 'roles/mentor']],
  ]);
});
