import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { trimRules, trimStyles } from '../../../scripts/trim-styles.ts';

const used =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name);

describe('styles of a page', () => {
  test.each([
    ['.a{b:c}.x{d:e}', '.a{b:c}'],
    ['.a .x,.a p{b:c}', '.a p{b:c}'],
    ['@media print{.x{b:c}}p{d:e}', 'p{d:e}'],
    ['@media print{.x{b:c}.a{d:e}}', '@media print{.a{d:e}}'],
    ['@supports (b:c){@media print{.x{d:e}}}', ''],
    ['.a:not(.x){b:c}', '.a:not(.x){b:c}'],
    ['.a:is(.x,.y) b{c:d}', '.a:is(.x,.y) b{c:d}'],
    [':root:has(.x [value="a.b"]:checked) [data-for]{b:c}', ':root:has(.x [value="a.b"]:checked) [data-for]{b:c}'],
    ['@page lying{margin:1mm}@import "a.css";.x{b:c}', '@page lying{margin:1mm}@import "a.css";'],
    ['.a::before{content:"}.x{"}.x{b:c}', '.a::before{content:"}.x{"}'],
    [`.a{background:url("data:image/svg+xml,;{")}`, `.a{background:url("data:image/svg+xml,;{")}`],
  ])('%s keeps %s', (css, kept) => expect(trimRules(css, used('a'))).toBe(kept));

  test('stay in the policy, and what a script may add stays', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const page = (css: string) =>
      `<html><head><meta content="style-src ${hash(css)}"><style>${css}</style></head><body class="a"></body></html>`;
    expect(trimStyles(page('.a{c:d}.later{c:d}.x{c:d}'), (name) => name === 'later')).toBe(page('.a{c:d}.later{c:d}'));
  });
});
