/** Rendered pages, and what was made of them, that one build keeps for the next, in one file. What cannot be read is as good as not kept. */
import { hash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

export interface KeptPage {
  /** What the file of the page holds. */
  body: Uint8Array;
  /** What the search index reads of it; undefined when it cannot be found. */
  text: string | undefined;
}

/** Where a page lies in the file: its body, and after it its text. */
interface Place {
  path: string;
  key: string;
  at: number;
  body: number;
  text: number | null;
}

export type KeptPages = ReturnType<typeof openKeptPages>;

/** The last bytes of the file say how long the list before them is. */
const tail = 8;

/**
 * @param dir folder of the build's cache
 * @param keyOf the key of a path in this build: only what was kept under the same is found
 */
export function openKeptPages(dir: string, keyOf: (path: string) => string) {
  const file = path.join(dir, 'pages');
  const before = read(file);
  const pages = new Map<string, KeptPage & { key: string }>();
  const others: typeof pages = new Map();
  const shelfOf = (path: string) => (path.startsWith('/') ? pages : others);

  for (const place of before.places) {
    const key = keyOf(place.path);
    if (place.key !== key) continue;
    const end = place.at + place.body;
    const text = place.text === null ? undefined : before.bytes.toString('utf8', end, end + place.text);
    shelfOf(place.path).set(place.path, { key, body: before.bytes.subarray(place.at, end), text });
  }

  return {
    /** Pages of the last build that are right in this one, and those kept since, by path. */
    pages: pages as ReadonlyMap<string, KeptPage>,

    /** What was kept under a name that is no path. (Paths begin with a slash.) */
    other: (name: string): Uint8Array | undefined => others.get(name)?.body,

    keep(path: string, page: KeptPage): void {
      shelfOf(path).set(path, { key: keyOf(path), ...page });
    },

    /** Writes what this build has found or kept, in place of what was there. @throws when there is no room; what was there then stays */
    save(): void {
      mkdirSync(dir, { recursive: true });
      // What a killed build left.
      for (const name of readdirSync(dir)) if (name.startsWith('pages.')) rmSync(path.join(dir, name));
      const next = `${file}.${process.pid}`;
      try {
        write(next, new Map([...pages, ...others]));
        renameSync(next, file);
      } finally {
        // There only when something went wrong.
        rmSync(next, { force: true });
      }
    },
  };
}

function write(file: string, pages: ReadonlyMap<string, KeptPage & { key: string }>): void {
  const target = openSync(file, 'w');
  try {
    const places: Place[] = [];
    let at = 0;
    for (const [path, { key, body, text }] of pages) {
      const words = text === undefined ? undefined : Buffer.from(text);
      places.push({ path, key, at, body: body.length, text: words?.length ?? null });
      for (const part of words ? [body, words] : [body]) at += writeWhole(target, part);
    }
    const list = Buffer.from(JSON.stringify(places));
    const length = Buffer.alloc(tail);
    length.writeBigUInt64BE(BigInt(list.length));
    for (const part of [list, Buffer.from(hash('sha256', list)), length]) writeWhole(target, part);
  } finally {
    closeSync(target);
  }
}

function writeWhole(target: number, bytes: Uint8Array): number {
  for (let written = 0; written < bytes.length;) written += writeSync(target, bytes, written);
  return bytes.length;
}

function read(file: string): { bytes: Buffer; places: readonly Place[] } {
  const none = { bytes: Buffer.alloc(0), places: [] };
  if (!existsSync(file)) return none;
  try {
    const bytes = readFileSync(file);
    const sum = bytes.length - tail - 64;
    const start = sum - Number(bytes.readBigUInt64BE(bytes.length - tail));
    const list = bytes.subarray(start, sum);
    if (hash('sha256', list) !== bytes.toString('utf8', sum, sum + 64)) return none;
    const places = JSON.parse(list.toString('utf8')) as Place[];
    // A file without its beginning has its places elsewhere.
    return places.reduce((end, { body, text }) => end + body + (text ?? 0), 0) === start ? { bytes, places } : none;
  } catch {
    return none;
  }
}
