import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/model/nearest.ts';

describe('nearest', () => {
  it.each([
    ['a letter too many', 'summmary', 'summary'],
    ['a letter too few', 'sumary', 'summary'],
    ['another letter', 'summery', 'summary'],
    ['two letters swapped', 'titel', 'title'],
    ['capital letters', 'Title', 'title'],
    ['two slips in a long word', 'strategik-idee', 'strategic-idea'],
  ])('finds the word behind %s', (_, word, meant) => {
    expect(nearest(word, ['revision', 'title', 'summary', 'strategic-idea'])).toBe(meant);
  });

  it('does not guess at a word that is far from all', () => {
    expect(nearest('colour', ['title', 'summary', 'revision'])).toBeUndefined();
  });

  it('allows a short word one slip only', () => {
    expect(nearest('da', ['fi'])).toBeUndefined();
    expect(nearest('fii', ['da', 'fi'])).toBe('fi');
  });

  it('allows no word more than three slips', () => {
    expect(nearest('a-very-long-identifier', ['a-very-long-identifabcd'])).toBeUndefined();
  });

  it('takes the nearest of several, and the first of those that are equally near', () => {
    expect(nearest('place', ['places', 'plac', 'place-1'])).toBe('places');
    expect(nearest('rolls', ['roles', 'role', 'rolles'])).toBe('roles');
  });

  it('knows nothing among nothing', () => {
    expect(nearest('word', [])).toBeUndefined();
    expect(nearest('', ['a-word'])).toBeUndefined();
  });
});
