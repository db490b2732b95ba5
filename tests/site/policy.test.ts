import { describe, expect, test } from 'vitest';
import { isReaderPage, sites } from '../support/site.ts';

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  test('every page carries a content security policy without unsafe-inline or unsafe-eval', () => {
    for (const page of site.pages.filter(isReaderPage)) {
      const policy = page.root.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
      expect(policy, page.path).toContain("default-src 'none'");
      expect(policy, page.path).toContain("require-trusted-types-for 'script'");
      expect(policy.replace("'wasm-unsafe-eval'", ''), page.path).not.toContain('unsafe');
      expect(policy, page.path).not.toMatch(/https?:|\*/);
    }
  });

  test('the policy stands before anything it governs', () => {
    for (const page of site.pages.filter(isReaderPage)) {
      const first = page.html.search(/<(script|style)\b|<link[^>]+rel="(stylesheet|modulepreload)"/);
      expect(page.html.indexOf('http-equiv="content-security-policy"'), page.path).toBeLessThan(first);
    }
  });

  test('no element carries a style or an event handler as an attribute', () => {
    for (const page of site.pages) {
      const found = page.root
        .querySelectorAll('*')
        .filter((element) => Object.keys(element.attributes).some((name) => name === 'style' || /^on[a-z]+$/.test(name)));
      expect(
        found.map((element) => element.rawTagName),
        page.path,
      ).toEqual([]);
    }
  });
});
