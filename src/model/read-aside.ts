/** Reads the content folder beside a thread that has other things to prepare meanwhile: for a build, where Astro gets ready. */
import { Worker } from 'node:worker_threads';
import { packComes } from './get-handbook.ts';
import type { Reading } from './read-pack.ts';

/**
 * Reads the content folder of this process; `getPack` has it from then on, and `comingPack` waits for it.
 *
 * @throws what reading threw: mistakes in content are no fault, and stand in the result
 */
export function readAside(): Promise<Reading> {
  const worker = new Worker(new URL('./reader-thread.ts', import.meta.url));
  const reading = new Promise<Reading>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The content was not read: its thread ended without an answer.')));
  });
  packComes(reading);
  return reading;
}
