/** What is published besides the pages. */
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { pageOf, type Handbook } from '../../../src/model/handbook.ts';
import { readPack } from '../../../src/model/read-pack.ts';
import { siteAddress } from '../../../src/publishing/address.ts';
import { editionDate } from '../../../src/publishing/edition.ts';
import { feeds } from '../../../src/publishing/feed.ts';
import { llmsFiles } from '../../../src/publishing/llms.ts';
import type { PublishedFile } from '../../../src/publishing/published-file.ts';
import { robots, sitemap } from '../../../src/publishing/sitemap.ts';
import { asJsonLd, structuredData } from '../../../src/publishing/structured-data.ts';
import { escapeXml } from '../../../src/publishing/xml.ts';

const bees = readPack(path.resolve('tests/fixtures/handbooks/bees')).handbook as Handbook;
const somewhere = siteAddress('https://example.org/sub/bees');
const nowhere = siteAddress(undefined);

/** Elements of a well-formed document with their text and attributes; throws when it is not well-formed. */
function elementsOf(xml: string) {
  const found: { name: string; text: string; attributes: Record<string, string> }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, text: '', attributes: attributes as Record<string, string> };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}
const named = (xml: string, name: string) => elementsOf(xml).filter((element) => element.name === name);

test('an address holds with and without its last slash', () => {
  expect(siteAddress('https://example.org/sub/bees/')).toEqual(somewhere);
  expect(siteAddress('https://example.org')).toEqual({ origin: 'https://example.org', base: '/' });
  expect(nowhere).toEqual({ origin: undefined, base: '/' });
});

test('XML holds no sign that would end a text, nor a character that XML forbids', () => {
  expect(escapeXml('a<b & "c" > d\u0000\u000b\n')).toBe('a&lt;b &amp; &quot;c&quot; &gt; d\n');
});

describe('the sitemap', () => {
  test('is not there without an address, and robots then names none', () => {
    expect(sitemap(bees, nowhere)).toEqual([]);
    expect(robots(nowhere).text).not.toContain('Sitemap');
    expect(robots(somewhere).text).toContain('Sitemap: https://example.org/sub/bees/sitemap.xml');
  });

  test('has every page in every language, each with all its languages and the chooser', () => {
    const [file] = sitemap(bees, somewhere);
    const places = named(file!.text, 'loc').map(({ text }) => text);
    expect(places).toHaveLength(bees.pages.size * bees.locales.length + 1);
    expect(new Set(places).size).toBe(places.length);
    expect(named(file!.text, 'xhtml:link')).toHaveLength(places.length * 3);
    expect(named(file!.text, 'lastmod')).toHaveLength(places.length);
  });

  test('is cut into several when there are many pages', () => {
    const page = pageOf(bees, 'pages/home');
    const many = { ...bees, pages: new Map(Array.from({ length: 60 }, (_, index) => [`pages/${index}`, page])) };
    const [index, ...parts] = sitemap(many, somewhere, 100);
    expect(named(index!.text, 'loc').map(({ text }) => text)).toEqual(parts.map((part) => `https://example.org/sub/bees/${part.path}`));
    expect(parts.map((part) => named(part.text, 'url').length)).toEqual([100, 21]);
  });
});

describe('the feed of changes', () => {
  const [danish, finnish] = feeds(bees, somewhere).map(({ text }) => text) as [string, string];

  test('has what RFC 4287 asks for, with times, links and an author', () => {
    for (const xml of [danish, finnish, ...feeds(bees, nowhere).map(({ text }) => text)]) {
      const entries = named(xml, 'entry').length;
      expect(entries).toBe(bees.changes.length);
      for (const name of ['id', 'title', 'updated']) expect(named(xml, name), name).toHaveLength(entries + 1);
      expect(named(xml, 'author')).toHaveLength(1);
      expect(named(xml, 'name')[0]!.text).not.toBe('');
      for (const { text } of named(xml, 'updated')) expect(new Date(text).toISOString().slice(0, 19)).toBe(text.slice(0, 19));
      for (const { text } of named(xml, 'id'))
        expect(text).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(named(danish, 'feed')[0]!.attributes['xml:lang']).toBe('da');
  });

  test('names each change once and for good: in each language, wherever it is published, however it is worded', () => {
    const ids = (xml: string) => named(xml, 'id').map(({ text }) => text);
    expect(new Set([...ids(danish), ...ids(finnish)]).size).toBe(ids(danish).length * 2);
    const reworded = { ...bees, changes: bees.changes.map((change) => ({ ...change, text: { da: 'Andre ord', fi: 'Muita sanoja' } })) };
    expect(feeds(reworded, nowhere).map(({ text }) => ids(text))).toEqual([ids(danish), ids(finnish)]);
    const newer = { ...bees, changes: [{ date: '2027-01-01', text: { da: 'Nyt', fi: 'Uutta' }, pages: [] }, ...bees.changes] };
    expect(ids(feeds(newer, nowhere)[0]!.text).slice(2)).toEqual(ids(danish).slice(1));
  });

  test('says its own address only when it knows it', () => {
    const self = (xml: string) => named(xml, 'link').filter(({ attributes }) => attributes['rel'] === 'self');
    expect(self(danish).map(({ attributes }) => attributes['href'])).toEqual(['https://example.org/sub/bees/da/changes.atom']);
    expect(self(feeds(bees, nowhere)[0]!.text)).toEqual([]);
  });
});

test('llms.txt names the languages, and each language its pages with their summaries', () => {
  const [root, danish] = llmsFiles(bees, somewhere) as [PublishedFile, PublishedFile, ...PublishedFile[]];
  expect(root.text).toMatch(/^# .+ · .+\n\n> .+/);
  expect(root.text).toContain('(https://example.org/sub/bees/fi/llms.txt)');
  expect(danish.text.match(/^- \[.+\]\(https:\/\/example\.org\/sub\/bees\/da\/.*index\.md\): .+$/gm)).toHaveLength(bees.pages.size);
});

describe('what a page says of itself', () => {
  test('is nothing without an address', () => {
    expect(structuredData(bees, pageOf(bees, 'roles/mentor'), 'da', nowhere)).toBeUndefined();
  });

  test('is where it stands', () => {
    const data = structuredData(bees, pageOf(bees, 'phases/start/work'), 'fi', somewhere) as { '@graph': Record<string, unknown>[] };
    const [trail, ...more] = data['@graph'];
    expect((trail!['itemListElement'] as { item?: string }[]).map(({ item }) => item)).toEqual([
      'https://example.org/sub/bees/fi/',
      'https://example.org/sub/bees/fi/vaiheet/',
      'https://example.org/sub/bees/fi/vaiheet/perustaminen/',
      undefined,
    ]);
    expect(more).toEqual([]);
  });

  test('cannot end the element it stands in', () => {
    expect(asJsonLd({ name: '</script><script>alert(1)' })).not.toContain('<');
    expect(JSON.parse(asJsonLd({ name: '</script>' }))).toEqual({ name: '</script>' });
  });
});

test('an edition has the date of its newest words', () => {
  expect(editionDate(bees) >= bees.config.updated).toBe(true);
  const later = { ...bees, changes: [{ date: '2031-05-06', text: { da: 'Nyt', fi: 'Uutta' }, pages: [] }] };
  expect(editionDate(later)).toBe('2031-05-06');
});
