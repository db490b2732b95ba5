/** Pagefind, fetched at the first question, asked for one word at a time; answers are kept. */

export interface PagefindRecord {
  content: string;
  anchors: readonly { element: string; id: string; text?: string; location: number }[];
  url: string;
  meta: Readonly<Record<string, string>>;
}
export interface PagefindResult {
  id: string;
  score: number;
  /** The words of the page that matched, by number. */
  words: readonly number[];
  data: () => Promise<PagefindRecord>;
}
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: readonly PagefindResult[] }>;
}

export interface Engine {
  /** Pagefind's answer, best first. A word is put to it once. */
  ask: (words: string) => Promise<readonly PagefindResult[]>;
}

/** @param bundle address of Pagefind's folder */
export async function loadEngine(bundle: string): Promise<Engine> {
  // A plain variable: for anything longer Vite puts in a helper of 0.8 KB, and a request for it.
  const address = `${bundle}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Without its worker Pagefind needs no trusted-types policy; its searches take a few milliseconds.
  await pagefind.options({ noWorker: true, bundlePath: bundle });
  await pagefind.init();
  const asked = new Map<string, Promise<readonly PagefindResult[]>>();
  return {
    ask: (words) => {
      let answer = asked.get(words);
      if (!answer) {
        answer = pagefind.search(words).then(({ results }) => results);
        answer.catch(() => asked.delete(words));
        asked.set(words, answer);
      }
      return answer;
    },
  };
}
