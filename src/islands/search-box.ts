/**
 * The field in the header: Ctrl+K or Cmd+K leads to it. What answers while one types is fetched when the reader reaches
 * for the field, not before; until then, and without JavaScript, it is a plain form.
 */
import type { Assistant } from './search-assistant.ts';
import address from './search-assistant.ts?worker&url';

declare const searchAssistant: Assistant;

const fields = document.querySelectorAll<HTMLInputElement>('input[data-words]');

for (const field of fields) {
  // The search page's own script takes it from here.
  field.dataset['assistant'] = address;
  field.addEventListener(
    'focus',
    () => {
      // Attached by the assistant itself when it is there: what it offers stands on `searchAssistant`.
      void import(/* @vite-ignore */ address).then(() => searchAssistant.attachSuggestions(field));
    },
    { once: true },
  );
}

addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k') return;
  // The search page's own field comes last, and is the one to use there.
  const field = [...fields].findLast((candidate) => candidate.offsetParent);
  event.preventDefault();
  if (field) {
    field.focus();
    field.select();
  } else fields[0]?.form?.requestSubmit();
});
