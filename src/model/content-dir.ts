import path from 'node:path';

/** The content folder of this build: `HANDBOOK_CONTENT`, or `content/` beside `src/`. Absolute. */
export function contentDir(): string {
  return path.resolve(process.env['HANDBOOK_CONTENT'] || 'content');
}
