import type { HeadingSlip, TextParams } from '../../issue-params.ts';
import { tell, type Catalogue, type PerKind } from '../words.ts';
import { alsoIn, count, didYouMean, quote } from './parts.ts';

const characters = 'To show the characters themselves, write `\\{` for a curly bracket and `&lt;` for a less-than sign.';

const headings: PerKind<HeadingSlip, 'reason'> = {
  'no-space': () => 'has no space after its #',
  'level-one': () => 'has one #, which is kept for the page’s title in the head',
  'level-left-out': ({ level, above }) =>
    above === 1
      ? `has ${level} #, but it is the first heading of the page`
      : `has ${level} #, but the heading above it is of level ${above}`,
};

const code = {
  html: (text: string) => `HTML (${text})`,
  import: () => 'An import or export',
  code: (text: string) => `Code in curly brackets, {${text}},`,
} as const;

const insides = { item: 'the item', list: 'a list', quotation: 'a quotation', block: 'the block' } as const;

export const texts: Catalogue<TextParams> = {
  'empty-text': {
    found: ({ item }) => `${item ? `The item ${quote(item)}` : 'The file'} has no text.`,
    expected: () => 'At least a sentence, below the head of a file and inside every item.',
    mend: () => 'Write the text.',
  },
  'not-text': {
    found: ({ what, text }) => `${code[what](text)} stands in the text.`,
    expected: () => 'Words, Markdown and the handbook’s own blocks. Content holds no code.',
    mend: () => `Remove it. ${characters}`,
  },
  'wrong-heading': {
    found: (p) => `The heading ${quote(p.title)} ${tell(headings, p as HeadingSlip, 'reason')}.`,
    expected: () => '## for a section of the page, ### for a part of a section or an item, and no level left out.',
    mend: ({ marks, title }) => `Write \`${marks} ${title}\`, or take the heading out.`,
  },
  'block-in-markdown': {
    found: ({ name }) => `The block <${name}> stands in a file that ends in .md.`,
    expected: () => 'Blocks only in files that end in .mdx.',
    mend: ({ file }) => `Rename the file to ${file}.`,
  },
  'unread-mark': {
    found: ({ mark }) => `${quote(mark)} would be shown to the reader as it stands, signs and all.`,
    expected: () =>
      'A link: [words](item:an-id), without spaces in or before the round brackets. A note: [^1], and a line `[^1]: …` below the text. Strong words: **words**. A table: a line of | --- | below the first.',
    mend: () => 'Correct the signs, or write the line that is missing.',
  },
  'uneven-row': {
    found: ({ cells, columns }) => `The row has ${count(cells, 'cell', 'cells')}, but the first row of the table has ${columns}.`,
    expected: () => 'As many cells in every row: text between upright lines |. An empty cell is written with spaces only.',
    mend: ({ cells, columns }) =>
      cells < columns
        ? 'Write the cells that are missing, empty if need be.'
        : `Move the words that stand beyond the last column to another cell or row; write \`\\|\` where an upright line belongs to the text.`,
  },
  'empty-link': {
    found: ({ href }) => `The link to ${quote(href)} has no words.`,
    expected: () => '[words that say where the link leads](address).',
    mend: () => 'Write the words in the square brackets.',
  },
  'unknown-component': {
    found: ({ name, suggestion }) => `The block <${name}> is not known.${didYouMean(suggestion)}`,
    expected: ({ known }) => `One of ${known.map((block) => `<${block}>`).join(', ')}.`,
    mend: ({ suggestion }) =>
      suggestion
        ? `Correct the name to ${quote(suggestion)}, where the block opens and where it closes.`
        : 'Correct the name, or write the passage as plain text.',
  },
  picture: {
    found: ({ src, alt }) => `A picture (${quote(src)}) stands in the text${alt ? '' : ', without words for those who cannot see it'}.`,
    expected: () => 'Words, lists and tables. The handbook draws its pictures from its content, and loads nothing from elsewhere.',
    mend: () => 'Say in words what the picture shows, or link to the page where it is.',
  },
  'item-missing': {
    found: ({ item }) => `The item ${quote(item)} has no block in this file.`,
    expected: () => 'Every item of the page once in every language.',
    mend: ({ item, after }) => `Add <Item id="${item}"> … </Item>${after ? ` after ${quote(after)}` : ''}.`,
  },
  'item-repeated': {
    found: ({ item }) => `The item ${quote(item)} has more than one block.`,
    expected: () => 'Every item of the page once in every language.',
    mend: () => 'Keep one of the blocks.',
  },
  'item-elsewhere': {
    found: ({ item, home, suggestion, uses }) =>
      `The item ${quote(item)} does not belong to this page${home ? ` but to ${home}` : ''}.${didYouMean(suggestion)}${alsoIn(uses)}`,
    expected: ({ yaml }) => `Only the items that ${yaml} lists for the page.`,
    mend: ({ item, home, suggestion, yaml }) => {
      if (home) return `Link to it instead: [words](item:${item}).`;
      return suggestion ? `Correct the id to ${quote(suggestion)}.` : `Correct the id, or add the item to ${yaml}.`;
    },
  },
  'item-order': {
    found: ({ item, wanted }) =>
      `The items stand in another order than in the YAML file: ${quote(item)} comes where ${quote(wanted)} should.`,
    expected: ({ order }) => `This order: ${order.join(', ')}.`,
    mend: () => 'Move the blocks, or change the order in the YAML file and in all languages.',
  },
  'item-inside': {
    found: ({ what, name, inside, outer }) =>
      `${what === 'item' ? 'The item' : 'The level-two heading'} ${quote(name)} stands inside ${insides[inside]}${outer ? ` ${inside === 'item' ? quote(outer) : `<${outer}>`}` : ''}.`,
    expected: () =>
      'Items and level-two headings at the top of a text. Items and blocks hold text, lists, tables and level-three headings.',
    mend: ({ what }) =>
      what === 'item'
        ? 'Close what it stands in on the line before it: the closing tag comes first.'
        : 'Close what it stands in before the heading, or write a level-three heading (###).',
  },
  'unequal-sections': {
    found: ({ count: n, wanted, sections, yaml }) =>
      `The text has ${count(n, 'level-two heading', 'level-two headings')} (##), but ${yaml} lists ${count(wanted, 'section', 'sections')} (${sections.join(', ') || 'none'}).`,
    expected: () => 'One level-two heading for each section in every language, in the same order.',
    mend: ({ count: n, wanted, yaml }) =>
      n < wanted
        ? `Add a heading here, or remove a section in ${yaml}.`
        : `Remove a heading here (or write it with ###), or add a section in ${yaml}.`,
  },
  'unequal-outline': {
    found: ({ other }) => `Headings and items stand in another order than in ${other}.`,
    expected: ({ other, order }) => `The order of ${other}: ${order.join(', ')}.`,
    mend: () => 'Bring the languages into the same order, so that they can be laid side by side.',
  },
};
