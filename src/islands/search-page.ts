/**
 * The search page. The address holds the whole state (`q`, `kind`, `phase`, `role`, `exact`), so that links, reloading and
 * the back button work. Word list and engine are fetched at the first question, not before.
 */
import type { Lexicon } from '../search/query/lexicon.ts';
import { createRank } from '../search/query/rank.ts';
import type { Understanding } from '../search/query/understand.ts';
import { tokenise } from '../search/query/tokens.ts';
import { readSearch, writeSearch, type FilterValues, type SearchState } from './search/address.ts';
import { loadEngine, type Engine } from './search/engine.ts';
import type { Assistant } from './search-assistant.ts';
import { loadAssistant } from './search/load-assistant.ts';
import { createFind, type Find, type Found } from './search/find.ts';
import { anchor, element, showResult } from './search/show.ts';

interface Texts {
  loading: string;
  none: string;
  noneHint: string;
  empty: string;
  failed: string;
  also: string;
  corrected: string;
  unknown: string;
  exact: string;
  exactOn: string;
  exactOff: string;
  nearest: string;
  inGlossary: string;
  found: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  kinds: Record<string, string>;
}
interface Tools {
  assistant: Assistant;
  lexicon: Lexicon;
  engine: Engine;
  find: Find;
}

const pageSize = 10;
const root = document.querySelector<HTMLElement>('.search-page')!;
const form = root.querySelector('form')!;
const input = root.querySelector<HTMLInputElement>('#q')!;
const filters = [...root.querySelectorAll('select')];
const statusLine = root.querySelector<HTMLElement>('.search-status')!;
const notes = root.querySelector<HTMLElement>('.search-notes')!;
const list = root.querySelector<HTMLOListElement>('.results')!;
const more = root.querySelector<HTMLButtonElement>('.more')!;
const texts = JSON.parse(root.dataset['texts']!) as Texts;
const base = root.dataset['base']!;
const lang = document.documentElement.lang;
const plural = new Intl.PluralRules(lang);
const number = new Intl.NumberFormat(lang);

let tools: Promise<Tools> | undefined;

function loadTools(): Promise<Tools> {
  tools ??= (async () => {
    const loading = loadAssistant(root.dataset['assistant']!);
    const [engine, assistant, { lexicon, rank }] = await Promise.all([
      loadEngine(`${base}pagefind/`),
      loading,
      // Names are made ready while the engine is on its way.
      loading.then(async ({ loadLexicon }) => {
        const words = await loadLexicon(input.dataset['words']!);
        return { lexicon: words, rank: createRank(words) };
      }),
    ]);
    return { assistant, lexicon, engine, find: createFind(lexicon, rank, engine) };
  })();
  // A failed load may be tried again.
  tools.catch(() => {
    tools = undefined;
  });
  return tools;
}

const say = (text: string, values: Record<string, string>) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const filterValues: FilterValues = filters.map(({ name, options }) => [name, [...options].map(({ value }) => value)]);
const readAddress = () => readSearch(location.search, filterValues);
const addressOf = (state: SearchState) => new URL(location.pathname + writeSearch(state), location.href);

/** A link to the same page in another state. */
function turnTo(state: SearchState, text: string): HTMLAnchorElement {
  const link = anchor(addressOf(state).href, '', text);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(state);
    // The link goes away with the results it stood above.
    statusLine.focus();
  });
  return link;
}

/** Takes the page to a state, as a step of its own in the browser's history. */
function go(state: SearchState): void {
  const url = addressOf(state);
  if (url.href !== location.href) history.pushState(null, '', url);
  show(state);
}

function show(state: SearchState): void {
  input.value = state.query;
  for (const filter of filters) filter.value = state.filters[filter.name] ?? '';
  void answer(state);
}

let turn = 0;

async function answer(state: SearchState): Promise<void> {
  const mine = ++turn;
  more.hidden = true;
  if (state.query === '') {
    list.replaceChildren();
    notes.replaceChildren();
    statusLine.textContent = '';
    return;
  }
  statusLine.textContent = texts.loading;
  try {
    const loaded = await loadTools();
    const understanding = state.isExact ? literal(state.query) : loaded.assistant.understand(state.query, loaded.lexicon);
    const all = await loaded.find(understanding);
    if (mine !== turn) return;
    countFilters(all, loaded.lexicon, state);
    const found = all.filter((one) => fits(one, loaded.lexicon, state.filters));
    explain(state, understanding, found.length, loaded);
    list.replaceChildren();
    showBatch(mergeTerm(found), loaded.lexicon, mine);
    root.dataset['answered'] = state.query;
  } catch {
    if (mine === turn) statusLine.textContent = texts.failed;
  }
}

/** The words as they stand, to be found together. In quotation marks Pagefind looks for the word itself, not for one like it. */
function literal(query: string): Understanding {
  return {
    name: '',
    typed: '',
    phrase: undefined,
    concepts: [{ text: query, alternatives: [{ words: tokenise(query).map((word) => `"${word}"`), weight: 1 }] }],
    terms: [],
    corrected: [],
    also: [],
    unknown: [],
  };
}

const valuesOf: Readonly<Record<string, (found: Found, lexicon: Lexicon) => (string | undefined)[]>> = {
  kind: ({ entry }, { data }) => [data.kinds[entry.k]],
  phase: ({ entry }, { data }) => (entry.p === undefined ? [] : [data.phases[entry.p]]),
  role: ({ entry }, { data }) => (entry.r ?? []).map((place) => data.roles[place]),
};

