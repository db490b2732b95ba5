import { expect, test } from 'vitest';
import { sequenceFigure } from '../../../src/model/sequence-figure.ts';

const word = (en: string) => ({ en });

test('a sequence reads as sentences in order, and says who goes first without colour', () => {
  const html = sequenceFigure(
    {
      label: word('From A to B'),
      parties: [word('A'), word('B')],
      steps: [
        { when: word('First'), first: 1, does: [word('leads.'), null] },
        { when: word('Then'), does: [word('stays.'), word('leads <more>.')] },
      ],
      note: word('No numbers.'),
    },
    'en',
  );
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  expect(text).toBe('From A to B First A: leads. Then A: stays. B: leads &lt;more&gt;. No numbers.');
  expect(html.match(/goes-first/g)).toHaveLength(1);
});
