/** Hands the language files of the pack to Astro, so that it can render them. Everything else comes from the model. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { contentDir } from './content-dir.ts';
import { ContentError, getPack, rereadPack } from './get-handbook.ts';
import type { PageId } from './handbook.ts';
import type { PackResult } from './read-pack.ts';
import { reportIssues } from './report.ts';
import type { Locale } from '../schemas/shared.ts';

/** The collection id of one page's words in one language. */
export function wordsId(page: PageId, locale: Locale): string {
  return `${page}@${locale}`;
}

/** Loads the words of every page. In a build, content with errors stops here; in `dev` the last good state stays. */
export function wordsLoader(): Loader {
  return {
    name: 'handbook-words',
    async load({ store, config, watcher, logger, renderMarkdown }) {
      const dir = contentDir();
      const root = fileURLToPath(config.root);

      async function fill({ handbook }: PackResult): Promise<void> {
        if (!handbook) return;
        store.clear();
        for (const page of handbook.pages.values()) {
          for (const [locale, { file }] of Object.entries(page.texts)) {
            if (file === undefined) continue;
            const absolute = path.join(dir, file);
            const body = readFileSync(absolute, 'utf8');
            const id = wordsId(page.id, locale);
            const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
            const filePath = path.relative(root, absolute).split(path.sep).join('/');
            if (file.endsWith('.mdx')) {
              // MDX is compiled by the bundler, on demand: the body need not be kept as well.
              store.set({ id, data: {}, filePath, digest, deferredRender: true });
              store.addModuleImport(filePath);
            } else {
              const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(absolute) });
              store.set({ id, data: {}, filePath, digest, rendered });
            }
          }
        }
      }

      const pack = watcher ? rereadPack() : getPack();
      if (!pack.handbook) throw new ContentError(reportIssues(pack.issues, pack.dir));
      await fill(pack);

      if (watcher) {
        watcher.add(dir);
        const reread = async (changed: string) => {
          if (path.relative(dir, changed).startsWith('..')) return;
          const fresh = rereadPack();
          if (!fresh.handbook) logger.error(`\n${reportIssues(fresh.issues, fresh.dir)}`);
          else await fill(fresh);
        };
        for (const event of ['change', 'add', 'unlink'] as const) watcher.on(event, reread);
      }
    },
  };
}
