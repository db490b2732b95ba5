import { ghostsIn } from '../draft.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import type { LineOf } from '../read-yaml.ts';
import { draftReference } from './draft-reference.ts';
import type { Rule } from './index.ts';
import { pageFinder } from './page-finder.ts';

type Path = readonly (string | number)[];

/** Every id that YAML names in a relation exists: items, roles, pages, facts, sources, places. */
export const relationsResolve: Rule = (draft) => {
  const issues: Issue[] = [];
  const findPage = pageFinder(draft);
  const items = new Set([...draft.pages.flatMap((page) => page.data.items.map((item) => item.id)), ...draft.ghosts.items]);
  const roles = new Set([...draft.roles.map((role) => role.id), ...ghostsIn(draft, 'roles')]);
  const facts = new Set([...draft.facts.flatMap((register) => Object.keys(register.data.facts)), ...draft.ghosts.facts]);
  const sources = new Set([...draft.sources.map((source) => source.id), ...ghostsIn(draft, 'sources')]);

  const refer = (
    reason: 'no-item' | 'no-role' | 'no-source' | 'no-place',
    known: ReadonlySet<string>,
    id: string,
    file: string,
    lineOf: LineOf,
    at: Path,
  ) => {
    if (known.has(id)) return;
    const name = reason === 'no-item' ? `item:${id}` : `page:${reason.slice('no-'.length)}s/${id}`;
    const line = lineOf(at);
    const params = { reason, id, suggestion: nearest(id, known) };
    issues.push(draftReference(draft, name, file, line) ?? { code: 'unknown-reference', file, line, params });
  };
  const referFacts = (ids: readonly string[], file: string, lineOf: LineOf, at: Path) =>
    ids.forEach((id, index) => {
      if (facts.has(id)) return;
      const line = lineOf([...at, index]);
      const params = { id, suggestion: nearest(id, facts) };
      issues.push(draftReference(draft, `fact:${id}`, file, line) ?? { code: 'missing-source', file, line, params });
    });
  const referPage = (reference: string, file: string, lineOf: LineOf, at: Path) => {
    const lost = findPage(reference);
    if (!lost) return;
    const line = lineOf(at);
    issues.push(draftReference(draft, `page:${reference}`, file, line) ?? { code: 'unknown-reference', file, line, params: lost });
  };

  for (const page of draft.pages) {
    const { file, lineOf, at, data } = page;
    referFacts(data.facts, file, lineOf, [...at, 'facts']);
    data.sections.forEach((section, s) => referFacts(section.facts, file, lineOf, [...at, 'sections', s, 'facts']));
    data.related.forEach((ref, r) => referPage(ref, file, lineOf, [...at, 'related', r]));
    data.items.forEach((item, i) => {
      const here = [...at, 'items', i];
      referFacts(item.facts, file, lineOf, [...here, 'facts']);
      item.roles.forEach((id, r) => refer('no-role', roles, id, file, lineOf, [...here, 'roles', r]));
      item.related.forEach((id, r) => refer('no-item', items, id, file, lineOf, [...here, 'related', r]));
    });
  }
  for (const { file, lineOf, data } of draft.cases) data.box.forEach((row, b) => referFacts(row.facts, file, lineOf, ['box', b, 'facts']));
  for (const { file, lineOf, data } of draft.checks) {
    referPage(data.about, file, lineOf, ['about']);
    const kind = { gate: 'phases', standing: 'phases', step: 'steps', start: undefined, survey: undefined }[data.purpose];
    if (kind && !data.about.startsWith(`${kind}/`)) {
      issues.push({
        code: 'wrong-value',
        file,
        line: lineOf(['about']),
        params: {
          place: ['about'],
          value: { is: 'text', text: data.about },
          expected: { want: 'about-kind', folder: kind, purpose: data.purpose },
        },
      });
    }
    data.related.forEach((ref, r) => referPage(ref, file, lineOf, ['related', r]));
    data.sections.forEach((section, s) =>
      section.items.forEach((item, i) => {
        const here = ['sections', s, 'items', i];
        item.reads.forEach((id, r) => refer('no-item', items, id, file, lineOf, [...here, 'reads', r]));
        item.pages.forEach((ref, r) => referPage(ref, file, lineOf, [...here, 'pages', r]));
        refer('no-role', roles, item.owner, file, lineOf, [...here, 'owner']);
        referFacts(item.facts, file, lineOf, [...here, 'facts']);
      }),
    );
  }
  for (const { file, lineOf, data } of draft.terms) {
    referFacts(data.facts, file, lineOf, ['facts']);
    data.related.forEach((ref, r) => referPage(ref, file, lineOf, ['related', r]));
  }
  for (const { id: source, file, lineOf, data } of draft.facts) {
    refer('no-source', sources, source, file, () => 1, []);
    const places = new Set(Object.keys(data.places));
    for (const [id, fact] of Object.entries(data.facts)) {
      const [place = '', ...number] = fact.at.split(' ');
      refer('no-place', places, place, file, lineOf, ['facts', id, 'at']);
      const isNumbered = places.has(place) && Object.values(data.places[place]!).some((name) => name.includes('{n}'));
      if (places.has(place) && isNumbered !== number.length > 0) {
        const want = isNumbered ? ('place-with-number' as const) : ('place-alone' as const);
        issues.push({
          code: 'wrong-value',
          file,
          line: lineOf(['facts', id, 'at']),
          params: { place: [id, 'at'], value: { is: 'text', text: fact.at }, expected: { want, place } },
        });
      }
    }
  }
  const { changes } = draft;
  changes?.data.forEach((change, c) => change.pages.forEach((ref, r) => referPage(ref, changes.file, changes.lineOf, [c, 'pages', r])));
  return issues;
};
