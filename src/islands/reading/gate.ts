/** Follows the reader's way only where they have asked for it: without the key that says so, nothing is fetched. */
import address from './follow.ts?worker&url';

const foot = document.querySelector<HTMLElement>('[data-reading]');
try {
  if (foot && localStorage.getItem(foot.dataset['reading']!) !== null) void import(/* @vite-ignore */ address);
} catch {
  // A browser that lets nothing be read has nothing to follow.
}
