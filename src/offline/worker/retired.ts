/** Stands where a handbook no longer offers a copy: takes over at once, removes what earlier versions kept, and goes. */
import { scope } from './service-worker.ts';

scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await caches.delete(scope.KEPT.cache);
  await scope.registration.unregister();
}
