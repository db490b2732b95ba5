import { expect, test } from 'vitest';
import { readability } from '../../../src/domain/readability.ts';

test('LIX is words a sentence plus the percentage of words of more than six letters', () => {
  // Ten words, two sentences, three long words: 5 + 30.
  expect(readability(['Vi bygger ett kluster nu. Handlingsplanen ska vara klar idag för företagen.'])).toEqual({
    words: 12,
    sentences: 2,
    lix: 6 + 300 / 12,
  });
});

test('a paragraph without a full stop is a sentence, and an empty one is nothing', () => {
  expect(readability(['Ett två tre', '', '–'])).toEqual({ words: 3, sentences: 1, lix: 3 });
});

test('no text has no LIX', () => {
  expect(readability([]).lix).toBe(0);
});
