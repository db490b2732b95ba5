/**
 * The way out for readers whose copy nobody can mend any longer. Browsers look for a newer worker by themselves, but
 * keep the old one for ever when there is none: a site that has moved to other software, or whose new version can never
 * be fetched whole, would not reach those readers again.
 */
import { scope } from './service-worker.ts';

const week = 7 * 24 * 60 * 60 * 1000;
/** Where the cache keeps since when it has been behind. */
const note = () => new URL('offline-newer-since', scope.location.href).href;

/** Looks at the site in the background, after a page has been opened. */
export async function checkSite(): Promise<void> {
  // A redirect is a login or a hotel's network; a server's fault or no answer says nothing either.
  const response = await fetch(scope.location.href, { cache: 'no-cache', redirect: 'manual' });
  if (isGone(response)) return stepAside();
  if (!response.ok) return;
  const isCurrent = (await response.text()).includes(scope.KEPT.version);
  const cache = await caches.open(scope.KEPT.cache);
  if (isCurrent || scope.registration.waiting) {
    await cache.delete(note());
    return;
  }
  const since = await cache.match(note());
  if (!since) await cache.put(note(), new Response(String(Date.now())));
  else if (Date.now() - Number(await since.text()) > week) await stepAside();
}

/** The site no longer offers a copy: there is no worker, or a page in its place. */
export function isGone(response: Pick<Response, 'status' | 'ok' | 'headers'>): boolean {
  if (response.status === 404 || response.status === 410) return true;
  return response.ok && !/javascript/i.test(response.headers.get('content-type') ?? '');
}

/** From the next page on the reader is on the network again. */
async function stepAside(): Promise<void> {
  await scope.registration.unregister();
  await caches.delete(scope.KEPT.cache);
}
