/**
 * What a service worker uses of its surroundings. TypeScript's own library for workers cannot be loaded beside the one
 * for pages, and this project is checked as one.
 */
import type { KeptVersion } from '../copy.ts';

export interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
export interface FetchRequestEvent extends WorkerEvent {
  readonly request: Request;
  readonly clientId: string;
  respondWith: (answer: Promise<Response> | Response) => void;
}
export interface WorkerClient {
  readonly url: string;
  postMessage: (message: unknown) => void;
}
interface WorkerEvents {
  install: WorkerEvent;
  activate: WorkerEvent;
  fetch: FetchRequestEvent;
  message: WorkerEvent & { readonly data: unknown; readonly source: WorkerClient | null };
}
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    get: (id: string) => Promise<WorkerClient | undefined>;
    matchAll: (options: { type: 'window'; includeUncontrolled?: boolean }) => Promise<readonly WorkerClient[]>;
  };
  readonly location: Location;
  skipWaiting: () => Promise<void>;
  addEventListener: <K extends keyof WorkerEvents>(name: K, listener: (event: WorkerEvents[K]) => void) => void;
  /** Written by the build into the head of the file. */
  readonly KEPT: KeptVersion & { base: string };
}

export const scope = globalThis as unknown as WorkerScope;

/** Every open page of this worker's language. */
export async function openPages(): Promise<readonly WorkerClient[]> {
  const all = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(scope.registration.scope));
}
