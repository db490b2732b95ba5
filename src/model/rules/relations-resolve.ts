import { addressedPages } from '../addressed.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import type { LineOf } from '../read-yaml.ts';
import type { Rule } from './index.ts';

type Path = readonly (string | number)[];

/** Every id that YAML names in a relation exists: items, roles, pages, facts, sources. */
export const relationsResolve: Rule = (draft) => {
  const issues: Issue[] = [];
  const { ghosts } = draft;
  const addressed = addressedPages(draft);
  const anchors = new Map(addressed.map((page) => [page.id, page.anchors]));
  const items = new Set([...draft.pages.flatMap((page) => page.data.items.map((item) => item.id)), ...ghosts.items]);
  const roles = new Set([...draft.roles.map((role) => role.id), ...[...ghosts.pages].filter((id) => id.startsWith('roles/')).map((id) => id.slice(6))]);
  const facts = new Set([...draft.facts.flatMap((register) => Object.keys(register.data.facts)), ...ghosts.facts]);
  const sources = new Set([...draft.sources.map((source) => source.id), ...[...ghosts.pages].filter((id) => id.startsWith('sources/')).map((id) => id.slice(8))]);

  const refer = (what: string, known: ReadonlySet<string>, id: string, file: string, lineOf: LineOf, at: Path) => {
    if (!known.has(id)) issues.push({ code: 'unknown-reference', file, line: lineOf(at.map(String)), params: { what, id, suggestion: nearest(id, known) ?? '' } });
  };
  const referFacts = (ids: readonly string[], file: string, lineOf: LineOf, at: Path) =>
    ids.forEach((id, index) => {
      if (!facts.has(id)) issues.push({ code: 'missing-source', file, line: lineOf([...at, index].map(String)), params: { id, suggestion: nearest(id, facts) ?? '' } });
    });
  const referPage = (ref: string, file: string, lineOf: LineOf, at: Path) => {
    const [id, anchor] = ref.split('#') as [string, string?];
    const known = anchors.get(id);
    if (!known) {
      if (!ghosts.pages.has(id)) issues.push({ code: 'unknown-reference', file, line: lineOf(at.map(String)), params: { what: 'page', id, suggestion: nearest(id, anchors.keys()) ?? '' } });
    } else if (anchor && !known.has(anchor)) {
      issues.push({ code: 'unknown-reference', file, line: lineOf(at.map(String)), params: { what: `section or item of ${id}`, id: anchor, suggestion: nearest(anchor, known) ?? '' } });
    }
  };

  for (const page of draft.pages) {
    const { file, lineOf, at, data } = page;
    referFacts(data.facts, file, lineOf, [...at, 'facts']);
    data.sections.forEach((section, s) => referFacts(section.facts, file, lineOf, [...at, 'sections', s, 'facts']));
    data.related.forEach((ref, r) => referPage(ref, file, lineOf, [...at, 'related', r]));
    data.items.forEach((item, i) => {
      const here = [...at, 'items', i];
      referFacts(item.facts, file, lineOf, [...here, 'facts']);
      item.roles.forEach((id, r) => refer('role', roles, id, file, lineOf, [...here, 'roles', r]));
      item.related.forEach((id, r) => refer('item', items, id, file, lineOf, [...here, 'related', r]));
    });
  }
  for (const { file, lineOf, data } of draft.cases) data.box.forEach((row, b) => referFacts(row.facts, file, lineOf, ['box', b, 'facts']));
  for (const { file, lineOf, data } of draft.checks) {
    referPage(data.about, file, lineOf, ['about']);
    data.related.forEach((ref, r) => referPage(ref, file, lineOf, ['related', r]));
    data.sections.forEach((section, s) =>
      section.items.forEach((item, i) => {
        const here = ['sections', s, 'items', i];
        item.reads.forEach((id, r) => refer('item', items, id, file, lineOf, [...here, 'reads', r]));
        item.pages.forEach((ref, r) => referPage(ref, file, lineOf, [...here, 'pages', r]));
        refer('role', roles, item.owner, file, lineOf, [...here, 'owner']);
        referFacts(item.facts, file, lineOf, [...here, 'facts']);
      }),
    );
  }
  for (const { file, lineOf, data } of draft.terms) {
    referFacts(data.facts, file, lineOf, ['facts']);
    data.related.forEach((ref, r) => referPage(ref, file, lineOf, ['related', r]));
  }
  for (const register of draft.facts) {
    refer('source', sources, register.id, register.file, () => 1, []);
    for (const [id, fact] of Object.entries(register.data.facts)) {
      const place = fact.at.split(' ')[0]!;
      refer('place', new Set(Object.keys(register.data.places)), place, register.file, register.lineOf, ['facts', id, 'at']);
    }
  }
  draft.changes?.data.forEach((change, c) => change.pages.forEach((ref, r) => referPage(ref, draft.changes!.file, draft.changes!.lineOf, [c, 'pages', r])));
  return issues;
};
