/**
 * What becomes of a page between its rendering and its file: the search index reads it, then it is trimmed. Done while the others
 * are rendered, so that no page is written and read again, and Pagefind's process works beside this one.
 */
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { SearchIndex } from '../src/search/build-index.ts';
import { pageTrimmer } from './trim-pages.ts';

/**
 * @param site folder that the site is built in
 * @param base path the site is published under, with slashes at both ends
 */
export function finishPages(site: string, base: string, index: SearchIndex): AstroIntegration {
  return {
    name: 'handbook-finish-pages',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((astro) => finishing(astro, site, base, index));
      },
    },
  };
}

function finishing(astro: AstroPrerenderer, site: string, base: string, index: SearchIndex): AstroPrerenderer {
  let trim: ((html: string) => string) | undefined;
  return {
    ...astro,
    async render(request, options) {
      const address = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
      const rendered = Promise.resolve(astro.render(request, options)).then(async (result) => {
        const response = result instanceof Response ? result : result.response;
        // Redirects and files have nothing to be found or trimmed.
        return { result, response, html: !isRedirect(response) && isPage(response) ? await response.text() : undefined };
      });
      // In the order in which rendering begins: that of the routes, the same in every build.
      index.take(
        address,
        rendered.then(({ html }) => (html === undefined ? undefined : index.textOf(address, html))),
      );
      const { result, response, html } = await rendered;
      if (html === undefined) return result;
      trim ??= pageTrimmer(site);
      return new Response(trim(html), response);
    },
  };
}

function isPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') ?? false;
}

function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400;
}
