/**
 * What renders the pages of a built site. `scripts/site-code.ts` has Astro bundle it with all pages, and imports it. It is built once for
 * many builds, so it knows nothing of the content: that comes with `getHandbook()`.
 */
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

const app = createApp({ streaming: false });

/** A server would fetch the page of a missing address. There is none to ask. */
const refuse = () => Promise.reject(new Error('Nothing is fetched while a site is built.'));

/** Every path of the site, with the route that renders it. */
export const paths = () => new StaticPaths(app).getAll();

export const render = (request: Request, routeData: Awaited<ReturnType<typeof paths>>[number]['route']) =>
  app.render(request, { routeData, prerenderedErrorPageFetch: refuse });
