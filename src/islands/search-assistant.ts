/** What understands a question and answers while one types. Fetched on its own, at the first touch of a search field. */
import { createLexicon, type Lexicon } from '../search/query/lexicon.ts';
import type { SearchData } from '../search/query/search-data.ts';
import { nearestNames, suggest } from '../search/query/suggest.ts';
import { understand } from '../search/query/understand.ts';
import styles from '../styles/search-box.css?inline';
import { adoptStyles } from './adopt-styles.ts';

const lexicons = new Map<string, Promise<Lexicon>>();

/** The word list of a language, fetched once. It is asked for anew after a new build: its address stays the same. */
function loadLexicon(address: string): Promise<Lexicon> {
  let lexicon = lexicons.get(address);
  if (!lexicon) {
    lexicon = fetch(address, { cache: 'no-cache' })
      .then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${address}`);
        return response.json() as Promise<SearchData>;
      })
      .then(createLexicon);
    // A failed load may be tried again.
    lexicon.catch(() => lexicons.delete(address));
    lexicons.set(address, lexicon);
  }
  return lexicon;
}

/**
 * Makes a field a combobox with the site's own names, terms and questions: arrows choose, Enter searches, Escape closes.
 * Focus stays in the field throughout (the ARIA pattern “editable combobox with list autocomplete”).
 */
function attachSuggestions(field: HTMLInputElement): void {
  adoptStyles(styles);
  const list = document.createElement('ul');
  list.id = `${field.id}-list`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = field.dataset['suggestions'] ?? '';
  list.hidden = true;
  field.after(list);
  field.role = 'combobox';
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.ariaExpanded = 'false';

  let chosen = -1;
  const close = () => {
    list.hidden = true;
    field.ariaExpanded = 'false';
    choose(-1);
  };
  const choose = (index: number) => {
    chosen = index;
    [...list.children].forEach((option, place) => (option.ariaSelected = String(place === index)));
    const option = list.children[index];
    if (option) {
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const take = (option: Element) => {
    field.value = option.textContent ?? '';
    close();
    field.form?.requestSubmit();
  };
  const show = async () => {
    const typed = field.value;
    const lexicon = await loadLexicon(field.dataset['words']!).catch(() => undefined);
    if (!lexicon || typed !== field.value || document.activeElement !== field) return;
    const names = suggest(typed, lexicon);
    list.replaceChildren(
      ...names.map((name, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.role = 'option';
        option.textContent = name;
        return option;
      }),
    );
    choose(-1);
    list.hidden = names.length === 0;
    field.ariaExpanded = String(names.length > 0);
  };

  field.addEventListener('input', () => void show());
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const { length } = list.children;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      take(list.children[chosen]!);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) void show();
      else {
        // Above the first and below the last is the field itself.
        const step = event.key === 'ArrowDown' ? 1 : -1;
        choose(((chosen + 1 + step + length + 1) % (length + 1)) - 1);
      }
      event.preventDefault();
    } else if (event.key === 'Enter') close();
  });
  // The field keeps the focus while an option is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role=option]');
    if (option) take(option);
  });
  field.form?.addEventListener('submit', close);
  if (field.value && document.activeElement === field) void loadLexicon(field.dataset['words']!).catch(() => undefined);
}

const assistant = { attachSuggestions, loadLexicon, nearestNames, understand };
export type Assistant = typeof assistant;

// A bundle that is asked for by its address keeps no exports: what it offers stands here.
Object.assign(globalThis, { searchAssistant: assistant });
