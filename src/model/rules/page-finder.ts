import { addressedPages } from '../addressed.ts';
import { isGhost, isSure, type Draft } from '../draft.ts';
import type { Lost } from '../issue-params.ts';
import { nearest } from '../nearest.ts';

/** Why a reference leads nowhere, and what was probably meant, in the same form as the reference. */
export type LostPage = Lost & { suggestion?: string | undefined };

/**
 * Looks up references to pages: `<kind>/<entry>[/<aspect>][#anchor]`.
 *
 * @returns a function that says what is wrong with a reference; undefined when it leads somewhere, or when what is wrong
 * with its page is told elsewhere
 */
export function pageFinder(draft: Draft): (reference: string) => LostPage | undefined {
  const addressed = addressedPages(draft);
  const anchors = new Map(addressed.map((page) => [page.id, page.anchors]));
  const isListSure = isSure(draft.configBroken, [], 'sections');
  const listed = new Set<string>(draft.config.sections.map((section) => section.id));
  const unaddressed = new Set([
    ...draft.pages.map((page) => page.id),
    ...draft.checks.map((check) => `checks/${check.id}`),
    ...draft.sources.map((source) => `sources/${source.id}`),
  ]);

  return (reference) => {
    const [id, anchor] = reference.split('#') as [string, string?];
    const known = anchors.get(id);
    if (known) {
      if (anchor === undefined || known.has(anchor) || isGhost(draft, id)) return undefined;
      const near = nearest(anchor, known);
      return { reason: 'no-anchor', id, anchor, suggestion: near && `${id}#${near}` };
    }
    if (isGhost(draft, id)) return undefined;
    if (unaddressed.has(id)) {
      // An unlisted section is told by the rule on sections; a listed one without entries has no page yet.
      return isListSure && id.startsWith('pages/') && listed.has(id.slice('pages/'.length)) ? { reason: 'section-empty' } : undefined;
    }
    const [kind, entry, aspect] = id.split('/');
    if (kind === 'phases' && draft.phases.some((phase) => phase.id === entry && Object.keys(phase.data.pages).length === 0)) {
      return { reason: 'phase-not-written', id: entry! };
    }
    // The name in an address, present or former, in whatever language, where the id belongs.
    const slug = id.split('/').at(-1)!;
    const named = addressed.find(({ id: page, paths, formerPaths }) => {
      const all = [...Object.values(paths), ...Object.values(formerPaths).flat()];
      return page.startsWith(`${kind}/`) && all.some((path) => path.split('/').at(-2) === slug);
    });
    if (named) return { reason: 'slug', slug, suggestion: named.id + (anchor === undefined ? '' : `#${anchor}`) };
    // Near in spelling, or the same entry in another folder.
    const near = nearest(id, anchors.keys()) ?? [...anchors.keys()].find((page) => page.endsWith(`/${id.split('/').at(-1)}`));
    const suggestion = near && near + (anchor === undefined ? '' : `#${anchor}`);
    if (kind === 'glossary') return { reason: 'term-as-page', suggestion };
    return { reason: kind === 'phases' && aspect !== undefined ? 'no-aspect-page' : 'no-page', id, suggestion };
  };
}
