import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/model/read-yaml.ts';
import { localized } from '../../../src/schemas/shared.ts';

const schema = z.strictObject({
  order: z.number(),
  name: localized(['da', 'fi']),
  parts: z.array(z.strictObject({ id: z.string(), tags: z.array(z.string()).default([]) })).default([]),
});

function read(source: string, firstLine?: number) {
  return readYaml(source, 'roles/test.yaml', schema, ['da', 'fi'], firstLine);
}

/** Code and line of every issue. */
function told(source: string, firstLine?: number): [string, number | undefined][] {
  return read(source, firstLine).issues.map(({ code, line }) => [code, line]);
}

const whole = [
  '# A comment',
  'order: 1',
  'name:',
  '  da: Navn',
  '  fi: Nimi',
  'parts:',
  '  - id: first',
  '  - { id: second, tags: [a, b] }',
  '',
].join('\n');

describe('readYaml', () => {
  it('returns the data of a file that is as it should be', () => {
    const { data, issues } = read(whole);
    expect(issues).toEqual([]);
    expect(data).toEqual({
      order: 1,
      name: { da: 'Navn', fi: 'Nimi' },
      parts: [
        { id: 'first', tags: [] },
        { id: 'second', tags: ['a', 'b'] },
      ],
    });
  });

  it('tells on which line anything stands', () => {
    const { lineOf } = read(whole);
    expect(lineOf(['order'])).toBe(2);
    expect(lineOf(['name', 'fi'])).toBe(5);
    expect(lineOf(['parts', 0, 'id'])).toBe(7);
    expect(lineOf(['parts', '1', 'tags', '1'])).toBe(8);
  });

  it('tells the line of the nearest parent for what is missing', () => {
    const { lineOf } = read(whole);
    expect(lineOf(['name', 'sv'])).toBe(3);
    expect(lineOf(['parts', 0, 'tags', 3])).toBe(7);
    expect(lineOf(['parts', 7])).toBe(6);
    expect(lineOf(['nothing', 'like', 'this'])).toBe(2);
    expect(lineOf([])).toBe(2);
  });

  it('counts from the line on which the text begins in its file', () => {
    expect(read(whole, 10).lineOf(['order'])).toBe(11);
    expect(told('order: x\nname: { da: a, fi: b }', 10)).toEqual([['wrong-value', 10]]);
  });

  it('counts Windows line ends as one', () => {
    expect(read(whole.replaceAll('\n', '\r\n')).lineOf(['parts', 0, 'id'])).toBe(7);
  });

  it('tells every problem with its line', () => {
    expect(told('order: one\nname:\n  da: Navn\nparts:\n  - id: 5\n  - tags: a\n')).toEqual([
      ['wrong-value', 1],
      ['missing-translation', 2],
      ['wrong-value', 5],
      ['missing-key', 6],
      ['wrong-value', 6],
    ]);
  });

  it('does not call missing what is there under a misspelt key', () => {
    expect(told('ordre: 1\nname: { da: a, fi: b }')).toEqual([['misspelt-key', 1]]);
    expect(told('order: 1\nname: { da: a, fii: b }')).toEqual([['misspelt-key', 2]]);
    expect(told('colour: 1\nname: { da: a, fi: b }')).toEqual([
      ['misspelt-key', 1],
      ['missing-key', 1],
    ]);
  });

  it('names the problem in the words of the file', () => {
    const { issues } = read('order: 1\nname: { da: a, fi: b }\nparts:\n  - id: x\n    tag: [a]\n');
    expect(issues[0]?.params).toMatchObject({ key: 'tag', place: ['parts', 0], suggestion: 'tags', known: ['id', 'tags'] });
  });

  it('tells one slip once, though the parser stumbles several times', () => {
    expect(told('- order: 1\nname: x\nparts: y\n')).toHaveLength(1);
    expect(told('order: 1\nname: "Navn\nparts: []\n')).toEqual([['malformed-yaml', 2]]);
  });

  it.each([
    ['an empty file', '', 'empty-file'],
    ['a file of comments', '# nothing here\n', 'empty-file'],
    ['a list', '- order: 1\n', 'wrong-value'],
    ['a number', '5\n', 'wrong-value'],
    ['a text', 'order\n', 'wrong-value'],
    ['an unknown alias', 'order: *one\n', 'malformed-yaml'],
    ['an unknown tag', 'order: !one x\n', 'malformed-yaml'],
    ['several documents', 'order: 1\n---\norder: 2\n', 'malformed-yaml'],
  ])('refuses %s with one issue', (_, source, code) => {
    expect(told(source).map(([found]) => found)).toEqual([code]);
  });
});

describe('a file with several slips', () => {
  it.each([
    ['one in each field', ['order: 1', 'name: A: b', 'title: ok', 'summary: "open', 'facts: [a, b]', 'last: x: y'], [2, 4, 6]],
    ['fields without a colon', ['a: 1', 'title words', 'b: 2', 'summary words'], [2, 4]],
    ['in groups of a list', ['items:', '  - id: a', '    title: x: y', '  - id: b', '    title: { sv: c: d }'], [3, 5]],
    ['a key twice, and another', ['a: 1', 'a: 2', 'b: x: y'], [2, 3]],
    ['tabs', ['a:', '\tb: 1', 'c:', '\td: 1'], [2, 4]],
  ])('%s', (_, lines, at) => {
    expect(told(lines.join('\n'))).toEqual(at.map((line) => ['malformed-yaml', line]));
  });

  it.each([
    ['a text over two lines', ['a: x: y', 'b: "text that is', '  long: and: on"', 'c: [1,', '  2]', 'd: {', '  e: 1', '}']],
    ['a text of many lines', ['a: x: y', 'b: |', '  c: d: e', '  "f', 'g:', '- h', '- i: j']],
    ['a line too far to the left', ['items:', '  - id: a', '    title: x', '   summary: y', '    roles: []', 'b: 1']],
  ])('%s is no slip, nor what follows from one', (_, lines) => {
    expect(told(lines.join('\n'))).toHaveLength(1);
  });
});
