/** Names the manifest of the page's language, when the page has been on the screen for a while: nobody installs it at once. */
import { afterPaint } from './after-paint.ts';

const icon = document.querySelector<HTMLLinkElement>('link[data-manifest]');
const name = () => {
  if (!icon?.dataset['manifest']) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = icon.dataset['manifest'];
  document.head.append(link);
};
afterPaint(() => setTimeout(name, 1000));
