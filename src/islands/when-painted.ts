/**
 * `client:painted`: an island starts when the page is on the screen. Its words and its form are HTML, and are there first; what
 * brings them to life is fetched after. (`client:idle` often begins before the first paint, and takes its share of a slow network.)
 */
import type { ClientDirective } from 'astro';
import { afterPaint } from './after-paint.ts';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:painted'?: boolean;
  }
}

const whenPainted: ClientDirective = (load) => afterPaint(() => void load().then((hydrate) => hydrate()));
export default whenPainted;
