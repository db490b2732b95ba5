/** Markdown copies: the words of a page without tags, and with what the model adds to them. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inLocale, pageOf, type Handbook } from '../../../src/model/handbook.ts';
import { readPack } from '../../../src/model/read-pack.ts';
import { readText } from '../../../src/model/read-text.ts';
import { siteAddress } from '../../../src/publishing/address.ts';
import { copyContext } from '../../../src/publishing/markdown/copy-context.ts';
import { markdownCopies } from '../../../src/publishing/markdown/copies.ts';
import { escapeMarkdown, quote } from '../../../src/publishing/markdown/text.ts';
import { wordsOf } from '../../../src/publishing/markdown/words.ts';

const bees = readPack(path.resolve('tests/fixtures/handbooks/bees')).handbook as Handbook;
const site = siteAddress('https://example.org/sub/bees');
const copies = new Map(markdownCopies(bees, site).map(({ path: file, text }) => [file, text]));
const copyOf = (id: string, locale: string) => copies.get(`${inLocale(pageOf(bees, id).path, locale).slice(1)}index.md`)!;

/** What a text of the page with the two items and a section becomes. */
function written(body: string): string {
  const { text } = readText(`---\nrevision: 1\ntitle: T\nsummary: S\n---\n${body}`, 'phases/start/work.da.mdx');
  return wordsOf(copyContext(bees, 'da', site), pageOf(bees, 'phases/start/work'), text!);
}

describe('plain text', () => {
  test.each([
    ['*not* _marked_ [up]', '\\*not\\* \\_marked\\_ \\[up\\]'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['2026. no list either', '2026\\. no list either'],
    ['1) nor this', '1\\) nor this'],
    ['2026 was a year', '2026 was a year'],
    ['<b>', '\\<b\\>'],
  ])('%s stays what it is', (text, markdown) => expect(escapeMarkdown(text)).toBe(markdown));

  test('a quotation has its mark on every line', () => {
    expect(quote('one\n\ntwo')).toBe('> one\n>\n> two');
  });
});

describe('the words of a page', () => {
  test('an item becomes a heading, with its roles; advice becomes a quotation with its name', () => {
    const markdown = written('\n<Item id="find-place">\n\nOrdene.\n\n<Advice>\n\nEt råd.\n\nOg et til.\n\n</Advice>\n\n</Item>\n');
    expect(markdown).toMatch(/^## Find et sted til bistaderne\n/);
    expect(markdown).toContain('\n\nOrdene.\n\n> **');
    expect(markdown).toContain('\n>\n> Et råd.\n>\n> Og et til.\n\n');
    expect(markdown).not.toMatch(/<\/?(Item|Advice)/);
  });

  test('links by id become addresses, in text, headings, titles and definitions; what looks like one in code stays', () => {
    const markdown = written(
      '\nSe [page:x](page:roles/mentor "Til mentoren") og [note][1], `page:roles/mentor`, [her](#find-place).\n\n## Om [det](item:find-place)\n\n[1]: term:varroa\n',
    );
    const base = 'https://example.org/sub/bees/da';
    expect(markdown).toContain(`[page:x](${base}/hvem/`);
    expect(markdown).toContain(' "Til mentoren")');
    expect(markdown).toContain('`page:roles/mentor`');
    expect(markdown).toContain(`[her](${base}/forlob/opstart/arbejdet/#find-place)`);
    expect(markdown).toContain(`## Om [det](${base}/forlob/opstart/arbejdet/#find-place)`);
    expect(markdown).toMatch(/\[1\]: https:\/\/example\.org\/sub\/bees\/da\/\S+#varroa/);
  });

  test('places are counted right behind letters of any kind', () => {
    expect(written('\nSå “ét” 🐝 ord: [æ](page:roles/mentor), 🐝 [ø](item:find-place).\n')).toMatch(
      /^Så “ét” 🐝 ord: \[æ\]\(https:\S+\/\), 🐝 \[ø\]\(https:\S+#find-place\)\.$/u,
    );
  });

  test('comments are left out', () => {
    expect(written('\nFør.\n\n{/* ikke for læsere */}\n\nEfter.\n')).toBe('Før.\n\nEfter.');
  });
});

describe('the copies', () => {
  test('there is one for every page and language, with one title', () => {
    expect(copies.size).toBe(bees.pages.size * bees.locales.length);
    for (const [file, text] of copies) {
      // Inside code a # is no heading.
      expect(text.match(/^# /gm), file).toHaveLength(1);
      expect(text, file).not.toMatch(/<\/?(Item|Advice|Done)|\]\((page|item|term):|undefined|\[object/);
    }
  });

  test('each says everything that its page draws from the model', () => {
    expect(copyOf('pages/glossary', 'da')).toContain(escapeMarkdown(inLocale([...bees.terms.values()][0]!.definition, 'da')));
    const [check] = bees.checks.values();
    for (const item of check!.items) expect(copyOf(check!.page, 'fi')).toContain(escapeMarkdown(inLocale(item.statement, 'fi')));
    const [source] = bees.sources.values();
    expect(copyOf(source!.page, 'da')).toContain(escapeMarkdown(inLocale(source!.citation, 'da')));
    const [entry] = bees.cases.values();
    for (const row of entry!.box) expect(copyOf(`cases/${entry!.id}`, 'da')).toContain(escapeMarkdown(inLocale(row.value, 'da')));
    for (const item of bees.items.values()) expect(copyOf(item.page, 'fi')).toContain(`## ${escapeMarkdown(inLocale(item.title, 'fi'))}`);
    for (const change of bees.changes) expect(copyOf('pages/about', 'da')).toContain(escapeMarkdown(inLocale(change.text, 'da')));
  });
});
