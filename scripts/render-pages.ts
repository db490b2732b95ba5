/** Renders the pages of a site that are not kept. */
import type { RenderedPage } from './finish-pages.ts';
import type { Renderer } from './site-code.ts';

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
  take: (page: RenderedPage) => void;
}

/** @throws with the address of a page that cannot be rendered; why not is printed before */
export async function renderPages({ paths, render }: Renderer, { base, origin, kept, order, take }: Rendering): Promise<void> {
  const places = new Map(order.map((address, place) => [address, place]));
  const isKept = new Set(kept);
  const placeOf = (address: string) => places.get(address) ?? places.size;
  const routes = new Map<string, Awaited<ReturnType<typeof paths>>[number]['route']>();
  for (const { pathname, route } of await paths()) {
    const address = addressOf(pathname, route.type);
    // Of two routes for one path the first holds, as Astro sorts them.
    if (!routes.has(address) && !isKept.has(address)) routes.set(address, route);
  }
  const queue = [...routes].sort(([a], [b]) => placeOf(a) - placeOf(b)).values();
  const lane = async (): Promise<void> => {
    for (const [address, route] of queue) {
      const response = await render(new Request(new URL(encodeURI(base + address.slice(1)), origin ?? 'http://localhost')), route);
      // A page of a missing address says so. None leads on by its answer, which a file cannot give.
      if (!response.ok && response.status !== 404) throw new Error(`${address} could not be rendered.`);
      take({
        address,
        body: await response.bytes(),
        isHtml: response.headers.get('content-type')?.startsWith('text/html') ?? false,
        // The page for editors draws from drafts, and knows today's date: no key stands for that.
        mayBeKept: route.component.startsWith('src/pages/'),
      });
    }
  };
  // Hashes for a page's policy are made elsewhere: meanwhile there is time for another page.
  await Promise.all(Array.from({ length: 4 }, lane));
}

/** Pages end with a slash, files do not. */
function addressOf(pathname: string, type: string): string {
  return type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');
}
