import { describe, expect, test } from 'vitest';
import type { Term } from '../../../src/model/handbook.ts';
import { createTermIndex } from '../../../src/model/term-index.ts';

/** As much of a term as matters here. */
const term = (id: string, head: string, forms: string[] = [], abbreviations: string[] = [], mark = true) =>
  ({ id, term: { sv: head }, forms: { sv: forms }, abbreviations, mark }) as unknown as Term;
const find = createTermIndex(
  [
    term('cluster', 'kluster', ['klustret', 'regionalt kluster']),
    term('group', 'processledningsgrupp', ['processledningsgruppen']),
    term('helix', 'triple helix'),
    term('gce', 'Global Centres of Expertise', [], ['GCE']),
    term('arena', 'arena', ['scen'], [], false),
    term('arena-programme', 'Arenaprogrammet', ['arena', 'scen']),
    term('process', 'ledning'),
  ],
  'sv',
);
const found = (text: string) => find(text).map(({ term: { id }, start, end }) => [id, text.slice(start, end)]);

describe('the terms of a text', () => {
  test('are found in any listed form, with any capitals', () =>
    expect(found('Klustret leds av processledningsgruppen.')).toEqual([
      ['cluster', 'Klustret'],
      ['group', 'processledningsgruppen'],
    ]));
  test('are whole words: no parts of compounds, hyphens included', () =>
    expect(found('klusterinitiativ, it-kluster, kluster-kansli, storkluster, klusters')).toEqual([]));
  test('may stand before a hyphen that leads to nothing, and beside marks', () =>
    expect(found('kluster- och (kluster) ”kluster”/kluster').length).toBe(4));
  test('are as long as they can be', () => expect(found('ett regionalt kluster')).toEqual([['cluster', 'regionalt kluster']]));
  test('may run over a line break', () => expect(found('en triple\nhelix')).toEqual([['helix', 'triple\nhelix']]));
  test('are known by abbreviations as they are written', () => expect(found('GCE men inte gce')).toEqual([['gce', 'GCE']]));
  test('go to the term whose head word they are, then to the one that is marked', () =>
    expect(found('en arena, en scen')).toEqual([
      ['arena', 'arena'],
      ['arena-programme', 'scen'],
    ]));
  test('know Nordic letters as letters', () => expect(found('åledning ledningö')).toEqual([]));
  test('are none where there are no terms', () => expect(createTermIndex([], 'sv')('kluster')).toEqual([]));
});
