import { describe, expect, test } from 'vitest';
import { renderWords } from '../../../src/markdown/render-words.ts';

const render = (body: string, isMdx = true) => renderWords(body, { isMdx, hastPlugins: [], blocks: ['Item', 'Advice'] });

describe('words', () => {
  test('without blocks are one piece of HTML', () => {
    expect(render('Ord og *mere*.\n\n- et\n- to\n')).toEqual(['<p>Ord og <em>mere</em>.</p>\n<ul>\n<li>et</li>\n<li>to</li>\n</ul>']);
    expect(render('Ord – "ord" ...', false)).toEqual(['<p>Ord – "ord" …</p>\n']);
    expect(render('')).toEqual([]);
  });

  test('with blocks are pieces, with what stands inside the blocks in them', () => {
    const body = 'Før.\n\n<Item id="one">\n\nInde.\n\n<Advice>\n\nRåd.\n\n</Advice>\n\n</Item>\n\nEfter.\n';
    expect(render(body)).toEqual([
      '<p>Før.</p>\n',
      { name: 'Item', id: 'one', inside: ['<p>Inde.</p>', { name: 'Advice', id: undefined, inside: ['<p>Råd.</p>'] }] },
      '\n<p>Efter.</p>',
    ]);
  });

  test('lose comments, and what stands around them stays text', () => {
    expect(render('A & B {/* <b>skjult</b> */} "c" &lt; d\n').join('')).toBe('<p>A &amp; B  &quot;c&quot; &lt; d</p>');
  });

  test('of plain Markdown take no blocks and no code', () => {
    expect(render('{1 + 1}', false)).toEqual(['<p>{1 + 1}</p>\n']);
  });

  test('name a block that does not exist', () => {
    expect(() => render('<Other>\n\nOrd.\n\n</Other>')).toThrow('Other');
  });
});
