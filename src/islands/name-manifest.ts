/** Names the manifest of the page's language when the page is on the screen. */
import { afterPaint } from './after-paint.ts';

const icon = document.querySelector<HTMLLinkElement>('link[data-manifest]');
afterPaint(() => {
  if (!icon?.dataset['manifest']) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = icon.dataset['manifest'];
  document.head.append(link);
});
