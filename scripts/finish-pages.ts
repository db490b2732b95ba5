/**
 * What becomes of a page between its rendering and its file: the search index reads it, it is trimmed, and it is kept for the next
 * build. Done while others are rendered, so that no page is written and read again, and Pagefind's process works beside this one.
 */
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { SearchIndex } from '../src/search/build-index.ts';
import type { KeptPages } from './kept-pages.ts';
import { pageTrimmer } from './trim-pages.ts';
import { writeFiles } from './write-files.ts';

interface Finishing {
  /** Folder that the site is built in. */
  site: string;
  /** Path the site is published under, with slashes at both ends. */
  base: string;
  index: SearchIndex;
  /** Pages of the last build that are right in this one: they are written as they are. */
  kept: KeptPages;
}

/**
 * For Astro: renders what is not kept, and finishes it.
 *
 * @param finishing comes when the content has been read, which pages wait for
 */
export function finishPages(finishing: Promise<Finishing>): AstroIntegration {
  return {
    name: 'handbook-finish-pages',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((astro) => finisher(astro, finishing));
      },
    },
  };
}

/** Writes the pages that are kept, and gives them to the index, while Astro gets ready for the others. */
export async function writeKept({ site, index, kept }: Pick<Finishing, 'site' | 'index' | 'kept'>): Promise<void> {
  for (const [address, { text }] of kept.pages) index.take(address, text);
  await writeFiles(
    site,
    [...kept.pages].map(([address, { body }]) => ({ path: address.replace(/\/$/, '/index.html'), text: body })),
  );
}

function finisher(astro: AstroPrerenderer, finishing: Promise<Finishing>): AstroPrerenderer {
  let trim: ((html: string) => string) | undefined;
  return {
    ...astro,

    async setup() {
      await finishing;
      await astro.setup?.();
    },

    /** Those that are not kept, in the order of the index, so that it need not wait. */
    async getStaticPaths() {
      const { index, kept } = await finishing;
      const places = new Map(index.paths.map((address, place) => [address, place]));
      const placeOf = (one: Rendered) => places.get(addressOf(one)) ?? places.size;
      const paths = await astro.getStaticPaths();
      return paths.filter((one) => !kept.pages.has(addressOf(one))).sort((a, b) => placeOf(a) - placeOf(b));
    },

    async render(request, options) {
      const { site, base, index, kept } = await finishing;
      const result = await astro.render(request, options);
      const response = result instanceof Response ? result : result.response;
      if (isRedirect(response)) return result;
      const address = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
      let [body, text]: [Uint8Array, string | undefined] = [await response.bytes(), undefined];
      if (response.headers.get('content-type')?.startsWith('text/html')) {
        const html = Buffer.from(body).toString('utf8');
        text = index.textOf(address, html);
        index.take(address, text);
        trim ??= pageTrimmer(site);
        body = Buffer.from(trim(html));
      }
      // The page for editors draws from drafts, and knows today's date: no key stands for that.
      const isForReaders = options.routeData.component.startsWith('src/pages/');
      if (response.ok && isForReaders) kept.keep(address, { body, text });
      return new Response(body as BodyInit, response);
    },
  };
}

type Rendered = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** As a request for it says: pages end with a slash, files do not. */
function addressOf({ pathname, route }: Rendered): string {
  return route.type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');
}

function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400;
}
