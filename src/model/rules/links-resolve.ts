import { addressedPages } from '../addressed.ts';
import { ghostsIn, isGhost } from '../draft.ts';
import type { Lost } from '../issue-params.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import { draftReference } from './draft-reference.ts';
import type { Rule } from './index.ts';
import { pageFinder, type LostPage } from './page-finder.ts';

type Problem = LostPage;

/** Links in running text: by id (`page:`, `item:`, `term:`), to a section of the page itself, or to a full address. */
export const linksResolve: Rule = (draft) => {
  const addressed = addressedPages(draft);
  const anchors = new Map(addressed.map((page) => [page.id, page.anchors]));
  const atPath = new Map(
    addressed.flatMap(({ id, paths, formerPaths }) =>
      [...Object.values(paths), ...Object.values(formerPaths).flat()].map((path): [string, string] => [path, id]),
    ),
  );
  const findPage = pageFinder(draft);
  const items = new Set([...draft.pages.flatMap((page) => page.data.items.map((item) => item.id)), ...draft.ghosts.items]);
  const terms = new Set([...draft.terms.map((term) => term.id), ...ghostsIn(draft, 'glossary')]);

  const among = (known: ReadonlySet<string>, id: string, scheme: string, lost: Lost): Problem | undefined => {
    if (known.has(id)) return undefined;
    const near = nearest(id, known);
    return { ...lost, suggestion: near && scheme + near };
  };
  const check = (href: string, own: ReadonlySet<string> | undefined): Problem | undefined => {
    const [, scheme, rest = ''] = /^([a-z]+):(.*)$/.exec(href) ?? [];
    switch (scheme) {
      case 'page': {
        const lost = findPage(rest);
        return lost && { ...lost, suggestion: lost.suggestion && `page:${lost.suggestion}` };
      }
      case 'item':
        return among(items, rest, 'item:', { reason: 'no-item', id: rest });
      case 'term':
        return among(terms, rest, 'term:', { reason: 'no-term', id: rest });
      case 'https':
      case 'http':
        return URL.canParse(href) && /^https?:\/\/[^/]+\.[^/]/.test(href) ? undefined : { reason: 'half-address' };
      case 'mailto':
        return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(rest) ? undefined : { reason: 'half-mail' };
    }
    // A page that has no address of its own is told elsewhere.
    const anchor = href.slice(1);
    if (href.startsWith('#')) return own && among(own, anchor, '#', { reason: 'no-own-anchor', anchor });
    // An address as the browser shows it, without the host.
    const [path, fragment] = href.split('#') as [string, string?];
    const shown = atPath.get(path.replace(/^\/?/, '/').replace(/\/?$/, '/'));
    if (shown) return { reason: 'own-address', suggestion: `page:${shown}${fragment === undefined ? '' : `#${fragment}`}` };
    return { reason: href === '' ? 'empty' : 'unknown-form' };
  };

  const texts = draft.pages.flatMap((page) =>
    Object.values(page.texts).map((words) => ({ ...words, own: isGhost(draft, page.id) ? undefined : anchors.get(page.id) })),
  );
  const strays = draft.strays.map((words) => ({ ...words, own: undefined }));
  return [...texts, ...strays].flatMap(({ file, text, own }) =>
    (text?.links ?? []).flatMap(({ href, line }): Issue[] => {
      const problem = check(href, own);
      const intoDraft = problem && draftReference(draft, href, file, line);
      if (intoDraft) return [intoDraft];
      return problem ? [{ code: 'broken-link', file, line, params: { href, ...problem } }] : [];
    }),
  );
};
