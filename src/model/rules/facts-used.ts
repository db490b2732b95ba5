import type { Rule } from './index.ts';

/** Facts that nothing carries and that are not left out with a reason, counted by the first two parts of their ids. */
export const factsUsed: Rule = (draft) => {
  // Files that could not be read may use any of them.
  if (draft.ghosts.entries.size > 0) return [];
  const used = new Set<string>([
    ...draft.pages.flatMap((page) => [
      ...page.data.facts,
      ...page.data.sections.flatMap((section) => section.facts),
      ...page.data.items.flatMap((item) => item.facts),
    ]),
    ...draft.cases.flatMap((entry) => entry.data.box.flatMap((row) => row.facts)),
    ...draft.checks.flatMap((check) => check.data.sections.flatMap((section) => section.items.flatMap((item) => item.facts))),
    ...draft.terms.flatMap((term) => term.data.facts),
  ]);
  return draft.facts.flatMap((register) => {
    const ids = Object.keys(register.data.facts);
    const unused = ids.filter((id) => !used.has(id) && register.data.facts[id]!.leftOut === undefined);
    if (unused.length === 0) return [];
    const groups = new Map<string, string[]>();
    for (const id of unused) {
      const group = id.split('.').slice(0, 2).join('.');
      groups.set(group, [...(groups.get(group) ?? []), id]);
    }
    // A few are named, so that they can be placed; many are counted.
    const list = [...groups].flatMap(([group, members]) => (members.length <= 3 ? members : [`${group} (${members.length})`]));
    return [{ code: 'facts-unused' as const, file: register.file, params: { count: unused.length, total: ids.length, list } }];
  });
};
