import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { trimMarks, trimPolicy } from '../../../scripts/trim-pages.ts';

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
});
