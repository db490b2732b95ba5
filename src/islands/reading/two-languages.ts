/**
 * Lays the text of the same page in another language beside this one, section by section and item by item.
 *
 * The other page is fetched as a document (`XMLHttpRequest`, not markup put into this one), so that no text becomes
 * markup here: the policy on trusted types stays as strict as it is. Its scripts do not run.
 */
import { adoptStyles } from '../adopt-styles.ts';
import { align, partsOf } from './align.ts';

import styles from '../../styles/two-languages.css?inline';

const page = document.querySelector<HTMLElement>('.page');
const prose = page?.querySelector<HTMLElement>('.prose');
const bar = page?.querySelector<HTMLElement>('.beside');
const off = bar?.querySelector<HTMLButtonElement>('button');
/** The page's own text as it was; leaving puts it back. */
const own = [...(prose?.childNodes ?? [])];
/** Whether notes stand in its margin: there is no room for them beside a second language. */
const isNoted = page?.classList.contains('noted') === true;
let title: HTMLElement | undefined;

const fetchPage = (address: string) =>
  new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () =>
      request.status === 200 && request.response ? resolve(request.response as Document) : reject(new Error(address));
    request.onerror = () => reject(new Error(address));
    request.send();
  });

/** The anchor that a node of a text begins a section or item with; notes at the end are parts of their own. */
function idOf(node: Node): string | undefined {
  if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
  const element = node as Element;
  if (element.matches('.footnotes, .term-notes')) return element.className;
  return (element.matches('h2[id]') ? element : element.matches('.item') ? element.querySelector('h2[id]') : null)?.id || undefined;
}

/** Changes the page, and keeps what the reader was reading where it was on the screen. */
function keepingPlace(change: () => void): void {
  const elements = own
    .filter((node): node is HTMLElement => node instanceof HTMLElement && !node.matches('.term-notes'))
    .map((element) => element.querySelector<HTMLElement>(':scope > h2') ?? element);
  const topOf = (element: HTMLElement) => element.getBoundingClientRect().top;
  // A heading or passage that begins on the screen; else the one that fills it.
  const seen =
    scrollY > 0
      ? (elements.find((element) => topOf(element) >= 0 && topOf(element) < innerHeight) ??
        elements.findLast((element) => topOf(element) < 0))
      : undefined;
  const before = seen?.getBoundingClientRect().top ?? 0;
  change();
  if (seen) scrollBy({ top: seen.getBoundingClientRect().top - before, behavior: 'instant' });
}

function setAddress(other: string | undefined): void {
  const address = new URL(location.href);
  if (other) address.searchParams.set('with', other);
  else address.searchParams.delete('with');
  history.replaceState(history.state, '', address);
}

/** What the other page says, without what only its own page can use: anchors, notes of terms, marks for the search index. */
function clean(text: Element): void {
  for (const element of text.querySelectorAll('.anchor, .term-notes, script, style')) element.remove();
  for (const term of text.querySelectorAll('a.term')) {
    term.removeAttribute('aria-describedby');
    term.removeAttribute('class');
  }
}

function restore(): void {
  if (!page || !prose || !bar || !off) return;
  title?.remove();
  page.classList.remove('two');
  page.classList.toggle('noted', isNoted);
  prose.replaceChildren(...own);
  for (const link of bar.querySelectorAll('a')) link.removeAttribute('aria-current');
  off.hidden = true;
}

/** @param link to the page in the other language. Where its text cannot be had, the link is followed. */
export async function layBeside(link: HTMLAnchorElement): Promise<void> {
  const other = await fetchPage(link.href).catch(() => undefined);
  const text = other?.querySelector('.prose');
  if (!page || !prose || !off || !other || !text) {
    const address = new URL(link.href);
    address.hash = location.hash;
    location.assign(address);
    return;
  }
  adoptStyles(styles);
  const { lang } = other.documentElement;
  clean(text);
  const box = (nodes: readonly Node[], isOther: boolean) => {
    const column = document.createElement('div');
    if (isOther) {
      column.lang = lang;
      column.dataset['label'] = link.textContent?.trim() ?? '';
    }
    column.append(...nodes);
    // The anchors stay with the page's own text.
    if (isOther) for (const element of column.querySelectorAll('[id]')) element.removeAttribute('id');
    return column;
  };
  keepingPlace(() => {
    restore();
    const pairs = align(partsOf(own, idOf), partsOf([...text.childNodes], idOf)).map((pair) => {
      const row = document.createElement('div');
      row.className = 'pair';
      row.append(box(pair.own, false), box(pair.other, true));
      return row;
    });
    title = document.createElement('div');
    title.className = 'beside-title';
    title.lang = lang;
    for (const name of ['h1', '.lead']) {
      const line = document.createElement('p');
      line.textContent = other.querySelector(name)?.textContent ?? '';
      title.append(line);
    }
    page.querySelector('.page-head .lead')!.after(title);
    prose.replaceChildren(...pairs);
    page.classList.remove('noted');
    page.classList.add('two');
  });
  link.setAttribute('aria-current', 'true');
  off.hidden = false;
  setAddress(link.dataset['beside']);
}

/** Lays beside the page what its address asks for. */
export async function besideOfAddress(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('with');
  const link = [...(bar?.querySelectorAll<HTMLAnchorElement>('a') ?? [])].find((candidate) => candidate.dataset['beside'] === asked);
  if (!link) return;
  await layBeside(link);
  document.querySelector(':target')?.scrollIntoView({ behavior: 'instant' });
}

/** One language again, at the same place. */
export function showPageAlone(): void {
  keepingPlace(restore);
  setAddress(undefined);
  bar?.querySelector('a')?.focus({ preventScroll: true });
}
