/** Tells readers that a text has changed in another language: what is different, and where to read it. */
import type { Translator } from '../i18n/translator.ts';
import type { Locale } from '../schemas/shared.ts';
import { escapeHtml } from './escape-html.ts';
import { inLocale, type BehindPart, type Handbook, type Page } from './handbook.ts';
import { createLinker } from './linker.ts';

/**
 * The notice as HTML. It is a string because two renderers place it: components, and a Markdown plugin for sections.
 *
 * @param part what is behind; the anchor of a section leads to the same section in the other language
 */
export function behindNote(handbook: Handbook, page: Page, part: BehindPart, locale: Locale, t: Translator, base: string): string {
  const notes = part.changes.map(
    ({ date, note }) => `<li><time datetime="${date}">${escapeHtml(t.date(date))}</time>: ${escapeHtml(inLocale(note, locale))}</li>`,
  );
  const links = part.current.map((other) => {
    const { lang, label } = handbook.locales.find(({ key }) => key === other)!;
    const href = createLinker(handbook, other, base).page(page.id, part.id);
    const tag = escapeHtml(lang);
    return `<a href="${escapeHtml(href)}" hreflang="${tag}">${escapeHtml(t('behind.read'))} (<span lang="${tag}">${escapeHtml(label)}</span>)</a>`;
  });
  const what = t(part.id === undefined ? 'behind.page' : 'behind.section');
  return `<div class="notice behind" role="note" data-pagefind-ignore><p>${escapeHtml(what)}</p>${
    notes.length > 0 ? `<ul>${notes.join('')}</ul>` : ''
  }<p>${links.join(' ')}</p></div>`;
}

/** The part of a page's text that is behind, by its id; undefined for what stands before the first section or item. */
export function behindPart(page: Page, locale: Locale, id: string | undefined): BehindPart | undefined {
  return inLocale(page.texts, locale).behind.find((part) => part.id === id);
}
