/**
 * GitHub Pages takes no settings: it sends its own headers, keeps everything for ten minutes, and shows `404.html`, which
 * speaks every language. It must only be told not to run Jekyll, which would leave out folders that begin with `_`.
 */
import type { HostFile } from './plan.ts';

export function githubPages(): HostFile[] {
  return [{ place: 'site', path: '.nojekyll', text: '' }];
}
