import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/model/draft.ts';
import { readPack } from '../../../src/model/read-pack.ts';
import { dueReviews, reviewsOf } from '../../../src/model/reviews.ts';
import { unusedTerms } from '../../../src/model/unused-terms.ts';

const bees = path.resolve(import.meta.dirname, '../../fixtures/handbooks/bees');
let dir: string;
let draft: Draft;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'reviews-'));
  cpSync(bees, dir, { recursive: true });
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(path.join(dir, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(path.join(dir, file), text.replace(from, to));
  };
  change(
    'phases/start/phase.yaml',
    '  work:\n    revision: 2\n',
    '  work:\n    revision: 2\n    owner: Bestyrelsen\n    review: 2027-01-15\n',
  );
  change('sources/annual-report.yaml', 'updated:', 'review: 2026-12-31\nupdated:');
  draft = readPack(dir).draft!;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('reviews', () => {
  test('are of every kind of entry, the earliest first and those without a day last', () => {
    const reviews = reviewsOf(draft, 'fi');
    expect(reviews.slice(0, 4).map(({ entry, day, owner }) => [entry, day, owner])).toEqual([
      ['sources/annual-report', '2026-12-31', undefined],
      ['phases/start/work', '2027-01-15', 'Bestyrelsen'],
      ['roles/mentor', '2027-03-01', 'Bestyrelsen'],
      [reviews[3]!.entry, undefined, undefined],
    ]);
    for (const kind of ['checks/', 'glossary/', 'sources/', 'roles/', 'pages/'])
      expect(reviews.some(({ entry }) => entry.startsWith(kind))).toBe(true);
  });

  test('are called by their titles in the language that is asked for, with the line that sets the day', () => {
    const review = reviewsOf(draft, 'fi').find(({ entry }) => entry === 'roles/mentor')!;
    expect(review.title).toBe('Mentori on aloittelijan tukena ensimmäisen vuoden');
    expect(readFileSync(path.join(dir, review.file), 'utf8').split('\n')[review.line - 1]).toBe('review: 2027-03-01');
  });

  test.each([
    ['2026-12-30', 0],
    ['2026-12-31', 1],
    ['2027-02-28', 2],
    ['2027-03-01', 3],
  ])('due by %s: %i', (by, count) => expect(dueReviews(reviewsOf(draft, 'da'), by)).toHaveLength(count));
});

describe('unused terms', () => {
  const [first] = readPack(bees).draft!.terms;
  const term = (names: { da: string; fi: string }, more: object = {}) => ({
    ...first!,
    id: 'other',
    data: { ...first!.data, term: names, forms: { da: [], fi: [] }, abbreviations: [], ...more },
  });
  const isUnused = (...args: Parameters<typeof term>) => unusedTerms({ ...draft, terms: [term(...args)] }).length === 1;

  test('are those that stand in no text of any language', () => {
    expect(isUnused({ da: 'rumraket', fi: 'avaruusraketti' })).toBe(true);
    expect(isUnused({ da: 'rumraket', fi: 'mehiläispesä' })).toBe(false);
    expect(isUnused({ da: 'Begynder', fi: 'avaruusraketti' })).toBe(false);
  });

  test('a form or the part of a compound is a use', () => {
    expect(isUnused({ da: 'rumraket', fi: 'x' }, { forms: { da: ['begyndere', 'begynderen'], fi: [] } })).toBe(false);
    expect(isUnused({ da: 'rumraket', fi: 'mehiläis' })).toBe(false);
  });

  test('a short name counts only as a whole word', () => {
    expect(isUnused({ da: 'gyn', fi: 'x' })).toBe(true);
  });
});
