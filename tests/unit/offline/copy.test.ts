import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admitWorker } from '../../../src/islands/saved/admit-worker.ts';
import { hashLength, isCopyFacts, isWorkerMessage } from '../../../src/offline/copy.ts';
import { addressOf, keptFiles } from '../../../src/offline/kept-files.ts';
import { isGone } from '../../../src/offline/worker/check-site.ts';
import { verified } from '../../../src/offline/worker/verify.ts';

test('a copy holds the pages of its language, their scripts and their search, and nothing else', () => {
  const own = [
    'no/index.html',
    'no/404/index.html',
    'no/faser/x/arbeidsark.docx',
    'no/reading.json',
    'no/check-texts.json',
    'no/selvtest/min-plan/island-1.json',
    '_astro/a.123.js',
    'pagefind/pagefind.js',
    'pagefind/pagefind-entry.json',
    'pagefind/wasm.nb.pagefind',
    'pagefind/pagefind.nb_1.pf_meta',
    'pagefind/index/nb_1.pf_index',
    'pagefind/fragment/nb_1.pf_fragment',
    'search/no.json',
    'sequence.css',
  ];
  const others = [
    'index.html',
    '404.html',
    'sv/index.html',
    'nordic/index.html',
    'no/feed.xml',
    'sv/check-texts.json',
    'no/phases/check-texts.json',
    'sv/sjalvtest/min-plan/island-1.json',
    'no/index.md',
    'no/sw.js',
    'no/index.html.br',
    '_astro/a.123.js.gz',
    'data/handbook.json',
    'pagefind/wasm.sv.pagefind',
    'pagefind/pagefind.sv_1.pf_meta',
    'pagefind/index/sv_1.pf_index',
    'search/sv.json',
  ];
  expect(keptFiles([...own, ...others], 'no', 'nb')).toEqual(own);
  expect(['no/index.html', 'no/a/index.html', 'a.js', 'no/x-index.html'].map(addressOf)).toEqual([
    'no/',
    'no/a/',
    'a.js',
    'no/x-index.html',
  ]);
});

describe('the policy of the page that starts a worker', () => {
  test('admits the workers of this site', () => {
    expect(admitWorker('/sv/sw.js', '/')).toBe('/sv/sw.js');
    expect(admitWorker('/hb/nb-no/sw.js', '/hb/')).toBe('/hb/nb-no/sw.js');
  });
  test('and nothing else', () => {
    const others = [
      '',
      '/sw.js',
      'https://evil.example/sv/sw.js',
      '//evil/sv/sw.js',
      '/sv/../sw.js',
      '/sv/sw.js?x',
      '/sv/sw.js#',
      '/SV/sw.js',
      'data:text/javascript,1',
    ];
    for (const address of others) expect(() => admitWorker(address, '/'), address).toThrow(TypeError);
    expect(() => admitWorker('/sv/sw.js', '/hb/')).toThrow(TypeError);
    fc.assert(
      fc.property(fc.string(), (address) => {
        if (!/^\/[a-z]{2,3}(-[a-z0-9]+)*\/sw\.js$/.test(address)) expect(() => admitWorker(address, '/')).toThrow(TypeError);
      }),
    );
  });
});

test('what a worker or the network says is believed only in its own shape', () => {
  expect(isWorkerMessage({ offline: 'progress', done: 1, total: 2 })).toBe(true);
  expect(isCopyFacts({ pages: 1, files: 2, bytes: 3, updated: '2026-11-22' })).toBe(true);
  for (const other of [null, 'progress', [], {}, { offline: 'progress' }, { offline: 'progress', done: '<b>', total: 1 }])
    expect([isWorkerMessage(other), isCopyFacts(other)]).toEqual([false, false]);
  expect(isCopyFacts({ pages: -1, files: 2, bytes: 3, updated: '2026-11-22' })).toBe(false);
  expect(isCopyFacts({ pages: 1, files: 2, bytes: 3, updated: 'soon' })).toBe(false);
  fc.assert(fc.property(fc.anything(), (data) => void [isWorkerMessage(data), isCopyFacts(data)]));
});

describe('a file that is fetched', () => {
  const hash = createHash('sha256').update('words').digest('base64url').slice(0, hashLength);
  test('is kept without headers that would hide it or lie of its body', async () => {
    const kept = await verified(
      new Response('words', { headers: { 'content-type': 'text/html', vary: 'Accept', 'content-encoding': 'x' } }),
      hash,
    );
    expect([await kept.text(), [...kept.headers]]).toEqual(['words', [['content-type', 'text/html']]]);
  });
  test('fails when it is of another version, or no success', async () => {
    await expect(verified(new Response('other'), hash)).rejects.toThrow('not of this version');
    await expect(verified(new Response('words', { status: 404 }), hash)).rejects.toThrow('not of this version');
  });
});

test.each([
  [404, 'text/html', true],
  [410, 'text/plain', true],
  [200, 'text/html; charset=utf-8', true],
  [200, 'text/javascript', false],
  [200, 'application/javascript; charset=utf-8', false],
  [500, 'text/html', false],
  [503, 'text/html', false],
  [302, 'text/html', false],
])('an answer of %i with %s: the site is gone, %s', (status, type, gone) => {
  expect(isGone(new Response(null, { status, headers: { 'content-type': type } }))).toBe(gone);
});
