import { expect, test } from 'vitest';
import { readReport, writeReport } from '../../../scripts/audit/audit-part.ts';

const pages = { title: 'Every page', told: '12 looks.', findings: [] };
const servers = { title: 'Servers', told: 'Two.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |', findings: ['nginx: no type', 'Apache: no 404'] };

test('a part of the audit that is made again leaves the others as they were', () => {
  const before = writeReport.whole([writeReport.part('pages', pages, '2026-01-01'), writeReport.part('servers', servers, '2026-01-01')]);
  const known = readReport(before);
  expect([...known.keys()]).toEqual(['pages', 'servers']);
  expect(writeReport.whole([...known.values()])).toBe(before);

  known.set('servers', writeReport.part('servers', { ...servers, findings: [] }, '2026-02-02'));
  const after = writeReport.whole([...known.values()]);
  expect(after).toContain('2026-01-01. 12 looks.');
  expect(after).toContain('2026-02-02. Two.');
  expect(after).not.toContain('nginx');
});

test('a report of another shape has no parts', () => expect(readReport('# Audit\n\n## Every page\n').size).toBe(0));
