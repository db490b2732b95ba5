/** Answers the question in the address at once. Without one, the page comes first, and what answers comes after. */
import assistantAddress from './search-assistant.ts?worker&url';
import address from './search-page.ts?worker&url';

const form = document.querySelector<HTMLElement>('.search-page')!;
form.dataset['assistant'] = assistantAddress;

const start = () => void import(/* @vite-ignore */ address);
if (location.search) {
  start();
  // The engine, which the answer will ask for, comes at the same time.
  const engine = document.createElement('link');
  engine.rel = 'modulepreload';
  engine.href = `${form.dataset['base']!}pagefind/pagefind.js`;
  document.head.append(engine);
} else new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
