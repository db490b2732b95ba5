import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/admin/json-schema.ts';
import { patchYaml } from '../../../src/admin/yaml-patch.ts';

const source = `# What this is.
order: 4
name: { sv: Bin, "no": Bier, en: Bees } # short
facts: [one, "two", three]
text:
  sv: "Ett, två"
  en: >-
    A long text
    on two lines.
sections:
  # The first.
  - id: first
    facts: [one]
  # The second.
  - id: second
    note: old
  - id: third
related:
  - a
  - b
last: true
`;

/** What the text above says, as far as the tests change it. */
interface Content {
  [key: string]: unknown;
  name: Record<string, string>;
  facts: string[];
  text: Record<string, string>;
  sections: { id?: string; note?: string; facts?: string[]; title?: Record<string, string> }[];
  related: string[];
}

function changed(change: (value: Content) => void): string {
  const value = parse(source) as Content;
  change(value);
  const text = patchYaml(source, value as unknown as Value);
  expect(parse(text)).toEqual(value);
  return text;
}

/** The lines that are in one text only: `-` of the old, `+` of the new. */
function difference(text: string): string[] {
  const [before, after] = [source.split('\n'), text.split('\n')];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

describe('a changed value', () => {
  test('leaves the text alone when it is the same', () => {
    expect(changed(() => {})).toBe(source);
  });

  test('replaces one text, in its own quotation marks or braces', () => {
    expect(difference(changed((value) => (value.text['sv'] = 'Tre: fyra')))).toEqual(['-  sv: "Ett, två"', '+  sv: "Tre: fyra"']);
    expect(difference(changed((value) => (value.name['sv'] = 'Humlor, och bin')))).toEqual([
      '-name: { sv: Bin, "no": Bier, en: Bees } # short',
      '+name: { sv: "Humlor, och bin", "no": Bier, en: Bees } # short',
    ]);
    expect(changed((value) => (value.text['en'] = 'Short.'))).toContain('  en: Short.\nsections:');
  });

  test('adds and takes away in a list on one line', () => {
    expect(changed((value) => (value.facts = ['two', 'four']))).toContain('facts: ["two", four]\n');
    expect(changed((value) => (value.sections[0]!.facts = []))).toContain('    facts: []\n');
  });

  test('moves, adds and takes away items with their comments', () => {
    const turned = changed((value) => value.sections.reverse());
    expect(turned.indexOf('# The second.')).toBeLessThan(turned.indexOf('# The first.'));
    expect(changed((value) => value.sections.splice(0, 1))).not.toContain('The first');
    const more = changed((value) => value.sections.splice(1, 0, { id: 'new', title: { sv: 'Ny', no: 'nei' } }));
    expect(more).toContain('  - id: new\n    title:\n      sv: Ny\n      "no": nei\n  # The second.\n');
    expect(changed((value) => value.related.push('c'))).toContain('  - b\n  - c\nlast: true\n');
    expect(changed((value) => (value.sections = []))).toContain('sections: []\nrelated:');
  });

  test('changes an item that also moves', () => {
    const text = changed((value) => {
      value.sections[1]!.note = 'new';
      value.sections.reverse();
    });
    expect(text).toContain('  # The second.\n  - id: second\n    note: new\n');
  });

  test('adds and takes away keys', () => {
    expect(changed((value) => (value['review'] = '2027-01-01'))).toBe(`${source}review: 2027-01-01\n`);
    expect(difference(changed((value) => delete value['order']))).toEqual(['-order: 4']);
    expect(difference(changed((value) => delete value.sections[1]!.note))).toEqual(['-    note: old']);
    expect(changed((value) => delete value.sections[0]!.id)).toContain('# The first.\n  - facts: [one]');
    expect(difference(changed((value) => (value.sections[2]!.facts = ['one'])))).toEqual([]);
  });

  test('may become one of another kind', () => {
    expect(changed((value) => (value['last'] = { sv: 'Sist' }))).toContain('last:\n  sv: Sist\n');
    expect(changed((value) => (value['text' as string] = null))).toContain('text: null\nsections:');
  });

  test('is written anew where there was no text, or one that is no YAML', () => {
    expect(patchYaml('', { no: 'yes', lines: 'a\nb' })).toBe('"no": "yes"\nlines: "a\\nb"\n');
    expect(patchYaml('a: [', { a: ['b'] })).toBe('a: [b]\n');
  });
});
