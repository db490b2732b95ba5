/** What becomes of a page after it has been rendered: the search index reads it, it is trimmed, written, and kept for the next build. */
import { fillChoices } from '../src/model/choice-rules.ts';
import type { Handbook } from '../src/model/handbook.ts';
import { remember } from '../src/model/remember.ts';
import type { SearchIndex } from '../src/search/build-index.ts';
import type { KeptPages } from './kept-pages.ts';
import { pageTrimmer } from './trim-pages.ts';
import type { WriteFiles } from './write-files.ts';

/** A page, or a file that a route makes. */
export interface RenderedPage {
  /** Path on the site: pages end with a slash. */
  address: string;
  body: Uint8Array;
  isHtml: boolean;
  /** Whether the next build may take it as it is, under the same key. */
  mayBeKept: boolean;
}

interface Finishing {
  /** Folder that the site is built in. */
  site: string;
  /** Writes into it. */
  write: WriteFiles;
  handbook: Handbook;
  index: SearchIndex;
  /** Pages of the last build that are right in this one: they are written as they are. */
  kept: KeptPages;
}

/** Writes the pages that are kept, and gives them to the index. */
export async function writeKept({ write, index, kept }: Pick<Finishing, 'write' | 'index' | 'kept'>): Promise<void> {
  for (const [address, { text }] of kept.pages) index.take(address, text);
  await write([...kept.pages].map(([address, { body }]) => ({ path: fileOf(address), text: body })));
}

/** What finishes the others, each as it comes. The site's scripts stand in its folder before the first page. */
export function pageFinisher({ site, write, handbook, index, kept }: Finishing): (page: RenderedPage) => Promise<void> {
  let trim: ReturnType<typeof pageTrimmer> | undefined;
  return ({ address, body: rendered, isHtml, mayBeKept }) => {
    let [body, text]: [Uint8Array, string | undefined] = [rendered, undefined];
    const beside = new Map<string, Uint8Array>();
    if (isHtml) {
      const html = Buffer.from(rendered).toString('utf8');
      text = index.textOf(address, html);
      index.take(address, text);
      trim ??= pageTrimmer(
        site,
        remember((css) => fillChoices(css, handbook)),
      );
      const trimmed = trim(html);
      body = Buffer.from(trimmed.html);
      for (const [name, props] of trimmed.files) beside.set(address + name, Buffer.from(props));
    }
    if (mayBeKept) {
      kept.keep(address, { body, text });
      for (const [file, props] of beside) kept.keep(file, { body: props, text: undefined });
    }
    return write([[address, body] as const, ...beside].map(([path, bytes]) => ({ path: fileOf(path), text: bytes })));
  };
}

/** The page of a missing address has a file of its own, where hosts look for it. */
function fileOf(address: string): string {
  return address === '/404/' ? '404.html' : address.replace(/\/$/, '/index.html');
}
