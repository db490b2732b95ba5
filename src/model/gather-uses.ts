/** An id that is gone is one mistake, however many places name it: one message tells it, and lists the places. */
import type { Lost, Use } from './issue-params.ts';
import type { Issue } from './issues.ts';

/** Where the mistake is told best: what was published, then the text that holds the item, then whatever names it. */
const rank: Readonly<Partial<Record<Issue['code'], number>>> = { 'id-gone': 0, 'item-elsewhere': 1 };

/** @param issues sorted, as they are told */
export function gatherUses(issues: readonly Issue[]): Issue[] {
  const lost = new Set(issues.map(lostId));
  const groups = Map.groupBy(issues, (issue) => {
    const id = lostId(issue);
    // An item is also the anchor of its page.
    const item = id?.startsWith('page:') ? id.replace(/^.*#/, 'item:') : undefined;
    return (item !== undefined && lost.has(item) ? item : id) ?? issue;
  });
  return [...groups.values()].flatMap((group): Issue[] => {
    const [main, ...others] = [...group].sort((a, b) => (rank[a.code] ?? 2) - (rank[b.code] ?? 2));
    if (others.length === 0) return [main!];
    const uses = others.map(({ file, line }): Use => ({ file, line })).filter((use) => use.file !== main!.file || use.line !== main!.line);
    const each = [...new Map(uses.map((use) => [`${use.file}:${use.line}`, use])).values()];
    return [{ ...main!, params: { ...main!.params, ...(each.length > 0 ? { uses: each } : {}) } } as Issue];
  });
}

/** What an issue says is not there, as a reference; undefined when it says something else. */
function lostId({ code, params }: Issue): string | undefined {
  switch (code) {
    case 'id-gone':
      return params.yaml === undefined ? params.reference : undefined;
    case 'item-elsewhere':
      return params.home === undefined ? `item:${params.item}` : undefined;
    case 'missing-source':
      return `fact:${params.id}`;
    case 'unknown-reference':
    case 'broken-link':
      return lostReference(params);
    default:
      return undefined;
  }
}

function lostReference(lost: Lost): string | undefined {
  switch (lost.reason) {
    case 'no-item':
      return `item:${lost.id}`;
    case 'no-term':
      return `term:${lost.id}`;
    case 'no-role':
      return `page:roles/${lost.id}`;
    case 'no-source':
      return `page:sources/${lost.id}`;
    case 'no-page':
    case 'no-aspect-page':
      return `page:${lost.id}`;
    case 'no-anchor':
      return `page:${lost.id}#${lost.anchor}`;
    default:
      return undefined;
  }
}
