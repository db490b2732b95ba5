import { defineHastPlugin, htmlToHast, type HastNode } from 'satteri';
import { createTranslator } from '../i18n/translator.ts';
import { inLocale, type Handbook, type Term } from '../model/handbook.ts';
import { createLinker } from '../model/linker.ts';
import { escapeHtml } from '../model/escape-html.ts';
import { termIndex } from '../model/term-index.ts';
import type { Locale } from '../schemas/shared.ts';
import { textOfFile } from './text-of-file.ts';

declare module 'satteri' {
  interface DataMap {
    /** The terms that the page has used so far, by id. */
    terms: Set<string>;
  }
}

/** Words in these are names or addresses already, or are not running text. */
const leftAlone = new Set(['a', 'button', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'summary', 'blockquote']);

/**
 * Marks a term at its first use on a page: a link to the glossary, described by its definition, which stands at the end of the page's
 * words. A small script shows the definition beside the word (`src/islands/reading`); without it the link leads to it.
 * A link and not a button: reading views take buttons out of sentences, and with them the words.
 */
export function markTerms(base: string, reader?: Locale) {
  return defineHastPlugin({
    name: 'handbook-terms',
    text(node, ctx) {
      const text = textOfFile(ctx.fileURL);
      if (!text?.handbook.pages.has('pages/glossary') || !/\p{L}/u.test(node.value)) return;
      const { handbook, locale } = text;
      const used: Set<string> = ctx.data.terms ?? new Set();
      ctx.data.terms = used;
      const fresh = termIndex(
        handbook,
        locale,
      )(node.value).filter(({ term }) => {
        if (!term.mark || used.has(term.id)) return false;
        if (isLeftAlone(ctx, node)) return false;
        used.add(term.id);
        return true;
      });
      if (fresh.length === 0) return;
      const linker = createLinker(handbook, reader ?? locale, base);
      const pieces: HastNode[] = [];
      let at = 0;
      for (const { term, start, end } of fresh) {
        if (start > at) pieces.push({ type: 'text', value: node.value.slice(at, start) });
        pieces.push({
          type: 'element',
          tagName: 'a',
          properties: { className: ['term'], href: linker.term(term.id), ariaDescribedBy: [`term-${term.id}`] },
          children: [{ type: 'text', value: node.value.slice(start, end) }],
        });
        at = end;
      }
      if (at < node.value.length) pieces.push({ type: 'text', value: node.value.slice(at) });
      ctx.replaceNode(node, pieces);
    },
    after(root, ctx) {
      const text = textOfFile(ctx.fileURL);
      if (!text || !ctx.data.terms?.size) return;
      const html = termNotes(
        text.handbook,
        [...ctx.data.terms].map((id) => text.handbook.terms.get(id)!),
        text.locale,
      );
      ctx.appendChild(root, (htmlToHast(html, { fragment: true }) as { children: HastNode[] }).children);
    },
  });
}

type Context = Parameters<NonNullable<Parameters<typeof defineHastPlugin>[0]['text']>>[1];

function isLeftAlone(ctx: Context, node: Readonly<HastNode>): boolean {
  for (let above = ctx.parent(node); above; above = ctx.parent(above as HastNode))
    if (above.type === 'element' && leftAlone.has(above.tagName)) return true;
  return false;
}

/** What the terms of a page mean, and what the other languages call them. On paper it is a list of words under the text. */
function termNotes(handbook: Handbook, terms: readonly Term[], locale: Locale): string {
  const { lang } = handbook.locales.find(({ key }) => key === locale)!;
  const t = createTranslator(inLocale(handbook.strings, locale), lang);
  const notes = terms.map((term) => {
    const others = handbook.locales
      .filter(({ key }) => key !== locale)
      .map((other) => `<span>${escapeHtml(other.label)}: <i lang="${other.lang}">${escapeHtml(inLocale(term.term, other.key))}</i></span>`);
    return `<div popover><p><b>${escapeHtml(inLocale(term.term, locale))}</b> <span id="term-${term.id}">${escapeHtml(inLocale(term.definition, locale))}</span></p><p>${others.join(' ')}</p></div>`;
  });
  return `<div class="term-notes"><p class="term-notes-title">${escapeHtml(t('term.notes'))}</p>${notes.join('')}</div>`;
}
