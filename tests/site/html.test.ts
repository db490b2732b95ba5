import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { editions } from '../../src/model/editions.ts';
import { sites } from '../support/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How the markup is written is the build's matter; what it says is tested.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
    // The language's own long titles, with the handbook's name behind them.
    'long-title': 'off',
    // The self-check answers at once and sends nothing: a submit button would promise what it does not do.
    'wcag/h32': 'off',
    // Custom elements of Astro's islands.
    'element-name': ['error', { pattern: '$astro-[a-z]+$|$[a-z][a-z0-9]*$', whitelist: ['astro-island', 'astro-slot'] }],
  },
});

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  test('every page is valid HTML', async () => {
    const faults: string[] = [];
    // Books of hundreds of pages are made of what the others are made of: one language is enough.
    const books = editions(site.handbook).filter(({ kind }) => kind === 'whole' || kind === 'section');
    const repeated = new Set(books.flatMap(({ path }) => Object.values(path).slice(site.name === 'path' ? 0 : 1)));
    for (const page of site.pages.filter(({ path }) => !repeated.has(path))) {
      // Astro puts this one rule of its own beside an island; the policy knows its hash.
      const html = page.html.replace(/<style>astro-island[^<]*<\/style>/g, '');
      const { results } = await validator.validateString(html, page.file);
      for (const { messages } of results)
        faults.push(...messages.map((message) => `${page.path}:${message.line} ${message.ruleId}: ${message.message}`));
    }
    expect([...new Set(faults)].slice(0, 20)).toEqual([]);
  });
});

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  test('no words are glued together where a link or a mark begins or ends', () => {
    const glued = site.pages.flatMap((page) => {
      const body = page.html.slice(page.html.indexOf('<body')).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
      const found =
        body.match(/[\p{L}\p{N},.;:!?]<(?:a|b|em|strong|time|span|mark|code)[ >]|<\/(?:a|b|em|strong|time|mark|code)>[\p{L}\p{N}]/gu) ?? [];
      return found.map((piece) => `${page.path}: ${piece}`);
    });
    expect(glued.slice(0, 20)).toEqual([]);
  });

  test('no page holds what a template or the engine forgot', () => {
    const odd = site.pages.flatMap((page) =>
      (
        page.html
          .slice(page.html.indexOf('<body'))
          .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, '')
          .match(/\bundefined\b|\[object \w+\]|\{\w+\}|\bNaN\b/g) ?? []
      ).map((piece) => `${page.path}: ${piece}`),
    );
    expect(odd).toEqual([]);
  });
});
