import { describe, expect, test } from 'vitest';
import { dataFormat, textFormat, writtenKey } from '../../../src/admin/file-format.ts';
import type { JsonSchema, Value } from '../../../src/admin/json-schema.ts';

const text: JsonSchema = { type: 'string' };
const words: JsonSchema = { type: 'object', properties: { sv: text, no: text }, required: ['sv', 'no'] };
const schema: JsonSchema = {
  type: 'object',
  properties: {
    order: { type: 'number' },
    draft: { type: 'boolean', default: false },
    url: { anyOf: [text, { type: 'null' }] },
    name: words,
    facts: { type: 'array', items: text, default: [] },
    does: { type: 'array', items: { anyOf: [words, { type: 'null' }] } },
    places: { type: 'object', additionalProperties: words },
    note: words,
  },
  required: ['order', 'url', 'name'],
};
const file = `# Kept.
order: 1
url: null
name: { sv: A, "no": B }
does:
  - { sv: Ett, "no": En }
  - null
places:
  slide.one: { sv: Bild, "no": Bilde }
`;
const format = dataFormat(schema);

/** A form as Sveltia CMS gives it back: empty values for all that was left out, texts without spaces around them. */
function given(change: Record<string, Value> = {}): Record<string, Value> {
  const form = format.fromFile(file.trim());
  return { draft: false, facts: [], note: { sv: '', no: '' }, ...form, [writtenKey]: String(form[writtenKey]).trim(), ...change };
}

describe('a form', () => {
  test('has rows for a group whose keys are content', () => {
    expect(format.fromFile(file)['places']).toEqual([{ key: 'slide.one', sv: 'Bild', no: 'Bilde' }]);
    expect(format.fromFile(file)['does']).toEqual([{ sv: 'Ett', no: 'En' }, {}]);
  });

  test('that nobody has changed gives the file back to the last sign', () => {
    expect(format.toFile(given())).toBe(file);
    expect(format.toFile(given({ url: '', draft: undefined, facts: undefined }))).toBe(file);
  });

  test('adds what was filled in and takes away what was emptied', () => {
    expect(format.toFile(given({ facts: ['a'], draft: true }))).toBe(`${file}draft: true\nfacts: [a]\n`);
    expect(format.toFile(given({ url: 'https://example.org/' }))).toContain('\nurl: https://example.org/\n');
    expect(format.toFile(given({ places: [] }))).not.toContain('places');
    expect(format.toFile(given({ order: '2' }))).toContain('\norder: 2\n');
    expect(
      format.toFile(
        given({
          places: [
            { key: 'slide.one', sv: 'Bild', no: 'Bilde' },
            { key: 'talk', sv: 'Tal', no: 'Tale' },
          ],
        }),
      ),
    ).toContain('  slide.one: { sv: Bild, "no": Bilde }\n  talk:\n    sv: Tal\n    "no": Tale\n');
  });

  test('keeps what it does not know', () => {
    const strange = dataFormat(schema).fromFile(`${file}other: { a: 1 }\n`);
    expect(format.toFile({ ...strange, order: 3 })).toContain('other: { a: 1 }');
  });

  test('of a list is one field', () => {
    const list = dataFormat({ type: 'array', items: { type: 'object', properties: { id: text } } });
    expect(list.fromFile('- id: a\n')['list']).toEqual([{ id: 'a' }]);
    expect(list.toFile({ list: [{ id: 'a' }, { id: 'b' }], [writtenKey]: '# Head.\n- id: a' })).toBe('# Head.\n- id: a\n- id: b\n');
  });
});

describe('a language file', () => {
  const head: JsonSchema = { type: 'object', properties: { revision: { type: 'integer' }, title: text }, required: ['revision', 'title'] };
  const mdx = textFormat(head, 'mdx');
  const page = '---\nrevision: 1\ntitle: "A: b"\n---\n\n<Item id="x">\n\n--- no head\n\n</Item>\n';

  test('keeps its words as they are', () => {
    expect(mdx.fromFile(page)).toMatchObject({ revision: 1, title: 'A: b', body: '<Item id="x">\n\n--- no head\n\n</Item>\n' });
    expect(mdx.toFile(mdx.fromFile(page.trim()))).toBe(page);
    expect(mdx.toFile({ ...mdx.fromFile(page.trim()), title: 'C' })).toBe(page.replace('"A: b"', '"C"'));
    expect(mdx.toFile({ revision: 1, title: 'New', body: 'Words.\r\nMore.' })).toBe('---\nrevision: 1\ntitle: New\n---\n\nWords.\nMore.\n');
  });
});
