import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { takeProps, trimMarks, trimPolicy, trimSpaces } from '../../../scripts/trim-pages.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('a page of the built site', () => {
  test('keeps the hashes of its own scripts and styles, and no other', () => {
    const page = (hashes: string) =>
      `<meta http-equiv="content-security-policy" content="script-src 'self'${hashes}; style-src 'self' ${hash('b{}')}"><script>a()</script><style>b{}</style>`;
    expect(trimPolicy(page(` ${hash('a()')} ${hash('other()')}`))).toBe(page(` ${hash('a()')}`));
  });

  test('has the hashes of its trimmed styles where those of the whole ones were, and no hash of a style that Astro did not list', () => {
    const page = (listed: string, css: string) =>
      `<meta http-equiv="content-security-policy" content="style-src 'self' ${listed}"><style>${css}</style><style>planted{}</style>`;
    const renamed = new Map([[hash('a{}b{}'), hash('b{}')]]);
    expect(trimPolicy(page(hash('a{}b{}'), 'b{}'), renamed)).toBe(page(hash('b{}'), 'b{}'));
  });

  test('loses the marks for the index, in its elements alone', () => {
    expect(trimMarks('<p data-pagefind-ignore>a</p><p class="b" data-pagefind-ignore="all" lang="sv"> data-pagefind-ignore </p>')).toBe(
      '<p>a</p><p class="b" lang="sv"> data-pagefind-ignore </p>',
    );
    expect(trimMarks('<main data-pagefind-body="true">')).toBe('<main data-pagefind-body="true">');
  });

  test('loses spaces of its template where they show nothing, and no other', () => {
    expect(
      trimSpaces('<ul class="a">\n <li> <a href="b"> c </a> <i>d</i> </li> <li> <a> e </a> </li>\n</ul> <p> f <b>g</b> <i>h</i> </p>'),
    ).toBe('<ul class="a"><li><a href="b">c </a> <i>d</i></li><li><a>e</a></li></ul><p>f <b>g</b> <i>h</i></p>');
    expect(trimSpaces('<summary> <h3> a </h3> <small>b</small> </summary>')).toBe('<summary><h3>a</h3> <small>b</small></summary>');
    const code = '<pre> a\n  &lt;li&gt; b</pre>';
    expect(trimSpaces(code)).toBe(code);
  });

  test('has what islands know that are to have it there in files beside it', () => {
    const opts = (value: string) => `opts="{&quot;name&quot;:&quot;Plan&quot;,&quot;value&quot;:${value}}"`;
    const own = `<astro-island props="{&quot;a&quot;:[0,1]}" ssr client="painted" ${opts('true')}></astro-island>`;
    const props = JSON.stringify({ text: [0, `“It’s” <b>'A' & "B"</b> &amp; &#39;`] });
    const escaped = props.replace(/[&<>'"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' })[sign]!);
    const beside = opts('&quot;beside&quot;');
    const { html, files } = takeProps(`${own}<astro-island props="${escaped}" ssr client="painted" ${beside}>words</astro-island>`);
    expect(html).toBe(`${own}<astro-island data-props="island-1.json" ssr client="painted" ${beside}>words</astro-island>`);
    expect([...files]).toEqual([['island-1.json', props]]);
  });
});
