import { addressedPages } from '../addressed.ts';
import { isGhost, type Draft } from '../draft.ts';
import { nearest } from '../nearest.ts';

export interface LostPage {
  /** Why the reference leads nowhere. */
  reason: string;
  /** What was probably meant, in the same form as the reference; '' when nothing is near. */
  suggestion: string;
}

/**
 * Looks up references to pages: `<kind>/<entry>[/<aspect>][#anchor]`.
 *
 * @returns a function that says what is wrong with a reference; undefined when it leads somewhere, or when what is wrong
 * with its page is told elsewhere
 */
export function pageFinder(draft: Draft): (reference: string) => LostPage | undefined {
  const anchors = new Map(addressedPages(draft).map((page) => [page.id, page.anchors]));
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
      if (anchor === undefined || known.has(anchor)) return undefined;
      const near = nearest(anchor, known);
      return { reason: `the page “${id}” has no section or item “${anchor}”`, suggestion: near === undefined ? '' : `${id}#${near}` };
    }
    if (isGhost(draft, id)) return undefined;
    if (unaddressed.has(id)) {
      // An unlisted section is told by the rule on sections; a listed one without entries has no page yet.
      return id.startsWith('pages/') && listed.has(id.slice('pages/'.length))
        ? { reason: 'its section has no entries yet, so the page is not shown', suggestion: '' }
        : undefined;
    }
    const [kind, entry, aspect] = id.split('/');
    if (kind === 'phases' && draft.phases.some((phase) => phase.id === entry && Object.keys(phase.data.pages).length === 0)) {
      return { reason: `the phase “${entry}” is announced, but has no pages yet`, suggestion: '' };
    }
    // Near in spelling, or the same entry in another folder.
    const near = nearest(id, anchors.keys()) ?? [...anchors.keys()].find((page) => page.endsWith(`/${id.split('/').at(-1)}`));
    const what =
      kind !== 'phases' || aspect === undefined
        ? `there is no page “${id}”`
        : `there is no page “${id}”; a phase has a page for each aspect`;
    return {
      reason: kind === 'glossary' ? 'terms are linked as term:<id>' : what,
      suggestion: near === undefined ? '' : near + (anchor === undefined ? '' : `#${anchor}`),
    };
  };
}
