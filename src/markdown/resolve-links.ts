import { defineHastPlugin } from 'satteri';
import type { PageText } from './page-text.ts';

/** `page:`, `item:` and `term:` links become addresses in the reader's language. The check has made sure that they resolve. */
export function resolveLinks({ link }: PageText) {
  return defineHastPlugin({
    name: 'handbook-links',
    element: [
      {
        filter: ['a'],
        visit(node, ctx) {
          const href = node.properties['href'];
          const address = typeof href === 'string' ? link.resolve(href) : undefined;
          if (address !== undefined) ctx.setProperty(node, 'href', address);
        },
      },
    ],
  });
}
