import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { trimRules, trimSpaces, trimStyles, trimUnasked } from '../../../scripts/trim-styles.ts';

const used =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name);

describe('styles of a page', () => {
  test.each([
    ['.a{b:c}.x{d:e}', '.a{b:c}'],
    ['.a .x,.a p{b:c}', '.a p{b:c}'],
    ['.a table,td.a,.a>h2+p::before,.a::first-line{b:c}', '.a::first-line{b:c}'],
    ['p:has(+ table){b:c}p:has(+ p){b:c}', 'p:has(+ p){b:c}'],
    ['.a #p,.a p:hover,*{b:c}', '.a #p,.a p:hover,*{b:c}'],
    ['@media print{.x{b:c}}p{d:e}', 'p{d:e}'],
    ['@media print{.x{b:c}.a{d:e}}', '@media print{.a{d:e}}'],
    ['@supports (b:c){@media print{.x{d:e}}}', ''],
    ['.a:not(.x){b:c}', '.a:not(.x){b:c}'],
    ['.a:is(.x,.y) p{c:d}', '.a:is(.x,.y) p{c:d}'],
    ['.a:has(.x p,.y){b:c}', '.a:has(.x p,.y){b:c}'],
    ['.a:has(.x p){b:c}p:has(> .a:not(.x)){b:c}', 'p:has(> .a:not(.x)){b:c}'],
    ['.a:has([value="b.c"]:checked) p,.a:has([value=d]){b:c}', '.a:has([value=d]){b:c}'],
    ['.a:not(:has([value=e])) [for=e]{b:c}', '.a:not(:has([value=e])) [for=e]{b:c}'],
    ['@page lying{margin:1mm}@import "a.css";.x{b:c}', '@page lying{margin:1mm}@import "a.css";'],
    ['.a::before{content:"}.x{"}.x{b:c}', '.a::before{content:"}.x{"}'],
    [`.a{background:url("data:image/svg+xml,;{")}`, `.a{background:url("data:image/svg+xml,;{")}`],
  ])('%s keeps %s', (css, kept) => expect(trimRules(css, used('.a', 'p', '[value=d]'))).toBe(kept));

  test.each([
    [':root{--a:1px;--b:var(--a);--c:2px}p{d:var(--c)}', ':root{--c:2px}p{d:var(--c)}'],
    [
      ':root{--a:clamp(1px, 2vw, 3px);--ab:1px}p{--a:0;d:calc(var(--a) + 1px)}',
      ':root{--a:clamp(1px, 2vw, 3px);}p{--a:0;d:calc(var(--a) + 1px)}',
    ],
    ['p{c:var(--a,1px)}.x{--a:2px}', 'p{c:var(--a,1px)}.x{--a:2px}'],
    [
      '@page{margin:1mm}@page lying{margin:2mm}@page wide{margin:3mm}@media print{p{page:wide}}',
      '@page{margin:1mm}@page wide{margin:3mm}@media print{p{page:wide}}',
    ],
  ])('%s asks only for %s', (css, kept) => expect(trimUnasked(css)).toBe(kept));

  test('keep the properties that styles in a script of the page take', () => {
    const html = '<style>:root{--a:1px;--b:2px}</style>';
    expect(trimStyles(html, (name) => name === '--a').html).toBe('<style>:root{--a:1px;}</style>');
  });

  test('keep the spaces that say something', () => {
    const css = 'p{font:1rem / 1.4 a, "b, c / d";width:calc(-1 * (1px + 2px))}a , b > c{content:" (" attr(href) ")"}';
    expect(trimSpaces(css)).toBe('p{font:1rem/1.4 a,"b, c / d";width:calc(-1 * (1px + 2px))}a ,b > c{content:" (" attr(href) ")"}');
  });

  test('are told to the policy by their new hashes, and what a script may add stays', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const page = (css: string) => `<html><head><style>${css}</style></head><body class="a"></body></html>`;
    const [before, after] = ['.a{c:d}.later{c:d}.x{c:d}', '.a{c:d}.later{c:d}'];
    const trimmed = trimStyles(page(before), (name) => name === 'later');
    expect(trimmed.html).toBe(page(after));
    expect([...trimmed.hashes]).toEqual([[hash(before), hash(after)]]);
  });
});
