/** The page for editing in the browser: only in a build that asks for it, and then in nothing that readers get. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gapsBuild, testBuilds } from '../../scripts/test-builds.ts';
import { load } from '../support/site.ts';

const trace = /sveltia|\/admin\/|showDirectoryPicker/i;
const textFile = /\.(html|js|css|json|xml|txt|webmanifest)$/;

describe.each(testBuilds.map((build) => [build.name, build] as const))('the build “%s”', (_, build) => {
  const site = load(build);

  test('has no byte of the page for editing', () => {
    const files = [...site.files];
    expect(files.filter((file) => file.startsWith('/admin'))).toEqual([]);
    // Every script and list; of the pages each tenth, as all are made by the same code.
    const looked = files.filter((file, index) => textFile.test(file) && (!file.endsWith('.html') || index % 10 === 0));
    expect(looked.filter((file) => trace.test(readFileSync(path.join(build.dir, file), 'utf8')))).toEqual([]);
    expect(looked.length).toBeGreaterThan(50);
  });
});

describe('a build that asks for it', () => {
  const site = load(gapsBuild);
  const read = (file: string) => readFileSync(path.join(gapsBuild.dir, file), 'utf8');

  test('has it, with all that it needs and the licences of that', () => {
    for (const file of ['index.html', 'admin.js', 'page.css', 'config.json', 'licences.txt', 'source-sans-3.LICENSE.txt'])
      expect(site.files.has(`/admin/${file}`), file).toBe(true);
    expect(read('admin/licences.txt')).toContain('@sveltia/cms');
    const made = [...site.files].filter((file) => file.startsWith('/admin/') && /\.(js|css|html)$/.test(file));
    expect(made.filter((file) => read(file).includes('cdn.jsdelivr.net'))).toEqual([]);
  });

  test('keeps it from search engines, with scripts of its own folder only', () => {
    const html = read('admin/index.html');
    expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
    const policy = /content-security-policy" content="([^"]*)"/.exec(html)![1]!;
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('http');
  });

  test('leads to it from nowhere: no page, list, copy for use without a network or file for other programs', () => {
    const others = [...site.files].filter((file) => textFile.test(file) && !file.startsWith('/admin/'));
    expect(others.filter((file) => trace.test(read(file)))).toEqual([]);
    expect(others).toContain('/sitemap.xml');
    expect(others).toContain(`/${site.handbook.locales[0]!.key}/sw.js`);
  });
});
