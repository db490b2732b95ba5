import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/model/read-text.ts';

const head = ['---', 'revision: 3', 'title: Titel', 'summary: Kort.', '---', ''];

function read(body: readonly string[], file = 'roles/test.da.mdx') {
  return readText([...head, ...body].join('\n'), file);
}

/** Code and line of every issue. */
function told(body: readonly string[], file?: string): [string, number | undefined][] {
  return read(body, file).issues.map(({ code, line }) => [code, line]);
}

describe('readText', () => {
  it('reads the head', () => {
    const { text, issues } = read(['Ord.']);
    expect(issues).toEqual([]);
    expect(text?.head).toEqual({ revision: 3, title: 'Titel', summary: 'Kort.', questions: [] });
    expect(text?.headLine(['title'])).toBe(3);
  });

  it('lists headings and items in the order of the text, with their lines', () => {
    const { text } = read([
      'Ord.',
      '',
      '## Første *afsnit*',
      '',
      '<Item id="one">',
      '',
      'Ord.',
      '',
      '### Under',
      '',
      '</Item>',
      '',
      '## Andet',
      '',
      'Ord.',
    ]);
    expect(text?.outline).toEqual([
      { kind: 'section', id: '0', title: 'Første afsnit', line: 9, source: '## Første *afsnit*\n' },
      { kind: 'item', id: 'one', title: '', line: 11, source: '<Item id="one">\n\nOrd.\n\n### Under\n\n</Item>\n' },
      { kind: 'section', id: '1', title: 'Andet', line: 19, source: '## Andet\n\nOrd.' },
    ]);
    expect(text?.opening).toBe('\nOrd.\n');
    expect(text?.isOutlineSure).toBe(true);
  });

  it('lists links wherever they stand, with their lines', () => {
    const { text } = read([
      '[a](page:roles/a)',
      '',
      '<Item id="one">',
      '',
      '- Se [b](item:b)',
      '  og [c][c].',
      '',
      '| x |',
      '| --- |',
      '| [d](#d) |',
      '',
      '</Item>',
      '',
      '[c]: https://example.org/c',
    ]);
    expect(text?.links).toEqual([
      { href: 'page:roles/a', words: 'a', line: 7 },
      { href: 'item:b', words: 'b', line: 11, item: 'one' },
      { href: '#d', words: 'd', line: 16, item: 'one' },
      { href: 'https://example.org/c', words: '', line: 20 },
    ]);
  });

  it('counts words of running text only', () => {
    expect(read(['Tre små ord.', '', '{/* en note */}', '', '`kode her` – 14.']).text?.wordCount).toBe(3);
  });

  it('reads Windows line ends', () => {
    const { text, issues } = readText([...head, 'Ord.', '', '## Afsnit', ''].join('\r\n'), 'roles/test.da.mdx');
    expect(issues).toEqual([]);
    expect(text?.head.title).toBe('Titel');
    expect(text?.outline).toMatchObject([{ title: 'Afsnit', line: 9 }]);
  });

  it('reads plain Markdown, where < and { are characters like others', () => {
    expect(told(['I <5 år { og mere.'], 'roles/test.da.md')).toEqual([]);
    expect(told(['I <5 år.'])).toEqual([['malformed-mdx', 7]]);
  });

  it('tells the line of the file, not of the body', () => {
    expect(told(['Ord.', '', '<Advice>', '', 'Råd.'])).toEqual([['malformed-mdx', 9]]);
    expect(told(['Ord.', '', 'Ord med', '{ midt i.'])).toEqual([['malformed-mdx', 10]]);
    expect(told(['Ord.', '', '![](a.png)'])).toEqual([['picture', 9]]);
  });

  it('tells mistakes of head and body together', () => {
    const { issues, text } = readText('---\nrevision: 1\ntitel: T\nsummary: S\n---\n\n# Overskrift\n', 'roles/test.da.mdx');
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['misspelt-key', 3],
      ['wrong-heading', 7],
    ]);
    expect(text?.isWhole).toBe(false);
  });

  it('is not sure of the outline where blocks are out of place', () => {
    expect(read(['<Item id="one">', '', '## Afsnit', '', '</Item>']).text?.isOutlineSure).toBe(false);
    expect(read(['<Itm id="one">', '', 'Ord.', '', '</Itm>']).text?.isOutlineSure).toBe(false);
    expect(read(['![](a.png)']).text?.isOutlineSure).toBe(true);
  });

  it.each([
    ['a picture', '![Bier](bier.png)', 'picture'],
    ['a link without words', '[](item:a)', 'empty-link'],
    ['a note without text', 'Ord.[^1]', 'unread-mark'],
    ['a reference without address', '[ord][sted]', 'unread-mark'],
    ['a link in two pieces', '[ord] (https://example.org)', 'unread-mark'],
    ['an id in running text', 'Se item:one.', 'unread-mark'],
    ['a heading of level one', '# Ord', 'wrong-heading'],
    ['a heading of level three under none of level two', '### Ord', 'wrong-heading'],
    ['a heading in a list', '- ## Ord', 'item-inside'],
    ['an expression', '{ord}', 'not-text'],
    ['a block with an attribute it does not take', '<Advice title="x">\n\nOrd.\n\n</Advice>', 'misspelt-key'],
    ['an item whose id is code', '<Item id={one}>\n\nOrd.\n\n</Item>', 'missing-key'],
  ])('refuses %s', (_, body, code) => {
    expect(told([body]).map(([found]) => found)).toEqual([code]);
  });

  it.each([
    ['a comment', '{/* note */}\n\nOrd.'],
    ['a comment in plain Markdown', '<!-- note -->\n\nOrd.', 'roles/test.da.md'],
    ['a note with its text', 'Ord.[^1]\n\n[^1]: Note.'],
    ['an escaped bracket', 'Ord \\{ og &lt; ord.'],
    ['square brackets', 'Ord [sic] (altså).'],
    ['a table', '| a | b |\n| --- | --- |\n| c | d |'],
  ])('accepts %s', (_, body, file?: string) => {
    expect(told([body], file)).toEqual([]);
  });
});

describe('a text with several slips', () => {
  const item = (id: string, words: string) => [`<Item id="${id}">`, '', words, '', '</Item>', ''];

  it('is told of each, and what can be read is looked at', () => {
    const { issues, text } = read([
      ...['', '## First', '', 'Fewer than <5.', ''],
      ...item('one', 'See [that](page:roles/nobody).'),
      ...item('two', 'A {bracket.'),
      ...['## Last', '', '#### Too deep', ''],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['malformed-mdx', 'malformed-mdx', 'wrong-heading']);
    expect(text?.links.map(({ href }) => href)).toEqual(['page:roles/nobody']);
    expect(text?.isWhole).toBe(false);
  });

  it('is told once of what only follows from a slip', () => {
    const { issues } = read([
      '',
      '<Item id="one">',
      '',
      'Words[^a].',
      '',
      '<Item id="two">',
      '',
      'Words.',
      '',
      '</Item>',
      '',
      '[^a]: Note.',
      '',
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['malformed-mdx']);
  });
});
