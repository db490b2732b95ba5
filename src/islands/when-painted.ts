/**
 * `client:painted`: an island starts when the page is on the screen. Its words and its form are HTML, and are there first; what
 * brings them to life is fetched after. (`client:idle` often begins before the first paint, and takes its share of a slow network.)
 */
import type { ClientDirective } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:painted'?: boolean;
  }
}

const whenPainted: ClientDirective = (load) => {
  const start = () => void load().then((hydrate) => hydrate());
  // What is asked for in a frame comes before its painting, a task asked for there after it. A page in the background is not painted.
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
};
export default whenPainted;
