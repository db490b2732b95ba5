/**
 * The service worker of one language. A reader switches it on; from then on every page of the language, its search and
 * its scripts come from the device, all of one version. A newer version is fetched whole beside it, and takes over when
 * no page of the old one is open.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { useNow, type WorkerMessage } from '../copy.ts';
import { openPages, scope, type FetchRequestEvent } from './service-worker.ts';
import { checkSite } from './check-site.ts';
import { verified } from './verify.ts';

const kept = scope.KEPT;
const hashes = new Map(kept.files.map(([address, hash]) => [new URL(kept.base + address, scope.location.href).href, hash]));
/** As many as browsers ask one server at a time; one after the other would take minutes where the network is slow. */
const atATime = 6;

const controller = new PrecacheController({
  cacheName: kept.cache,
  plugins: [{ fetchDidSucceed: ({ request, response }) => verified(response, hashes.get(request.url) ?? '') }],
});
controller.addToCacheList([...hashes].map(([url, revision]) => ({ url, revision })));

scope.addEventListener('install', (event) => event.waitUntil(fetchAll(event)));
scope.addEventListener('activate', (event) => event.waitUntil(controller.activate(event as never)));
scope.addEventListener('fetch', answer);
scope.addEventListener('message', (event) => {
  if (event.data === useNow) event.waitUntil(takeOver());
});

/** All or nothing: one file that fails, fails the version, and the one before it goes on. What has not changed is not fetched. */
async function fetchAll(event: Event): Promise<void> {
  const queue = [...controller.getURLsToCacheKeys()];
  const total = queue.length;
  let done = 0;
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [url, cacheKey] = next;
      const request = new Request(url, { cache: 'reload', credentials: 'same-origin' });
      const handled = controller.strategy.handleAll({ request, event: event as never, params: { cacheKey } });
      await Promise.all(handled);
      done++;
      if (done % 10 === 0 || done === total) await tell({ offline: 'progress', done, total });
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
}

async function tell(message: WorkerMessage): Promise<void> {
  for (const page of await openPages()) page.postMessage(message);
}

/** Under an open page of the old version nothing may change; so only a page that is alone may call for the new one. */
async function takeOver(): Promise<void> {
  if ((await openPages()).length <= 1) await scope.skipWaiting();
  else await tell({ offline: 'others-open' });
}

function answer(event: FetchRequestEvent): void {
  const { request } = event;
  if (request.method !== 'GET') return;
  const isPage = request.mode === 'navigate';
  if (isPage) event.waitUntil(checkSite().catch(() => undefined));
  // Questions to search and the like stand behind the address; the file is the same.
  const url = request.url.replace(/[?#].*$/, '');
  const key = controller.getCacheKeyForURL(url);
  if (key !== undefined) event.respondWith(fromDevice(event, key, isPage));
  // Servers do this themselves; without a network nobody else will.
  else if (isPage && hashes.has(`${url}/`)) event.respondWith(Response.redirect(`${url}/`));
}

async function fromDevice(event: FetchRequestEvent, key: string, isPage: boolean): Promise<Response> {
  // A page that is newer than the copy came from the network, and so does all that it asks for.
  const page = isPage ? undefined : await scope.clients.get(event.clientId);
  if (page && !hashes.has(page.url.replace(/[?#].*$/, ''))) return fetch(event.request);
  // Not `open`, which would make anew what the reader has just removed.
  return (await caches.match(key, { cacheName: kept.cache, ignoreVary: true })) ?? fetch(event.request);
}
