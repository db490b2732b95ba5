import { defineHastPlugin } from 'satteri';
import { createLinker } from '../model/linker.ts';
import type { Locale } from '../schemas/shared.ts';
import { textOfFile } from './text-of-file.ts';

/**
 * `page:`, `item:` and `term:` links become addresses in the reader's language. The check has made sure that they resolve.
 *
 * @param reader whose language that is, where the words stand in for it
 */
export function resolveLinks(base: string, reader?: Locale) {
  return defineHastPlugin({
    name: 'handbook-links',
    element: [
      {
        filter: ['a'],
        visit(node, ctx) {
          const href = node.properties['href'];
          const text = textOfFile(ctx.fileURL);
          if (typeof href !== 'string' || !text) return;
          const address = createLinker(text.handbook, reader ?? text.locale, base).resolve(href);
          if (address !== undefined) ctx.setProperty(node, 'href', address);
        },
      },
    ],
  });
}
