/**
 * The words as they were recorded, in plain text, one file a language: `.translations/<locale>.txt`. With the words of today
 * they give the difference that a translator looks at. Of a part that some language has not caught up with, the words that it
 * last answered are there too; of all others only those of the present revision.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '../../schemas/shared.ts';
import type { PageId } from '../handbook.ts';

/** Folder inside the content folder. Reading a pack passes over it. */
export const keptFolder = '.translations';

/** By page and part, the words of each revision that is kept. */
export type KeptWords = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** The key of a part in `KeptWords`. */
export function keptKey(page: PageId, part: string): string {
  return `${page} ${part}`;
}

const mark = '=== ';

/** @returns nothing where nothing was kept */
export function readKept(dir: string, locale: Locale): KeptWords {
  const file = path.join(dir, keptFolder, `${locale}.txt`);
  return existsSync(file) ? parseKept(readFileSync(file, 'utf8')) : new Map();
}

export function parseKept(text: string): KeptWords {
  const kept = new Map<string, Map<number, string>>();
  for (const block of text.split(/^(?==== )/m)) {
    const [head = '', ...lines] = block.split('\n');
    const [, page, part, revision] = /^=== (\S+) (\S+) (\d+)$/.exec(head.trimEnd()) ?? [];
    if (page === undefined || part === undefined) continue;
    const key = keptKey(page, part);
    const versions = kept.get(key) ?? new Map<number, string>();
    kept.set(
      key,
      versions.set(
        Number(revision),
        lines
          .join('\n')
          .replace(/^\\(?=\\*=== )/gm, '')
          .trim(),
      ),
    );
  }
  return kept;
}

export function printKept(kept: KeptWords): string {
  const blocks = [...kept]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, versions]) =>
      [...versions]
        .sort(([a], [b]) => a - b)
        .map(([revision, words]) => `${mark}${key} ${revision}\n\n${words.replace(/^(?=\\*=== )/gm, '\\')}\n`),
    );
  return `The words as they were last recorded. Written by “npm run translations”; not to be edited by hand.\n\n${blocks.join('\n')}`;
}

/**
 * The words that an older revision had.
 *
 * @param answered the revision that a language answers
 * @returns the newest words that are not newer than that; undefined when they were not kept
 */
export function wordsAt(versions: ReadonlyMap<number, string> | undefined, answered: number): string | undefined {
  const revision = Math.max(0, ...[...(versions?.keys() ?? [])].filter((candidate) => candidate <= answered));
  return versions?.get(revision);
}
