import { describe, expect, test } from 'vitest';
import { bindChapter, type Binding } from '../../../src/markdown/bind-chapter.ts';

const binding: Binding = {
  prefix: 'phases-pilot',
  down: 2,
  anchorOf: (address) => ({ '/sv/faser/pilot/': 'phases-pilot', '/sv/roller/': 'pages-roles' })[address],
  has: (anchor) => ['pages-roles', 'pages-roles--who'].includes(anchor),
};
const bind = (html: string) => bindChapter(html, binding);

describe('a page bound into an edition', () => {
  test('headings go down and keep their looks', () => {
    expect(bind('<h2 id="a">A</h2><h4 class="b">B</h4>')).toBe('<h4 id="phases-pilot--a" class="was-h2">A</h4><h6 class="was-h4 b">B</h6>');
    expect(bind('<h6>C</h6>')).toBe('<h6 class="was-h6">C</h6>');
  });

  test('anchors and everything that names them carry the name of the page', () => {
    expect(bind('<p id="x" aria-describedby="x y"></p><label for="x">L</label><a aria-describedby="gone">G</a>')).toBe(
      '<p id="phases-pilot--x" aria-describedby="phases-pilot--x"></p><label for="phases-pilot--x">L</label><a>G</a>',
    );
  });

  test('links lead to their place in the edition, and out of it where it has none', () => {
    expect(bind('<h2 id="a">A</h2><a href="#a">1</a>')).toContain('href="#phases-pilot--a"');
    expect(bind('<a href="#not-here">1</a>')).toBe('<a href="#phases-pilot">1</a>');
    expect(bind('<a href="/sv/roller/#who">1</a>')).toBe('<a href="#pages-roles--who">1</a>');
    expect(bind('<a href="/sv/roller/#elsewhere">1</a>')).toBe('<a href="#pages-roles">1</a>');
    expect(bind('<a href="/sv/kallor/">1</a>')).toBe('<a href="/sv/kallor/">1</a>');
    expect(bind('<a href="https://example.org/#a">1</a>')).toBe('<a href="https://example.org/#a">1</a>');
  });

  test('words are left alone, also where they look like markup', () => {
    const words = '<p title="a > b">1 &lt; 2, id="x" och <em>mer</em><br><img alt=""></p>';
    expect(bind(words)).toBe(words);
  });
});
