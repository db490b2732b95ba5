/**
 * The table of all items. The lists narrow it by themselves; this keeps what is chosen in the address, counts, and takes only
 * the rows that are shown into the spreadsheet.
 */
import { fill } from '../i18n/translator.ts';
import { pickRows } from './items-table/pick-rows.ts';
import { download } from './tools/download.ts';

const form = document.querySelector<HTMLFormElement>('.items-form')!;
const count = document.querySelector<HTMLElement>('.items-count')!;
const csv = document.querySelector<HTMLAnchorElement>('.items-csv')!;
const lists = [...form.querySelectorAll('select')];
const rows = [...document.querySelectorAll<HTMLTableRowElement>('.items tbody tr')];

/** The lists narrow the table by styles: what has a box is shown. */
const isShown = (row: HTMLTableRowElement) => row.getClientRects().length > 0;
/** The item that a row is of, as its link names it. */
const itemOf = (row: HTMLTableRowElement) => decodeURIComponent(row.querySelector('a')!.hash.slice(1));

function update(): void {
  const n = rows.filter(isShown).length;
  count.textContent = n === 0 ? count.dataset['none']! : fill(count.dataset['shown']!, { n, total: rows.length });
  const address = new URL(location.href);
  for (const { name, value } of lists) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(history.state, '', address);
}

const asked = new URLSearchParams(location.search);
for (const list of lists) {
  const value = asked.get(list.name);
  if (value !== null && [...list.options].some((option) => option.value === value)) list.value = value;
}
if (lists.some(({ value }) => value)) update();
form.addEventListener('change', update);
form.addEventListener('submit', (event) => event.preventDefault());
// The lists are emptied after the event.
form.addEventListener('reset', () => setTimeout(update));

csv.addEventListener('click', async (event) => {
  const shown = rows.filter(isShown);
  if (shown.length === rows.length) return;
  event.preventDefault();
  const response = await fetch(csv.href).catch(() => undefined);
  if (!response?.ok) {
    location.href = csv.href;
    return;
  }
  // Decoding takes the byte order mark away, which spreadsheets need.
  const text = pickRows(await response.text(), new Set(shown.map(itemOf)));
  download(`\uFEFF${text}`, 'text/csv', csv.download);
});
