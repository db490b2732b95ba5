import { expect, test } from 'vitest';
import { barePage } from '../../../scripts/audit/bare-page.ts';

test('a bare page has the words of the page, in plain elements, and nothing else', () => {
  const html = `<!doctype html><html lang="nb"><head><title>A &amp; B</title><style>p{}</style></head><body><header>menu</header>
<main id="main"><article class="page"><h1 class="x">Én</h1><svg><title>drawn</title></svg><p>To <a class="term" href="/no/">tre</a> &lt;fire&gt;</p>
<script>run()</script><form><label>Fem<input value="no"></label></form><ul><li>seks</li></ul></article></main><footer>foot</footer></body></html>`;
  const bare = barePage(html);
  expect(bare).toContain('<html lang="nb">');
  expect(bare).toContain('<title>A &amp; B</title>');
  const body = bare.slice(bare.indexOf('<body>')).replace(/>\s+</g, '><');
  expect(body).toBe('<body><h1>Én</h1><p>To <a href="/no/">tre</a> &lt;fire&gt;</p><label>Fem</label><ul><li>seks</li></ul></body></html>');
});

test('a page without a main is told', () => expect(() => barePage('<html lang="sv"><body>words</body></html>')).toThrow('no main'));
