/** Renders the pages of a site that are not kept. */
import type { RenderedPage } from './finish-pages.ts';
import type { Renderer } from './site-code.ts';
import { allToTheirEnds } from './to-their-ends.ts';

type Route = Awaited<ReturnType<Renderer['paths']>>[number]['route'];

interface Rendering {
  /** Path the site is published under, with slashes at both ends. */
  base: string;
  /** Where the site is published, as far as it is known. */
  origin: string | undefined;
  /** Addresses of pages that need not be rendered. */
  kept: readonly string[];
  /** Addresses in the order in which the search index takes them: in another it would have to wait. */
  order: readonly string[];
  /** Takes each page when it is rendered. */
  take: (page: RenderedPage) => Promise<void>;
}

/** @throws with the address of a page that cannot be rendered; why not is printed before */
export async function renderPages({ paths, render }: Renderer, { base, origin, kept, order, take }: Rendering): Promise<void> {
  const places = new Map(order.map((address, place) => [address, place]));
  const isKept = new Set(kept);
  const placeOf = (address: string) => places.get(address) ?? places.size;
  const routes = new Map<string, Route>();
  for (const { pathname, route } of await paths()) {
    const address = addressOf(pathname, route.type);
    // Of two routes for one path the first holds, as Astro sorts them.
    if (!routes.has(address) && !isKept.has(address)) routes.set(address, route);
  }
  const queue = [...routes].sort(([a], [b]) => placeOf(a) - placeOf(b)).values();
  let hasFailed = false;
  const renderOne = async (address: string, route: Route): Promise<void> => {
    const response = await render(new Request(new URL(base + encodeURI(address.slice(1)), origin ?? 'http://localhost')), route);
    // The page of a missing address says so. None leads on by its answer, which a file cannot give.
    if (!response.ok && !(response.status === 404 && address === '/404/')) throw new Error(`${address} could not be rendered.`);
    await take({
      address,
      body: await response.bytes(),
      isHtml: response.headers.get('content-type')?.startsWith('text/html') ?? false,
      // The page for editors draws from drafts, and knows today's date: no key stands for that.
      mayBeKept: route.component.startsWith('src/pages/'),
    });
  };
  const lane = async (): Promise<void> => {
    for (const [address, route] of queue) {
      if (hasFailed) return;
      await renderOne(address, route).catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
    }
  };
  // Hashes for a page's policy are made elsewhere: meanwhile there is time for another page.
  await allToTheirEnds(Array.from({ length: 4 }, lane));
}

/** Pages end with a slash, files do not. */
function addressOf(pathname: string, type: string): string {
  return type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');
}
