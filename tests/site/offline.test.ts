import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { editions } from '../../src/model/editions.ts';
import { editorsPaths } from '../../src/model/editors.ts';
import { hashLength, isCopyFacts, type KeptVersion } from '../../src/offline/copy.ts';
import { isReaderPage, sites } from '../support/site.ts';
import { liveTextsOf, propsFiles } from '../support/check-pages.ts';

describe.each(sites.map((site) => [site.name, site] as const))('the copies of the build “%s”', (_name, site) => {
  const copies = site.handbook.locales.map(({ key }) => {
    const worker = readFileSync(path.join(site.dir, key, 'sw.js'), 'utf8');
    const end = worker.indexOf(';\n');
    return { key, kept: JSON.parse(worker.slice('self.KEPT='.length, end)) as KeptVersion & { base: string }, code: worker.slice(end + 2) };
  });

  test('hold every page of their language, and what the bytes of every file hash to', () => {
    for (const { key, kept } of copies) {
      expect(kept.base).toBe(site.base);
      const addresses = new Map(kept.files);
      // Editions for print say once more what the pages say; the editors' page is not for readers.
      const others = new Set(editions(site.handbook).flatMap(({ path: paths }) => Object.values(paths)));
      for (const address of Object.values(editorsPaths(site.handbook))) others.add(address);
      const pages = site.pages.filter((page) => page.path.startsWith(`/${key}/`) && isReaderPage(page) && !others.has(page.path));
      expect(pages.filter((page) => !addresses.has(page.path.slice(1))).map((page) => page.path)).toEqual([]);
      for (const [address, hash] of kept.files) {
        const file = path.join(site.dir, address === '' || address.endsWith('/') ? `${address}index.html` : address);
        expect(createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, hashLength), address).toBe(hash);
      }
    }
  });

  test('hold everything that their pages load: scripts, what those import, icons and search', () => {
    const imported = [...site.files].filter((file) => /^\/_astro\/.*\.js$/.test(file));
    for (const { key, kept } of copies) {
      const addresses = new Set(kept.files.map(([address]) => site.base + address));
      const wanted = new Set(imported.map((file) => site.base + file.slice(1)));
      for (const page of site.pages.filter((candidate) => candidate.path.startsWith(`/${key}/`))) {
        for (const file of propsFiles(page)) wanted.add(site.base + file.slice(1));
        for (const element of page.root.querySelectorAll(
          'script[src], img[src], link[rel=icon], astro-island, [data-assistant], [data-words]',
        ))
          for (const name of [
            'src',
            'component-url',
            'renderer-url',
            'data-assistant',
            'data-words',
            ...(element.rawTagName === 'link' ? ['href'] : []),
          ]) {
            const address = element.getAttribute(name);
            if (address?.startsWith('/')) wanted.add(address);
          }
      }
      for (const { texts } of liveTextsOf(site)) if (texts.startsWith(`${site.base}${key}/`)) wanted.add(texts);
      expect([...wanted].filter((address) => !addresses.has(address))).toEqual([]);
    }
  });

  test('tell readers what they hold, in the right shape', () => {
    for (const { key, kept } of copies) {
      const facts: unknown = JSON.parse(readFileSync(path.join(site.dir, key, 'offline.json'), 'utf8'));
      expect(isCopyFacts(facts) && facts.files).toBe(kept.files.length - 1);
    }
  });

  test('are fetched by one small script, the same for every language', () => {
    expect(new Set(copies.map(({ code }) => code)).size).toBe(1);
    expect(copies[0]!.code.length).toBeLessThan(20_000);
  });
});
