/** The search index: Pagefind over the built pages, one index a language (Pagefind reads the page's `lang`). */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';

/** Pagefind also writes ready-made interfaces (430 KB) that this site does not use. */
const unused = /(^|\/)(pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|pagefind-.*\.css$)/;

export interface IndexResult {
  pages: number;
  files: number;
}

/**
 * Writes `<site>/pagefind/`.
 *
 * @param site folder with the built pages
 * @throws when Pagefind reports errors
 */
export async function buildSearchIndex(site: string): Promise<IndexResult> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: site });
    if (added.errors.length > 0) throw new Error(`The search index could not be made: ${added.errors.join('; ')}`);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(`The search index could not be written: ${failed.join('; ')}`);
    const kept = files.filter((file) => !unused.test(file.path));
    for (const file of kept) {
      const target = path.join(site, 'pagefind', file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.content);
    }
    return { pages: added.page_count, files: kept.length };
  } finally {
    await pagefind.close();
  }
}
