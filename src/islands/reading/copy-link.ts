import styles from '../../styles/toast.css?inline';
import { adoptStyles } from '../adopt-styles.ts';

const line = document.querySelector<HTMLElement>('.toast');
let timer = 0;

/** The link at an item's heading also copies itself, and says so, also to those who listen. Where a page may not copy, it is a link. */
export async function copyLink(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    // The address bar has the link.
    return;
  }
  if (!line) return;
  adoptStyles(styles);
  line.textContent = line.dataset['copied'] ?? '';
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    line.textContent = '';
  }, 5000);
}
