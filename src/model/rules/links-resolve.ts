import { addressedPages } from '../addressed.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './index.ts';

/** Links in running text: by id (`page:`, `item:`, `term:`), to a section of the page itself, or to a full address. */
export const linksResolve: Rule = (draft) => {
  const addressed = addressedPages(draft);
  const anchors = new Map(addressed.map((page) => [page.id, page.anchors]));
  const items = new Set([...draft.pages.flatMap((page) => page.data.items.map((item) => item.id)), ...draft.ghosts.items]);
  const terms = new Set([...draft.terms.map((term) => term.id), ...draft.ghosts.terms]);

  const check = (href: string, own: ReadonlySet<string>): { reason: string; suggestion?: string | undefined } | undefined => {
    const [, scheme, rest] = /^([a-z]+):(.*)$/.exec(href) ?? [];
    const similar = (id: string, known: Iterable<string>) => {
      const found = nearest(id, known);
      return found === undefined ? undefined : `${scheme}:${found}`;
    };
    switch (scheme) {
      case 'page': {
        const [id, anchor] = rest!.split('#') as [string, string?];
        const known = anchors.get(id);
        if (!known) return draft.ghosts.pages.has(id) ? undefined : { reason: `there is no page “${id}”`, suggestion: similar(id, anchors.keys()) };
        if (anchor && !known.has(anchor)) {
          const near = nearest(anchor, known);
          return { reason: `the page “${id}” has no section or item “${anchor}”`, suggestion: near && `page:${id}#${near}` };
        }
        return undefined;
      }
      case 'item':
        return items.has(rest!) ? undefined : { reason: `there is no item “${rest}”`, suggestion: similar(rest!, items) };
      case 'term':
        return terms.has(rest!) ? undefined : { reason: `there is no term “${rest}”`, suggestion: similar(rest!, terms) };
      case 'https':
      case 'http':
      case 'mailto':
        return URL.canParse(href) ? undefined : { reason: 'the address is not complete' };
    }
    if (href.startsWith('#')) {
      const anchor = href.slice(1);
      const near = nearest(anchor, own);
      return own.has(anchor) ? undefined : { reason: `this page has no section or item “${anchor}”`, suggestion: near && `#${near}` };
    }
    return { reason: 'pages are named by id, not by address' };
  };

  return draft.pages.flatMap((page) => {
    const own = anchors.get(page.id) ?? new Set<string>();
    return Object.values(page.texts).flatMap(({ file, text }) =>
      (text?.links ?? []).flatMap(({ href, line }): Issue[] => {
        const problem = check(href, own);
        return problem ? [{ code: 'broken-link', file, line, params: { href, reason: problem.reason, suggestion: problem.suggestion ?? '' } }] : [];
      }),
    );
  });
};
