import { defineHastPlugin, type HastNode } from 'satteri';
import { inLocale, type Term } from '../model/handbook.ts';
import { escapeHtml } from '../model/escape-html.ts';
import { termIndex } from '../model/term-index.ts';
import type { PageText } from './page-text.ts';

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
export function markTerms(text: PageText) {
  const { handbook, locale, link } = text;
  const termsIn = handbook.pages.has('pages/glossary') ? termIndex(handbook, locale) : undefined;
  return defineHastPlugin({
    name: 'handbook-terms',
    text(node, ctx) {
      if (!termsIn || !/\p{L}/u.test(node.value)) return;
      const used: Set<string> = ctx.data.terms ?? new Set();
      ctx.data.terms = used;
      const fresh = termsIn(node.value).filter(({ term }) => {
        if (!term.mark || used.has(term.id)) return false;
        if (isLeftAlone(ctx, node)) return false;
        used.add(term.id);
        return true;
      });
      if (fresh.length === 0) return;
      const pieces: HastNode[] = [];
      let at = 0;
      for (const { term, start, end } of fresh) {
        if (start > at) pieces.push({ type: 'text', value: node.value.slice(at, start) });
        pieces.push({
          type: 'element',
          tagName: 'a',
          properties: { href: link.term(term.id), className: ['term'], ariaDescribedBy: [`term-${term.id}`] },
          children: [{ type: 'text', value: node.value.slice(start, end) }],
        });
        at = end;
      }
      if (at < node.value.length) pieces.push({ type: 'text', value: node.value.slice(at) });
      ctx.replaceNode(node, pieces);
    },
    after(root, ctx) {
      if (!ctx.data.terms?.size) return;
      const terms = [...ctx.data.terms].map((id) => handbook.terms.get(id)!);
      ctx.appendChild(root, { type: 'raw', value: termNotes(terms, text) });
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
function termNotes(terms: readonly Term[], { handbook, locale, t }: PageText): string {
  const notes = terms.map((term) => {
    const others = handbook.locales
      .filter(({ key }) => key !== locale)
      .map((other) => `<span>${escapeHtml(other.label)}: <i lang="${other.lang}">${escapeHtml(inLocale(term.term, other.key))}</i></span>`);
    return `<div popover><p><b>${escapeHtml(inLocale(term.term, locale))}</b> <span id="term-${term.id}">${escapeHtml(inLocale(term.definition, locale))}</span></p><p>${others.join(' ')}</p></div>`;
  });
  return `<div class="term-notes"><p class="term-notes-title">${escapeHtml(t('term.notes'))}</p>${notes.join('')}</div>`;
}
