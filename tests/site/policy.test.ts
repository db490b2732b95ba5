import { describe, expect, test } from 'vitest';
import { isReaderPage, sites } from '../support/site.ts';

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  test('every page carries a content security policy without unsafe-inline or unsafe-eval', () => {
    const searchPaths = Object.values(site.handbook.pages.get('pages/search')!.path);
    for (const page of site.pages.filter(isReaderPage)) {
      const policy = page.root.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
      expect(policy, page.path).toContain("default-src 'none'");
      // The search engine is WebAssembly.
      expect(policy.includes("'wasm-unsafe-eval'"), page.path).toBe(searchPaths.includes(page.path));
      expect(policy, page.path).toContain("require-trusted-types-for 'script'");
      expect(policy.replace("'wasm-unsafe-eval'", ''), page.path).not.toContain('unsafe');
      expect(policy, page.path).not.toMatch(/https?:|\*/);
    }
  });

  test('no page may make a trusted-types policy, but the one that starts a service worker, and that one policy', () => {
    const isSavedPage = new Set(
      [...site.handbook.pages.values()].filter(({ shows }) => shows === 'saved').flatMap((page) => Object.values(page.path)),
    );
    for (const page of site.pages.filter(isReaderPage)) {
      const policy = page.root.querySelector('meta[http-equiv="content-security-policy" i]')!.getAttribute('content')!;
      const part = (name: string) => new RegExp(`(?:^|; ?)${name} ([^;]*)`).exec(policy)?.[1]?.trim();
      const mayStart = isSavedPage.has(page.path);
      expect(part('trusted-types'), page.path).toBe(mayStart ? 'handbook-offline' : "'none'");
      expect(part('worker-src'), page.path).toBe(mayStart ? "'self'" : undefined);
    }
  });

  test('the policy stands before anything it governs', () => {
    for (const page of site.pages.filter(isReaderPage)) {
      // A block of data is no script: nothing governs it.
      const first = page.html.search(/<(script(?! type="application\/ld\+json")|style)\b|<link[^>]+rel="(stylesheet|modulepreload)"/);
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
