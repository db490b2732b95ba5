import { describe, expect, test } from 'vitest';
import { contrast } from '../../../src/domain/contrast.ts';
import { coloursOf } from '../../../src/pictures/tokens.ts';

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colours = coloursOf(scheme);

  test.each(['ink', 'quiet', 'link'])('--%s is text of 7:1 or better on every ground', (name) => {
    for (const ground of ['paper', 'wash']) expect(contrast(colours[name]!, colours[ground]!), ground).toBeGreaterThanOrEqual(7);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('--tone-%i is a mark of 3:1 or better on every ground', (number) => {
    for (const ground of ['paper', 'wash'])
      expect(contrast(colours[`tone-${number}`]!, colours[ground]!), ground).toBeGreaterThanOrEqual(3);
  });
});
