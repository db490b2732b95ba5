import { defineHastPlugin, htmlToHast, type HastNode } from 'satteri';
import { createTranslator } from '../i18n/translator.ts';
import { behindNote, behindPart } from '../model/behind-note.ts';
import { inLocale } from '../model/handbook.ts';
import { createLinker } from '../model/linker.ts';
import { sequenceFigure } from '../model/sequence-figure.ts';
import { sourceNote } from '../model/source-note.ts';
import type { Locale } from '../schemas/shared.ts';
import { textOfFile } from './text-of-file.ts';

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
 *
 * @param reader whose language links lead to, where the words stand in for it
 */
export function nameSections(base: string, reader?: Locale) {
  return defineHastPlugin({
    name: 'handbook-sections',
    element: [
      {
        filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, ctx) {
          const text = textOfFile(ctx.fileURL);
          if (!text) return;
          const { handbook, page, locale } = text;
          const lang = handbook.locales.find((candidate) => candidate.key === locale)!.lang;
          const t = createTranslator(inLocale(handbook.strings, locale), lang);
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
          const section = page.outline.filter((part) => part.kind === 'section')[index];
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
            sourceNote(handbook, section.facts, locale, t, createLinker(handbook, reader ?? locale, base)) +
            (behind ? behindNote(handbook, page, behind, locale, t, base) : '') +
            (section.sequence ? sequenceFigure(section.sequence, locale) : '');
          if (below) ctx.insertAfter(node, (htmlToHast(below, { fragment: true }) as { children: HastNode[] }).children);
        },
      },
      {
        filter: ['a'],
        visit(node, ctx) {
          const text = node.properties['dataFootnoteBackref'] !== undefined ? textOfFile(ctx.fileURL) : undefined;
          if (!text) return;
          const lang = text.handbook.locales.find((candidate) => candidate.key === text.locale)!.lang;
          ctx.setProperty(node, 'ariaLabel', createTranslator(inLocale(text.handbook.strings, text.locale), lang)('footnotes.back'));
        },
      },
    ],
  });
}
