/** The thread of `read-aside.ts`: reads the content folder, says what it found, and is done. */
import { parentPort } from 'node:worker_threads';
import { getPack } from './read-handbook.ts';
import type { Reading } from './read-pack.ts';

// Without the draft, which is for commands that write to the pack: it knows its lines by functions, and no thread can be sent those.
const { dir, handbook, issues } = getPack();
parentPort!.postMessage({ dir, handbook, issues } satisfies Reading);
