/** Pagefind's service: records in, files out. */
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';

/** Pagefind also writes ready-made interfaces (430 KB) that this site does not use, and its worker, which the policy forbids. */
const unused = /(^|\/)(pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|pagefind-.*\.css$)/;

/** Reads the words of languages whose endings Pagefind does not know, such as Icelandic. Where there is none, it is not needed. */
const plainReader = 'wasm.unknown.pagefind';

/** What stands in pages for the eye, and would only fill the index. */
const notWords = [
  ...['.eyebrow', '.tools', '.terms', 'svg', '.vh', '.grid'],
  // What stands beside words and leads elsewhere.
  ...[
    '.source',
    '.by',
    '.anchor',
    '.term-notes',
    '.page-side',
    '.page-place',
    '.page-margin',
    '.related',
    '.who',
    '.phase-items',
    '.beside',
  ],
];

export type IndexRecord = { url: string; html: string } | { url: string; text: string; title: string; lang: string };

/** What Pagefind keeps of a page. */
export interface Fragment {
  /** Name of the record: `<lang>_<hash>`. */
  id: string;
  url: string;
  content: string;
}

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

export interface PagefindIndex {
  files: IndexFile[];
  fragments: Fragment[];
}

/**
 * Begins an index: Pagefind's service reads in its own process while the caller goes on.
 *
 * @returns what takes records, in an order that must not change between builds (the index does with it), and gives the index in the end
 */
export function beginIndex() {
  // Many small pieces instead of a few large ones: a search fetches those that its words are in (5 KB instead of 30).
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '2500';
  const begun = pagefind.createIndex({ writePlayground: false, excludeSelectors: notWords }).then(({ index, errors }) => {
    if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
    return index;
  });
  const refusals: Promise<string | undefined>[] = [];
  let sent: Promise<unknown> = begun;
  let asked: Promise<unknown> | undefined;
  let isClosed = false;

  return {
    /** Takes the next record, or nothing, when it is there. What goes wrong with it is told by `finish`. */
    add(record: IndexRecord | undefined | Promise<IndexRecord | undefined>): void {
      sent = Promise.all([begun, record, sent]).then(([index, own]) => {
        if (!own || isClosed) return;
        const refusal = refusalOf(index, own);
        // Told by `finish`.
        refusal.catch(() => {});
        refusals.push(refusal);
      });
      sent.catch(() => {});
    },

    /** @throws when Pagefind reports errors */
    async finish(): Promise<PagefindIndex> {
      const index = await begun;
      await sent;
      const refused = (await Promise.all(refusals)).find((refusal) => refusal !== undefined);
      if (refused !== undefined) throw new Error(refused);
      if (isClosed) throw new Error('The search index was given up.');
      const answer = index.getFiles();
      asked = answer;
      const { files, errors } = await answer;
      if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
      const isNeeded = ({ path }: { path: string }) => (path === plainReader ? hasPlainLanguage(files) : !unused.test(path));
      const kept = files.filter(isNeeded);
      return { files: kept, fragments: kept.filter(({ path }) => path.endsWith('.pf_fragment')).map(readFragment) };
    },

    /** Gives the index up, finished or not. The service is heard out first: else it would complain that nobody listens. */
    async close(): Promise<void> {
      isClosed = true;
      await Promise.allSettled([begun, ...refusals, asked]);
    },
  };
}

/** Ends the service, when all indexes are closed. */
export async function closePagefind(): Promise<void> {
  await pagefind.close();
}

async function refusalOf(index: pagefind.PagefindIndex, record: IndexRecord): Promise<string | undefined> {
  const { errors } =
    'html' in record
      ? await index.addHTMLFile({ url: record.url, content: record.html })
      : await index.addCustomRecord({ url: record.url, content: record.text, language: record.lang, meta: { title: record.title } });
  return errors.length > 0 ? `${record.url} could not be indexed: ${errors.join('; ')}` : undefined;
}

/**
 * The files of several indexes as those of one: each names its languages in the list that a reader fetches first.
 *
 * @param indexes files of one for each language
 */
export function joinFiles(indexes: readonly (readonly IndexFile[])[]): IndexFile[] {
  const files = new Map(indexes.flat().map((file) => [file.path, file]));
  const lists = indexes.flatMap((own) => own.filter(({ path }) => path === listFile).map(readList));
  const list = { ...lists[0], languages: Object.assign({}, ...lists.map(({ languages }) => languages)) as List['languages'] };
  if (lists.length > 0) files.set(listFile, { path: listFile, content: Buffer.from(JSON.stringify(list)) });
  return [...files.values()];
}

const listFile = 'pagefind-entry.json';

interface List {
  languages: Record<string, { wasm: string | null }>;
}

function readList({ content }: { content: Uint8Array }): List {
  return JSON.parse(Buffer.from(content).toString('utf8')) as List;
}

/** Whether the index has a language without a reader of its own. */
function hasPlainLanguage(files: readonly IndexFile[]): boolean {
  const list = files.find(({ path }) => path === listFile);
  return !list || Object.values(readList(list).languages).some(({ wasm }) => wasm === null);
}

/** Fragments are JSON, compressed, behind a mark of twelve letters. */
function readFragment({ path, content }: { path: string; content: Uint8Array }): Fragment {
  const text = gunzipSync(content).toString('utf8');
  const { url, content: words } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string };
  return { id: /([^/]+)\.pf_fragment$/.exec(path)![1]!, url, content: words };
}
