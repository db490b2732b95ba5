/** What the page, the build and the worker know of a copy alike. */

/** What the build writes into the head of a worker. */
export interface KeptVersion {
  /** Name of the cache on the device: begins with the id of the handbook, as all that it keeps does. */
  cache: string;
  /** Follows from the bytes of every file of the language. */
  version: string;
  /** Address below the site's root, and what its bytes must hash to. */
  files: readonly (readonly [address: string, hash: string])[];
}

/** `<locale>/offline.json`: what the reader is told before deciding. */
export interface CopyFacts {
  pages: number;
  files: number;
  bytes: number;
  /** The day the handbook was last changed, as its owner says. */
  updated: string;
}

/** From the page to a worker that waits: take over now, if no other page of the handbook is open. */
export const useNow = 'use-now';

/** From a worker to the pages of its language. */
export type WorkerMessage = { offline: 'progress'; done: number; total: number } | { offline: 'others-open' };

export function isWorkerMessage(data: unknown): data is WorkerMessage {
  if (typeof data !== 'object' || data === null) return false;
  const message = data as Record<string, unknown>;
  if (message['offline'] === 'others-open') return true;
  return message['offline'] === 'progress' && Number.isInteger(message['done']) && Number.isInteger(message['total']);
}

export function isCopyFacts(data: unknown): data is CopyFacts {
  if (typeof data !== 'object' || data === null) return false;
  const facts = data as Record<string, unknown>;
  return (
    ['pages', 'files', 'bytes'].every((key) => Number.isSafeInteger(facts[key]) && (facts[key] as number) >= 0) &&
    typeof facts['updated'] === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(facts['updated'])
  );
}

/** The first 128 bits of a SHA-256 digest, as letters. */
export const hashLength = 22;

/** Name of a language's cache. @param base path of the site, with slashes at both ends: two handbooks may share a domain */
export const cacheName = (handbook: string, base: string, locale: string) => `${handbook}:offline:${base}${locale}/`;