function fits(found: Found, lexicon: Lexicon, wanted: SearchState['filters'], but?: string): boolean {
  return Object.entries(wanted).every(([name, value]) => value === '' || name === but || valuesOf[name]!(found, lexicon).includes(value));
}

/** How many results each choice would leave. */
function countFilters(all: readonly Found[], lexicon: Lexicon, state: SearchState): void {
  for (const filter of filters) {
    const others = all.filter((one) => fits(one, lexicon, state.filters, filter.name));
    for (const option of filter.options) {
      if (option.value === '') continue;
      const count = others.filter((one) => valuesOf[filter.name]!(one, lexicon).includes(option.value)).length;
      option.dataset['label'] ??= option.text;
      option.text = `${option.dataset['label']} (${number.format(count)})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}

/** Tells how many were found and how the question was understood, with a way back to the words as typed. */
function explain(state: SearchState, understanding: Understanding, count: number, { assistant, lexicon }: Tools): void {
  const found = say(texts.found[plural.select(count)] ?? texts.found.other, { n: number.format(count) });
  statusLine.textContent = count > 0 ? found : `${say(texts.none, { query: state.query })} ${texts.noneHint}`;
  const lines: (HTMLElement | undefined)[] = [];
  for (const { from, to } of understanding.corrected) lines.push(element('p', '', say(texts.corrected, { from, to })));
  if (understanding.also.length > 0) lines.push(element('p', '', say(texts.also, { words: understanding.also.join(', ') })));
  if (understanding.unknown.length > 0 && count > 0)
    lines.push(element('p', '', say(texts.unknown, { words: understanding.unknown.join(', ') })));
  if (state.isExact) {
    lines.push(element('p', '', say(texts.exactOn, { query: state.query }), ' ', turnTo({ ...state, isExact: false }, texts.exactOff)));
  } else if (understanding.corrected.length + understanding.also.length > 0) {
    lines.push(element('p', '', turnTo({ ...state, isExact: true }, texts.exact)));
  }
  const near = count === 0 ? assistant.nearestNames(state.query, lexicon) : [];
  if (near.length > 0)
    lines.push(
      element('p', '', texts.nearest),
      element('ul', 'near', ...near.map((name) => element('li', '', turnTo({ query: name, isExact: false, filters: {} }, name)))),
    );
  notes.replaceChildren(...lines.filter((line) => line !== undefined));
}

interface Shown {
  found: Found;
  definition?: Found;
}

/** A page named like the term shows the term's definition with it; otherwise the term stands on top by itself. */
function mergeTerm(found: readonly Found[]): Shown[] {
  const term = found.find(({ isTermAsked }) => isTermAsked);
  const page = found.find(({ entry, isNamed }) => isNamed && !entry.a);
  if (!term || !page) return found.map((one) => ({ found: one }));
  const rest = found.filter((one) => one !== term && one !== page).map((one) => ({ found: one }));
  return [{ found: page, definition: term }, ...rest];
}

function showBatch(shown: readonly Shown[], lexicon: Lexicon, mine: number): void {
  let next = 0;
  const showMore = () => {
    const first = next;
    const made = shown.slice(first, first + pageSize).map(({ found, definition }) => {
      const names = { base, kinds: texts.kinds, inGlossary: texts.inGlossary };
      return showResult(found, lexicon.data.kinds[found.entry.k]!, names, definition);
    });
    next = first + made.length;
    list.append(...made.map(({ item }) => item));
    more.hidden = next >= shown.length;
    if (first > 0) list.children[first]?.querySelector('a')?.focus();
    // What is shown at once is filled at once; the rest when the reader comes near.
    const watch = new IntersectionObserver(
      (seen) => {
        for (const { isIntersecting, target } of seen) {
          if (!isIntersecting || mine !== turn) continue;
          watch.unobserve(target);
          void made
            .find(({ item }) => item === target)
            ?.fill()
            .catch(() => undefined);
        }
      },
      { rootMargin: '100px' },
    );
    made.forEach(({ item, fill }, index) => {
      if (first === 0 && index < 3) void fill().catch(() => undefined);
      else watch.observe(item);
    });
  };
  more.onclick = showMore;
  showMore();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = input.value.trim();
  if (query === '') statusLine.textContent = texts.empty;
  go({ query, isExact: false, filters: Object.fromEntries(filters.map(({ name, value }) => [name, value])) });
  if (query === '') statusLine.textContent = texts.empty;
});
for (const filter of filters)
  filter.addEventListener('change', () => go({ ...readAddress(), filters: { ...readAddress().filters, [filter.name]: filter.value } }));
// The reader reaches for the field: names are fetched by what listens to focus in every field, and the rest here.
const reach = () => {
  for (const type of reaches) input.removeEventListener(type, reach);
  if (isQuiet) input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  void loadTools().catch(() => undefined);
};
const reaches = ['pointerdown', 'keydown'];
for (const type of reaches) input.addEventListener(type, reach);
addEventListener('popstate', () => show(readAddress()));
// Without a question in the address, what was typed before this came stays.
if (location.search) show(readAddress());

// The page puts the field in focus, which fetches nothing yet. Nobody is taken from what they have come to in the meantime.
const isQuiet = !input.value && document.activeElement === document.body;
if (isQuiet) {
  addEventListener('focusin', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  input.focus({ preventScroll: true });
}
