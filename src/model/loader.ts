/** The pack as one entry of Astro's: it lets `dev` show a change at once. Its words and structure come from the model, which Astro need not copy. */
import type { Loader } from 'astro/loaders';
import path from 'node:path';
import { contentDir } from './content-dir.ts';
import { ContentError, getPack, rereadPack, reportOf } from './get-handbook.ts';

/** In `dev`, where the last good state stays while content has mistakes. Other processes show no change, and a build has its own reader. */
export function packLoader(): Loader {
  return {
    name: 'handbook-pack',
    load({ store, watcher, logger }) {
      if (!watcher) return Promise.resolve();
      const dir = contentDir();
      const pack = rereadPack();
      // In `dev`, a file may have been saved with a mistake while the server was starting: then the last good state stays too.
      if (!getPack().handbook) throw new ContentError(reportOf(pack));
      if (!pack.handbook) logger.error(`\n${reportOf(pack)}`);

      // Astro draws its pages anew when an entry of a collection changes.
      const tell = () => store.set({ id: 'pack', data: { read: performance.now() } });
      tell();
      watcher.add(dir);
      const reread = (changed: string) => {
        if (path.relative(dir, changed).startsWith('..')) return;
        const fresh = rereadPack();
        if (!fresh.handbook) logger.error(`\n${reportOf(fresh)}`);
        else tell();
      };
      for (const event of ['change', 'add', 'unlink'] as const) watcher.on(event, reread);
      return Promise.resolve();
    },
  };
}
