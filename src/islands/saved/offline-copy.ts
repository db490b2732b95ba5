/** The copy of a language on the device: whether it is there, and how it comes and goes. */
import { isCopyFacts, isWorkerMessage, useNow, type CopyFacts, type WorkerMessage } from '../../offline/copy.ts';
import { admitWorker, policyName } from './admit-worker.ts';
import type { CopyProps, OfflineProps } from './props.ts';

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => { createScriptURL: (address: string) => string };
}
// Made as the page loads, before anything else could make one by its name.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(policyName, {
  createScriptURL: (address) => admitWorker(address, import.meta.env.BASE_URL),
});

/** False in private windows of some browsers, and where the address does not begin with https. */
export const canKeep = () => 'serviceWorker' in navigator && 'caches' in globalThis;

/** The registration of this language; undefined where there is none. */
export async function findCopy({ worker }: CopyProps): Promise<ServiceWorkerRegistration | undefined> {
  const scope = new URL('.', new URL(worker, location.href)).href;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return registration?.scope === scope ? registration : undefined;
}

/** @returns what a copy holds: of the one on the device where there is one; undefined without a network */
export async function readFacts({ facts }: OfflineProps): Promise<CopyFacts | undefined> {
  try {
    const response = await fetch(facts, { cache: 'no-cache' });
    const data: unknown = response.ok ? await response.json() : undefined;
    return isCopyFacts(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether everything is on the device; otherwise nothing is */
export async function keepCopy(props: CopyProps): Promise<boolean> {
  try {
    const address = policy ? policy.createScriptURL(props.worker) : admitWorker(props.worker, import.meta.env.BASE_URL);
    const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (worker && (await settled(worker))) return true;
    await removeCopy(props);
    return false;
  } catch {
    return false;
  }
}

/** @returns whether a worker has come into force */
function settled(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve(worker.state === 'activated');
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Both the worker and what it kept. */
export async function removeCopy(props: CopyProps): Promise<void> {
  await (await findCopy(props))?.unregister();
  await caches.delete(props.cache);
}

/** The newer version takes over, unless other pages are open (the worker says so); then this page is shown anew. */
export function useNewer(registration: ServiceWorkerRegistration): void {
  const { waiting } = registration;
  waiting?.addEventListener('statechange', () => {
    if (waiting.state === 'activated') location.reload();
  });
  waiting?.postMessage(useNow);
}

/** @returns how to stop listening */
export function listen(hear: (message: WorkerMessage) => void): () => void {
  const onMessage = ({ data }: MessageEvent) => {
    if (isWorkerMessage(data)) hear(data);
  };
  navigator.serviceWorker.addEventListener('message', onMessage);
  navigator.serviceWorker.startMessages();
  return () => navigator.serviceWorker.removeEventListener('message', onMessage);
}
