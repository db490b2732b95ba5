import { expect, test } from 'vitest';
import { writeCsv } from '../../../src/domain/formats/csv.ts';
import { pickRows } from '../../../src/islands/items-table/pick-rows.ts';

test.each([',', ';'] as const)('the rows that are shown keep their cells and their order, with “%s”', (separator) => {
  const rows = [
    ['id', 'what'],
    ['first', 'One, two; "three"'],
    ['first-two', '=1+1'],
    ['third', 'plain'],
  ];
  const csv = writeCsv(rows, separator);
  const kept = writeCsv([rows[0]!, rows[1]!, rows[3]!], separator);
  expect(`\uFEFF${pickRows(csv, new Set(['first', 'third']))}`).toBe(kept);
});
