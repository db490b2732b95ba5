import { expect, test } from 'vitest';
import type { RenderedPage } from '../../../scripts/finish-pages.ts';
import { renderPages } from '../../../scripts/render-pages.ts';
import type { Renderer } from '../../../scripts/site-code.ts';

const page = { type: 'page', component: 'src/pages/page.astro' };
const file = { type: 'endpoint', component: 'src/pages/file.ts' };
const editors = { type: 'page', component: 'src/pages-on-request/editors.astro' };

/** Renders these paths, and answers a request with its address. */
async function rendered(paths: [string, object][], { kept = [] as string[], order = [] as string[], status = 200 } = {}) {
  const taken: (Omit<RenderedPage, 'body'> & { body: string })[] = [];
  const renderer = {
    paths: () => Promise.resolve(paths.map(([pathname, route]) => ({ pathname, route }))),
    render: ({ url }: Request, route: object) =>
      Promise.resolve(new Response(url, { status, headers: { 'content-type': route === file ? 'text/csv' : 'text/html; charset=utf-8' } })),
  } as unknown as Renderer;
  const take = (one: RenderedPage) => {
    taken.push({ ...one, body: Buffer.from(one.body).toString('utf8') });
    return Promise.resolve();
  };
  await renderPages(renderer, { base: '/handbok/', origin: 'https://example.org', kept, order, take });
  return taken;
}
const addresses = (pages: { address: string }[]) => pages.map(({ address }) => address);

test('asks for each path under the address of the site, and tells pages from files', async () => {
  expect(
    await rendered([
      ['/sv/frågor', page],
      ['/sv/items.csv', file],
      ['/sv/editors/', editors],
    ]),
  ).toEqual([
    { address: '/sv/frågor/', body: 'https://example.org/handbok/sv/fr%C3%A5gor/', isHtml: true, mayBeKept: true },
    { address: '/sv/items.csv', body: 'https://example.org/handbok/sv/items.csv', isHtml: false, mayBeKept: true },
    { address: '/sv/editors/', body: 'https://example.org/handbok/sv/editors/', isHtml: true, mayBeKept: false },
  ]);
});

test('leaves out what is kept, begins with what the index waits for, and lets the first of two routes have a path', async () => {
  const wanted = await rendered(
    [
      ['/a/', page],
      ['/b/', page],
      ['/c/', page],
      ['/c/', editors],
      ['/d/', page],
    ],
    { kept: ['/a/'], order: ['/d/', '/c/'] },
  );
  expect(addresses(wanted)).toEqual(['/d/', '/c/', '/b/']);
  expect(wanted.every(({ mayBeKept }) => mayBeKept)).toBe(true);
});

test('the page of a missing address may say so', async () =>
  expect(addresses(await rendered([['/404', page]], { status: 404 }))).toEqual(['/404/']));

test.each([301, 500])('a page that answers with %i stops the build, by its name', async (status) => {
  await expect(rendered([['/sv/a/', page]], { status })).rejects.toThrow('/sv/a/');
});
