import { createHash } from 'node:crypto';
import path from 'node:path';
import { contentDir } from './content-dir.ts';

/**
 * Where builds of this content folder keep what the next one can use: `HANDBOOK_CACHE`, or a folder in `node_modules`. Absolute.
 * One for each content folder: what one handbook left behind must not turn up in another.
 */
export function cacheDir(): string {
  const own = createHash('sha256').update(contentDir()).digest('hex').slice(0, 12);
  return path.resolve(process.env['HANDBOOK_CACHE'] || path.join('node_modules/.cache/handbook', own));
}
