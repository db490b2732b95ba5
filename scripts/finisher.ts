/**
 * A build works in two threads: this process's own makes the code of the site and renders pages; the other (`finisher-thread.ts`) reads the
 * content, and makes of it and of the pages what stands in the site. This is how the first talks to the second.
 */
import { Worker } from 'node:worker_threads';
import type { MadePictures } from '../src/pictures/make-pictures.ts';
import type { Reading } from '../src/model/read-pack.ts';
import type { Workers } from '../src/offline/bundle-workers.ts';
import type { RenderedPage } from './finish-pages.ts';

/** What the thread is started with. */
export interface FinisherTask {
  /** Folder that the site is built in. */
  site: string;
  /** The site that it takes the place of, if there is one. */
  before: string;
  /** `HANDBOOK_URL`. */
  url: string | undefined;
  /** Stands for all that is not content, see `engineKey`. */
  engine: string;
}

/** What the thread answers, in this order; between the last two, that it has taken a page; and at any time, what went wrong. */
export interface Answers {
  content: Reading;
  /** Which pages are wanted, and in which order. */
  wanted: { kept: readonly string[]; order: readonly string[] };
  finished: {
    /** Pages and terms that can be found, and the files of the search. */
    search: { pages: number; files: number };
    /** Pages and files that are as they were in the last build. */
    unchanged: number;
    pictures: MadePictures;
  };
}
export type Answer =
  { [Name in keyof Answers]: { name: Name; value: Answers[Name] } }[keyof Answers] | { name: 'taken' } | { name: 'fault'; value: unknown };

/** What it is told. */
export type Message = { name: 'page'; page: RenderedPage } | { name: 'finish'; workers: Workers } | { name: 'leave'; keep: boolean };

/** How many pages may wait. */
const most = 100;

export type Finisher = ReturnType<typeof startFinisher>;

export function startFinisher(task: FinisherTask) {
  const thread = new Worker(new URL('./finisher-thread.ts', import.meta.url), { workerData: task });
  const answers = {
    content: Promise.withResolvers<Answers['content']>(),
    wanted: Promise.withResolvers<Answers['wanted']>(),
    finished: Promise.withResolvers<Answers['finished']>(),
  };
  // Pages that wait to be finished: as many are rendered ahead as memory has room for, whatever the site's size.
  let unfinished = 0;
  let room = Promise.withResolvers<void>();
  const makeRoom = (count: number) => {
    unfinished -= count;
    room.resolve();
    room = Promise.withResolvers();
  };
  let hasFailed = false;
  const fail = (fault: unknown) => {
    hasFailed = true;
    makeRoom(unfinished);
    for (const { promise, reject } of Object.values(answers)) {
      // Told by whoever waits for it.
      promise.catch(() => {});
      reject(fault);
    }
  };
  thread.on('message', (answer: Answer) => {
    if (answer.name === 'fault') fail(answer.value);
    else if (answer.name === 'taken') makeRoom(1);
    else answers[answer.name].resolve(answer.value as never);
  });
  thread.on('error', fail);
  const gone = new Promise<void>((resolve) =>
    thread.once('exit', () => {
      fail(new Error('The thread that finishes pages has ended.'));
      resolve();
    }),
  );
  const tell = (message: Message, given: readonly ArrayBuffer[] = []) => thread.postMessage(message, given);

  return {
    content: answers.content.promise,
    wanted: answers.wanted.promise,
    /** Takes a page, and its bytes with it: the caller has them no more. Answers when there is room for another. */
    async take(page: RenderedPage): Promise<void> {
      unfinished++;
      tell({ name: 'page', page }, ownBuffer(page.body));
      while (unfinished > most && !hasFailed) await room.promise;
    },

    /** Makes the site whole, after the last page. */
    finish(workers: Workers): Promise<Answers['finished']> {
      tell({ name: 'finish', workers });
      return answers.finished.promise;
    },

    /** Ends the thread, whatever it is doing. @param keep whether the next build may take pages of this one */
    async leave({ keep }: { keep: boolean }): Promise<void> {
      tell({ name: 'leave', keep });
      await gone;
    },
  };
}

/** What holds these bytes and nothing else, if it is so: it can be given away instead of copied. */
function ownBuffer({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
