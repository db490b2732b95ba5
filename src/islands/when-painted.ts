/**
 * `client:painted`: an island starts when the page is on the screen. Its words and its form are HTML, and are there first; what
 * brings them to life is fetched after. (`client:idle` often begins before the first paint, and takes its share of a slow network.)
 */
import type { ClientDirective } from 'astro';
import { afterPaint } from './after-paint.ts';

declare module 'astro' {
  interface AstroClientDirectives {
    /** `beside`: what the island knows, which its page does not say anyway, stands in a file beside the page (`scripts/trim-pages.ts`). */
    'client:painted'?: boolean | 'beside';
  }
}

const read = (file: string): Promise<string> => fetch(file).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)));

const whenPainted: ClientDirective = (load, _, island) =>
  afterPaint(async () => {
    const file = island.dataset['props'];
    // Asked for twice, as scripts are: a network that comes and goes.
    const props = file && read(file).catch(() => read(file));
    const hydrate = await load();
    const known = await props;
    // In a task of its own: what the reader does meanwhile comes between.
    setTimeout(() => {
      // An island whose properties change starts by that.
      if (known) island.setAttribute('props', known);
      else void hydrate();
    });
  });

export default whenPainted;
