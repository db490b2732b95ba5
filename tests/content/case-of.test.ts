import { expect, test } from 'vitest';
import { caseOf } from '../../src/model/case-of.ts';
import { getHandbook } from '../../src/model/read-handbook.ts';

const handbook = getHandbook();
const factsOfCase = (page: string) => {
  const { facts, outline } = handbook.pages.get(page)!;
  return new Set([...facts, ...outline.flatMap((part) => part.facts), ...handbook.cases.get(page.split('/')[1]!)!.box.flatMap((row) => row.facts)]);
};
const found = [...handbook.checks.values()].flatMap((check) =>
  check.items.map((item) => ({ check: check.id, item, place: caseOf(handbook, item) })),
);

test('a case is offered only where a fact behind the statement, or behind what it reads, stands in it', () => {
  expect(found.some(({ place }) => place !== undefined)).toBe(true);
  expect(found.some(({ place }) => place === undefined)).toBe(true);
  for (const { item, place } of found) {
    if (!place) continue;
    const behind = [...item.facts, ...item.reads.flatMap((id) => handbook.items.get(id)!.facts)];
    const sections = item.pages.flatMap((ref) => {
      const [page, anchor] = ref.split('#') as [string, string?];
      return handbook.pages.get(page)!.outline.filter((part) => part.id === anchor).flatMap((part) => part.facts);
    });
    const inCase = factsOfCase(place.page.id);
    expect([...behind, ...sections].filter((fact) => inCase.has(fact))).not.toEqual([]);
    if (place.section) expect(place.page.outline).toContain(place.section);
  }
});

test('the section that shares most goes before the facts at a glance', () => {
  const agenda = found.find(({ check, item }) => check === 'establishment-gate' && item.id === 'regional-agenda');
  expect([agenda?.place?.page.id, agenda?.place?.section?.id]).toEqual(['cases/slim', 'into-the-regions']);
});
