/** The thread of `finisher.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { cacheDir } from '../src/model/cache-dir.ts';
import type { Handbook } from '../src/model/handbook.ts';
import { indexName, pageKeys } from '../src/model/page-keys.ts';
import { getPack } from '../src/model/read-handbook.ts';
import { buildOffline } from '../src/offline/build-offline.ts';
import type { Workers } from '../src/offline/bundle-workers.ts';
import { makePictures } from '../src/pictures/make-pictures.ts';
import { siteAddress } from '../src/publishing/address.ts';
import { hostingPlan, hstsSeconds } from '../src/publishing/hosting/plan.ts';
import { beginSearchIndex } from '../src/search/build-index.ts';
import { explainFault } from './explain-fault.ts';
import { pageFinisher, writeKept } from './finish-pages.ts';
import type { Answer, FinisherTask, Message } from './finisher.ts';
import { openKeptPages } from './kept-pages.ts';
import { placeNotFound, publishedWith } from './publish-site.ts';
import { allToTheirEnds } from './to-their-ends.ts';
import { fileWriter } from './write-files.ts';

const { site, before, url, engine } = workerData as FinisherTask;
const tell = (answer: Answer): void => parentPort!.postMessage(answer);
const fail = (error: unknown): void => tell({ name: 'fault', value: explainFault(error) });

let work: ReturnType<typeof begin> | undefined;
parentPort!.on('message', (message: Message) => {
  if (message.name === 'page') work?.take(message.page);
  else if (message.name === 'finish') {
    // A Pagefind that is gone answers nothing: with nothing else to wait for, the thread then ends, which the other one hears of.
    parentPort!.unref();
    void work
      ?.finish(message.workers)
      .then((value) => tell({ name: 'finished', value }), fail)
      .finally(() => parentPort!.ref());
  } else void leave(message.keep);
});

// All but the draft.
const { dir, handbook, issues } = getPack();
tell({ name: 'content', value: { dir, handbook, issues } });
try {
  if (handbook) work = begin(handbook);
  else parentPort!.close();
} catch (error) {
  fail(error);
}

async function leave(keep: boolean): Promise<void> {
  parentPort!.close();
  await work?.leave(keep);
}

function begin(handbook: Handbook) {
  const address = siteAddress(url);
  const kept = openKeptPages(cacheDir(), pageKeys(handbook, engine));
  const unchanged = kept.pages.size;
  const index = beginSearchIndex(handbook, dir, {
    find: (locale) => kept.other(indexName(locale)),
    keep: (locale, body) => kept.keep(indexName(locale), { body, text: undefined }),
  });
  const write = fileWriter(site, before);
  const finishPage = pageFinisher({ site, write, handbook, index, kept });
  tell({ name: 'wanted', value: { kept: [...kept.pages.keys()], order: index.paths } });

  const plan = hostingPlan(handbook, address, hstsSeconds(address, process.env['HANDBOOK_HSTS']));
  const tasks: Promise<unknown>[] = [];
  const add = <T>(task: () => Promise<T>): Promise<T> => {
    const done = Promise.resolve().then(task);
    // Told by `finish`.
    done.catch(() => {});
    tasks.push(done);
    return done;
  };
  const pictures = add(() => makePictures(site, handbook, address.origin !== undefined));
  add(() => writeKept({ write, index, kept }));
  add(() => write(publishedWith(handbook, address, plan)));

  return {
    take(page: Parameters<typeof finishPage>[0]) {
      void add(async () => {
        try {
          await finishPage(page);
        } finally {
          tell({ name: 'taken' });
        }
      });
    },

    async finish(workers: Workers) {
      await allToTheirEnds(tasks);
      const { pages, files } = await index.finish();
      await write(files);
      placeNotFound(site, handbook);
      // The list of what a copy holds says what every file hashes to, so nothing changes after it.
      buildOffline(site, handbook, address.base, workers);
      return { search: { pages, files: files.length }, unchanged, pictures: await pictures };
    },

    async leave(keep: boolean) {
      await Promise.allSettled(tasks);
      try {
        if (keep) kept.save();
      } catch {
        // The site is whole; the next build renders every page.
      }
      await index.close();
    },
  };
}
