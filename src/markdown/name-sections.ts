import { defineHastPlugin } from 'satteri';
import { behindNote, behindPart } from '../model/behind-note.ts';
import { inLocale } from '../model/handbook.ts';
import { sequenceFigure } from '../model/sequence-figure.ts';
import { sourceNote } from '../model/source-note.ts';
import type { PageText } from './page-text.ts';

declare module 'satteri' {
  interface DataMap {
    /** How many sections of the page have been named. */
    sections: number;
  }
}

/**
 * Gives the nth level-two heading the id of the page's nth section, the same in every language, and a link to it that
 * copies; puts the section's sources after it. Other headings lose the ids that the engine makes of their words: those would differ
 * between languages.
 */
export function nameSections({ handbook, page, locale, t, link }: PageText) {
  const sections = page.outline.filter((part) => part.kind === 'section');
  return defineHastPlugin({
    name: 'handbook-sections',
    element: [
      {
        filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, ctx) {
          if (node.properties['id'] === 'footnote-label') {
            ctx.replaceNode(node, {
              ...node,
              properties: { ...node.properties, className: ['footnotes-title'] },
              children: [{ type: 'text', value: t('footnotes.label') }],
            });
            return;
          }
          if (node.tagName !== 'h2') {
            ctx.setProperty(node, 'id', undefined);
            return;
          }
          const index = (ctx.data.sections ?? 0) as number;
          ctx.data.sections = index + 1;
          const section = sections[index];
          if (!section) return;
          ctx.setProperty(node, 'id', section.id);
          const title = inLocale(section.title, locale);
          const anchor = { href: `#${section.id}`, className: ['anchor'], ariaLabel: t('link.here', { title }) };
          ctx.appendChild(node, [
            { type: 'text', value: ' ' },
            { type: 'element', tagName: 'a', properties: anchor, children: [{ type: 'text', value: '#' }] },
          ]);
          const behind = behindPart(page, locale, section.id);
          const below =
            sourceNote(handbook, section.facts, locale, t, link) +
            (behind ? behindNote(handbook, page, behind, locale, t, link.path('/')) : '') +
            (section.sequence ? sequenceFigure(section.sequence, locale) : '');
          if (below) ctx.insertAfter(node, { type: 'raw', value: below });
        },
      },
      {
        filter: ['a'],
        visit(node, ctx) {
          if (node.properties['dataFootnoteBackref'] !== undefined) ctx.setProperty(node, 'ariaLabel', t('footnotes.back'));
        },
      },
    ],
  });
}
