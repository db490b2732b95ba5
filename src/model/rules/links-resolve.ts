import { addressedPages } from '../addressed.ts';
import { ghostsIn } from '../draft.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import { draftReference } from './draft-reference.ts';
import type { Rule } from './index.ts';
import { pageFinder } from './page-finder.ts';

interface Problem {
  reason: string;
  suggestion: string;
}

/** Links in running text: by id (`page:`, `item:`, `term:`), to a section of the page itself, or to a full address. */
export const linksResolve: Rule = (draft) => {
  const anchors = new Map(addressedPages(draft).map((page) => [page.id, page.anchors]));
  const findPage = pageFinder(draft);
  const items = new Set([...draft.pages.flatMap((page) => page.data.items.map((item) => item.id)), ...draft.ghosts.items]);
  const terms = new Set([...draft.terms.map((term) => term.id), ...ghostsIn(draft, 'glossary')]);

  const among = (known: ReadonlySet<string>, id: string, scheme: string, reason: string): Problem | undefined => {
    if (known.has(id)) return undefined;
    const near = nearest(id, known);
    return { reason, suggestion: near === undefined ? '' : scheme + near };
  };
  const check = (href: string, own: ReadonlySet<string> | undefined): Problem | undefined => {
    const [, scheme, rest = ''] = /^([a-z]+):(.*)$/.exec(href) ?? [];
    switch (scheme) {
      case 'page': {
        const lost = findPage(rest);
        return lost && { reason: lost.reason, suggestion: lost.suggestion && `page:${lost.suggestion}` };
      }
      case 'item':
        return among(items, rest, 'item:', `there is no item “${rest}”`);
      case 'term':
        return among(terms, rest, 'term:', `there is no term “${rest}”`);
      case 'https':
      case 'http':
        return URL.canParse(href) && /^https?:\/\/[^/]+\.[^/]/.test(href)
          ? undefined
          : { reason: 'the address is not complete', suggestion: '' };
      case 'mailto':
        return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(rest) ? undefined : { reason: 'the e-mail address is not complete', suggestion: '' };
    }
    // A page that has no address of its own is told elsewhere.
    if (href.startsWith('#')) return own && among(own, href.slice(1), '#', `this page has no section or item “${href.slice(1)}”`);
    return { reason: href === '' ? 'it is empty' : 'it is not one of the forms that the handbook has', suggestion: '' };
  };

  return draft.pages.flatMap((page) =>
    Object.values(page.texts).flatMap(({ file, text }) =>
      (text?.links ?? []).flatMap(({ href, line }): Issue[] => {
        const problem = check(href, anchors.get(page.id));
        const intoDraft = problem && draftReference(draft, href, file, line);
        if (intoDraft) return [intoDraft];
        return problem ? [{ code: 'broken-link', file, line, params: { href, ...problem } }] : [];
      }),
    ),
  );
};
