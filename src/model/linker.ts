/** From ids to addresses that a browser can follow. */
import type { Locale } from '../schemas/shared.ts';
import { inLocale, pageOf, type Handbook, type PageId } from './handbook.ts';

export interface Linker {
  /** The address of a page, with an anchor on it if asked for: `/handbok/sv/faser/initiering/#overview`. */
  page: (id: PageId, anchor?: string) => string;
  /** The address of an item's explanation. */
  item: (id: string) => string;
  /** The address of a term in the glossary. */
  term: (id: string) => string;
  /** A `page:`, `item:` or `term:` link of running text; undefined for any other link, and for one into a draft. */
  resolve: (href: string) => string | undefined;
  /** What such a link leads to, by its title in the reader's language. */
  title: (href: string) => string;
  /** A path of the site (`/sv/`) below the base of this build. */
  path: (path: string) => string;
}

/**
 * @param base the path the site is published under, as Astro gives it: `/` or `/handbok/`
 */
export function createLinker(handbook: Handbook, locale: Locale, base: string): Linker {
  const path = (sitePath: string) => base.replace(/\/$/, '') + sitePath;
  const page = (id: PageId, anchor?: string) => path(inLocale(pageOf(handbook, id).path, locale)) + (anchor ? `#${anchor}` : '');
  const item = (id: string) => page(handbook.items.get(id)!.page, id);
  const term = (id: string) => page('pages/glossary', id);
  return {
    page,
    item,
    term,
    path,
    title(href) {
      const [, scheme, rest = ''] = /^(page|item|term):(.*)$/.exec(href) ?? [];
      const [id = '', anchor] = rest.split('#');
      const target = handbook.pages.get(id);
      const part = target?.outline.find((candidate) => candidate.id === anchor);
      const texts =
        scheme === 'item'
          ? handbook.items.get(id)?.title
          : scheme === 'term'
            ? handbook.terms.get(id)?.term
            : (part?.title ?? target?.name);
      return texts ? inLocale(texts, locale) : id;
    },
    resolve(href) {
      const [, scheme, rest] = /^(page|item|term):(.*)$/.exec(href) ?? [];
      // Only drafts link to drafts, and in a build they are not rendered: such a link has nothing to lead to.
      if (scheme === 'item' && handbook.items.has(rest!)) return item(rest!);
      if (scheme === 'term' && handbook.terms.has(rest!)) return term(rest!);
      const [id, anchor] = (rest ?? '').split('#') as [string, string?];
      return scheme === 'page' && handbook.pages.has(id) ? page(id, anchor) : undefined;
    },
  };
}
