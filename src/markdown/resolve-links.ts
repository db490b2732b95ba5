import { defineHastPlugin } from 'satteri';
import { createLinker } from '../model/linker.ts';
import { textOfFile } from './text-of-file.ts';

/** `page:`, `item:` and `term:` links become addresses in the reader's language. The check has made sure that they resolve. */
export function resolveLinks(base: string) {
  return defineHastPlugin({
    name: 'handbook-links',
    element: [
      {
        filter: ['a'],
        visit(node, ctx) {
          const href = node.properties['href'];
          const text = textOfFile(ctx.fileURL);
          if (typeof href !== 'string' || !text) return;
          const address = createLinker(text.handbook, text.locale, base).resolve(href);
          if (address !== undefined) ctx.setProperty(node, 'href', address);
        },
      },
    ],
  });
}
