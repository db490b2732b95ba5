/** Answers the question in the address at once. Without one, the page comes first, and what answers comes after. */
import address from './search-page.ts?worker&url';

const start = () => void import(/* @vite-ignore */ address);
if (location.search) {
  start();
  // The engine, which the answer will ask for, comes at the same time.
  const engine = document.createElement('link');
  engine.rel = 'modulepreload';
  engine.href = `${document.querySelector<HTMLElement>('.search-page')!.dataset['base']!}pagefind/pagefind.js`;
  document.head.append(engine);
} else requestAnimationFrame(() => setTimeout(start));
