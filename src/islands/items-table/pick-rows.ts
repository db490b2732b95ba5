/**
 * Rows of a table whose first cell is an id and whose rows are one line each, as `items.csv` is.
 *
 * @returns the head, and the rows with one of the ids, as they stood
 */
export function pickRows(csv: string, ids: ReadonlySet<string>): string {
  const [head, ...rows] = csv.replace(/^\uFEFF/, '').split('\r\n');
  const kept = rows.filter((row) => ids.has(/^[^,;]*/.exec(row)![0]));
  return [head, ...kept, ''].join('\r\n');
}
