import { describe, expect, test } from 'vitest';
import { align, partsOf } from '../../../src/islands/reading/align.ts';

const parts = (text: string) => partsOf(text.split(' '), (word) => (word.startsWith('#') ? word.slice(1) : undefined));
const pairs = (own: string, other: string) =>
  align(parts(own), parts(other)).map((pair) => `${pair.own.join(' ')} | ${pair.other.join(' ')}`);

describe('two texts', () => {
  test('are laid side by side by their anchors', () =>
    expect(pairs('intro #a x y #b z', 'inngang #a u #b v w')).toEqual(['intro | inngang', '#a x y | #a u', '#b z | #b v w']));
  test('lose nothing when one of them has more', () => {
    expect(pairs('#a x #b y', '#a u #extra e #b v #end f')).toEqual(['#a x | #a u', ' | #extra e', '#b y | #b v', ' | #end f']);
    expect(pairs('intro #a x #c z', '#c w')).toEqual(['intro | ', '#a x | ', '#c z | #c w']);
  });
});
