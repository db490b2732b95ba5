import { isSure, type DraftPage } from '../draft.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import type { TextFile } from '../read-text.ts';
import type { Rule } from './index.ts';

/** Every language has every item once, in the entry's order, and one level-two heading for each section. */
export const textsMatchStructure: Rule = (draft) => {
  const home = new Map<string, string>();
  for (const page of draft.pages) for (const item of page.data.items) if (!home.has(item.id)) home.set(item.id, page.id);
  return draft.pages.flatMap((page) => {
    const issues: Issue[] = [];
    const texts = Object.values(page.texts).flatMap(({ file, text }) => (text ? [{ file, text }] : []));
    for (const { file, text } of texts) issues.push(...matchText(page, file, text, home));
    // Only when each text is right by itself does it make sense to compare them.
    const [first, ...rest] = texts;
    if (
      first &&
      issues.length === 0 &&
      texts.every(({ text }) => text.isOutlineSure) &&
      isSure(page.broken, page.at, 'sections', 'items')
    ) {
      const order = spell(page, first.text);
      for (const { file, text } of rest) {
        if (spell(page, text).join() !== order.join()) issues.push({ code: 'unequal-outline', file, params: { other: first.file, order } });
      }
    }
    return issues;
  });
};

function matchText(page: DraftPage, file: string, text: TextFile, home: ReadonlyMap<string, string>): Issue[] {
  const issues: Issue[] = [];
  // Where blocks or headings are out of place, that is told; counting them would tell it again.
  if (!text.isOutlineSure || !isSure(page.broken, page.at, 'sections', 'items')) return [];
  const wanted = [...new Set(page.data.items.map((item) => item.id))];
  const unplaced = wanted.filter((item) => !text.outline.some((part) => part.id === item));
  const meant = new Set<string>();
  const seen = new Map<string, number>();
  for (const part of text.outline) {
    if (part.kind !== 'item') continue;
    const { id: item, line } = part;
    if (!wanted.includes(item)) {
      const owner = home.get(item);
      const suggestion = owner ? undefined : nearest(item, unplaced);
      if (suggestion) meant.add(suggestion);
      issues.push({ code: 'item-elsewhere', file, line, params: { item, home: owner, yaml: page.file, suggestion } });
    } else if (seen.has(item)) issues.push({ code: 'item-repeated', file, line, params: { item } });
    else seen.set(item, line);
  }
  wanted.forEach((item, index) => {
    // An item that is there under a misspelt id is not missing as well, nor one whose id is that of another page's item.
    if (!seen.has(item) && !meant.has(item) && home.get(item) === page.id)
      issues.push({ code: 'item-missing', file, params: { item, after: wanted[index - 1] } });
  });
  if (issues.length === 0) {
    const order = [...seen.keys()];
    const expected = wanted.filter((item) => seen.has(item));
    const wrong = order.findIndex((item, index) => item !== expected[index]);
    if (wrong >= 0)
      issues.push({
        code: 'item-order',
        file,
        line: seen.get(order[wrong]!),
        params: { item: order[wrong]!, wanted: expected[wrong]!, order: wanted },
      });
  }
  const headings = text.outline.filter((part) => part.kind === 'section');
  const sections = page.data.sections.map((section) => section.id);
  if (headings.length !== sections.length) {
    const line = headings[sections.length]?.line ?? headings.at(-1)?.line;
    issues.push({
      code: 'unequal-sections',
      file,
      line,
      params: { count: headings.length, wanted: sections.length, sections, yaml: page.file },
    });
  }
  return issues;
}

/** The outline as a list of ids. */
function spell(page: DraftPage, text: TextFile): string[] {
  return text.outline.map((part) => (part.kind === 'item' ? part.id : `## ${page.data.sections[Number(part.id)]?.id}`));
}
