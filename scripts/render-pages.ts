/** Renders the pages of a site that are not kept, and finishes each: the search index reads it, it is trimmed, written, and kept for the next build. */
import type { SearchIndex } from '../src/search/build-index.ts';
import type { KeptPages } from './kept-pages.ts';
import type { Renderer } from './site-code.ts';
import { pageTrimmer } from './trim-pages.ts';
import { writeFiles } from './write-files.ts';

interface Finishing {
  /** Folder that the site is built in. */
  site: string;
  /** Path the site is published under, with slashes at both ends. */
  base: string;
  /** Where the site is published, as far as it is known. */
  origin: string | undefined;
  index: SearchIndex;
  /** Pages of the last build that are right in this one: they are written as they are. */
  kept: KeptPages;
}

/** While one page is written, others are rendered. */
const atOnce = 4;

/** Writes the pages that are kept, and gives them to the index, while others are prepared. */
export async function writeKept({ site, index, kept }: Pick<Finishing, 'site' | 'index' | 'kept'>): Promise<void> {
  for (const [address, { text }] of kept.pages) index.take(address, text);
  await writeFiles(
    site,
    [...kept.pages].map(([address, { body }]) => ({ path: fileOf(address), text: body })),
  );
}

/**
 * Renders the others.
 *
 * @throws with the address of a page that cannot be rendered
 */
export async function renderPages(renderer: Renderer, { site, base, origin, index, kept }: Finishing): Promise<void> {
  // In the order of the index, so that it need not wait.
  const places = new Map(index.paths.map((address, place) => [address, place]));
  const all = (await renderer.paths()).map(({ pathname, route }) => ({ address: addressOf(pathname, route), route }));
  const missing = [...new Map(all.map((one) => [one.address, one])).values()]
    .filter(({ address }) => !kept.pages.has(address))
    .sort((a, b) => (places.get(a.address) ?? places.size) - (places.get(b.address) ?? places.size));
  const trim = missing.length > 0 ? pageTrimmer(site) : undefined;

  const finish = async ({ address, route }: (typeof missing)[number]): Promise<void> => {
    const response = await renderer.render(new Request(new URL(encodeURI(base + address.slice(1)), origin ?? 'http://localhost')), route);
    // What went wrong has been printed. No page leads on by its answer, which a file cannot give.
    if (!response.ok && response.status !== 404) throw new Error(`${address} could not be rendered.`);
    let [body, text]: [Uint8Array, string | undefined] = [await response.bytes(), undefined];
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      const html = Buffer.from(body).toString('utf8');
      text = index.textOf(address, html);
      body = Buffer.from(trim!(html));
    }
    index.take(address, text);
    // The page for editors draws from drafts, and knows today's date: no key stands for that.
    const isForReaders = route.component.startsWith('src/pages/');
    if (isForReaders) kept.keep(address, { body, text });
    await writeFiles(site, [{ path: fileOf(address), text: body }]);
  };
  const queue = missing.values();
  let isBroken = false;
  const lane = async (): Promise<void> => {
    for (const one of queue) {
      if (isBroken) return;
      await finish(one).catch((error: unknown) => {
        isBroken = true;
        throw error;
      });
    }
  };
  await allToTheirEnds(Array.from({ length: atOnce }, lane));
}

/** Pages end with a slash, files do not. */
function addressOf(pathname: string, { type }: { type: string }): string {
  return type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');
}

/** The page of a missing address has a file of its own, where hosts look for it. */
function fileOf(address: string): string {
  return address === '/404/' ? '404.html' : address.replace(/\/$/, '/index.html');
}

/** Waits for every task, also when one has failed: what is still written would turn up in a folder that has been cleared. */
export async function allToTheirEnds<T extends readonly unknown[]>(tasks: T): Promise<{ [Place in keyof T]: Awaited<T[Place]> }> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}
