import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sites } from '../support/site.ts';

test.each(sites.map((site) => [site.name, site] as const))('the build “%s” publishes the licences of what it ships', (_name, site) => {
  const file = path.join(site.dir, 'licences.txt');
  expect(existsSync(file)).toBe(true);
  const notice = readFileSync(file, 'utf8');
  for (const name of ['preact', 'astro', '@astrojs/preact', 'pagefind', 'workbox-precaching', 'workbox-core', 'workbox-strategies'])
    expect(notice, name).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
  // What makes documents is shipped by handbooks that have plans and worksheets.
  const scripts = readdirSync(path.join(site.dir, '_astro'));
  if (scripts.some((script) => script.startsWith('plan-document')))
    for (const name of ['docx', 'fflate', 'nanoid']) expect(notice, name).toMatch(new RegExp(`^${name} \\d`, 'm'));
  if (scripts.some((script) => script.startsWith('qr-code'))) expect(notice).toMatch(/^uqr \d/m);
  expect(notice).not.toContain(process.cwd());
});
