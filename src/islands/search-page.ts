/**
 * The search page: asks Pagefind and shows pages with the section that matched. Pagefind is fetched at the first
 * question, not before. Its excerpts are HTML; they are taken apart as text here, and never become markup.
 */

interface SubResult {
  title: string;
  url: string;
  excerpt: string;
}
interface ResultData {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
  sub_results: SubResult[];
}
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string; data: () => Promise<ResultData> }[] }>;
}
interface Texts {
  loading: string;
  none: string;
  noneHint: string;
  empty: string;
  failed: string;
  found: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
}

const pageSize = 10;
const root = document.querySelector<HTMLElement>('.search-page')!;
const form = root.querySelector('form')!;
const input = root.querySelector<HTMLInputElement>('#q')!;
const statusLine = root.querySelector<HTMLElement>('.search-status')!;
const list = root.querySelector<HTMLOListElement>('.results')!;
const more = root.querySelector<HTMLButtonElement>('.more')!;
const texts = JSON.parse(root.dataset['texts']!) as Texts;
const lang = document.documentElement.lang;
const plural = new Intl.PluralRules(lang);

let engine: Promise<Pagefind> | undefined;

function loadEngine(): Promise<Pagefind> {
  engine ??= (async () => {
    const bundle = root.dataset['bundle']!;
    const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
    // Without its worker Pagefind needs no trusted-types policy; its searches take a few milliseconds.
    await pagefind.options({ noWorker: true, bundlePath: bundle, excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  })();
  // A failed load may be tried again.
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/** The words of an excerpt, its `<mark>`s as elements and everything else as text. */
function excerptOf(html: string): Node[] {
  const decode = (text: string) =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]!);
  return html.split(/(<mark>.*?<\/mark>)/).flatMap((part): Node[] => {
    if (part === '') return [];
    if (!part.startsWith('<mark>')) return [document.createTextNode(decode(part))];
    const mark = document.createElement('mark');
    mark.textContent = decode(part);
    return [mark];
  });
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function anchor(href: string, className: string, text: string): HTMLAnchorElement {
  const made = element('a', className, text);
  made.href = href;
  return made;
}

function showResult(data: ResultData): HTMLLIElement {
  const title = data.meta['title'] ?? data.url;
  // The part of the page that holds most of the words; the page as a whole is the title itself.
  const parts = data.sub_results.filter((part) => part.url.includes('#')).slice(0, 3);
  const item = element('li', '', element('span', 'kind', data.meta['kind'] ?? ''), anchor(data.url, 'title', title));
  const best = data.sub_results[0];
  item.append(element('p', '', ...excerptOf(best && !best.url.includes('#') ? best.excerpt : data.excerpt)));
  if (parts.length > 0)
    item.append(element('ul', '', ...parts.map((part) => element('li', '', anchor(part.url, '', part.title.replace(/\s*#$/, ''))))));
  return item;
}

let turn = 0;

async function search(query: string): Promise<void> {
  const mine = ++turn;
  list.replaceChildren();
  more.hidden = true;
  if (query === '') {
    statusLine.textContent = texts.empty;
    return;
  }
  statusLine.textContent = texts.loading;
  try {
    const { results } = await (await loadEngine()).search(query);
    if (mine !== turn) return;
    let shown = 0;
    const showMore = async () => {
      const batch = results.slice(shown, shown + pageSize);
      shown += batch.length;
      const first = list.children.length;
      const data = await Promise.all(batch.map((result) => result.data()));
      if (mine !== turn) return;
      list.append(...data.map(showResult));
      more.hidden = shown >= results.length;
      if (first > 0) list.children[first]?.querySelector('a')?.focus();
    };
    await showMore();
    if (mine !== turn) return;
    more.onclick = () => void showMore();
    statusLine.textContent =
      results.length === 0
        ? `${texts.none.replace('{query}', query)} ${texts.noneHint}`
        : (texts.found[plural.select(results.length)] ?? texts.found.other).replace(
            '{n}',
            new Intl.NumberFormat(lang).format(results.length),
          );
  } catch {
    if (mine === turn) statusLine.textContent = texts.failed;
  }
}

function readAddress(): void {
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  input.value = query;
  if (query !== '') void search(query);
  else {
    turn++;
    list.replaceChildren();
    more.hidden = true;
    statusLine.textContent = '';
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = input.value.trim();
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  address.hash = '';
  if (address.href !== location.href) history.pushState(null, '', address);
  void search(query);
});
input.addEventListener('focus', () => void loadEngine().catch(() => undefined), { once: true });
addEventListener('popstate', readAddress);
readAddress();
if (!input.value) input.focus({ preventScroll: true });

export {};
