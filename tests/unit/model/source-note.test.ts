import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/model/handbook.ts';
import { placesOf } from '../../../src/model/source-note.ts';
import { firstOnEachPage } from '../../../src/model/uses.ts';

const same = (text: string) => ({ sv: text, no: text, en: text });
const fact = (number: string): Fact => ({
  id: `a.${number}`,
  source: 'a',
  place: same(`slide ${number}`),
  placeName: same('slide {n}'),
  placesName: { ...same('bild {n}'), en: 'slides {n}' },
  placeNumber: number,
  caution: undefined,
  leftOut: undefined,
});

describe('where facts stand in a source', () => {
  test('is named by one word for one place, and by another for several, each once and in order', () => {
    expect(placesOf([fact('3')], 'en')).toEqual(['slide\u00a03']);
    expect(placesOf([fact('11'), fact('3'), fact('3'), fact('4')], 'en')).toEqual(['slides\u00a03, 4,\u00a011']);
    expect(placesOf([fact('3'), fact('4')], 'sv')).toEqual(['bild\u00a03,\u00a04']);
  });
});

test('of the uses of a fact, the first on each page is where to begin', () => {
  const use = (page: string, anchor?: string) => ({ page, anchor, title: same('') });
  expect(firstOnEachPage([use('roles/a', 'x'), use('roles/b'), use('roles/a', 'y'), use('roles/b', 'z')])).toEqual([
    use('roles/a', 'x'),
    use('roles/b'),
  ]);
});
