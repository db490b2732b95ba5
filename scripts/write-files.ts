/** How a build writes: many files at once, each folder asked for once. */
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What files hold, by path below a folder. */
export type Files = readonly { path: string; text: string | Uint8Array }[];

/** Writes files, and the folders that they are in. */
export type WriteFiles = (files: Files) => Promise<void>;

/**
 * What writes into a folder.
 *
 * @param before a folder that an earlier build made: a file that is the same there gets another name, and is not written again. Making a
 *   file can take a disk longer than reading one.
 */
export function fileWriter(folder: string, before?: string): WriteFiles {
  const made = new Set<string>();
  const write = async (name: string, text: string | Uint8Array) => {
    const file = path.join(folder, name);
    if (before !== undefined && (await isSame(path.join(before, name), text))) {
      try {
        return await link(path.join(before, name), file);
      } catch {
        // Disks without second names.
      }
    }
    // What stands there may be a file of the earlier site under another name.
    if (before !== undefined) await rm(file, { force: true });
    return writeFile(file, text);
  };
  return async (files) => {
    const folders = [...new Set(files.map(({ path: name }) => path.dirname(name)))].filter((name) => !made.has(name));
    await Promise.all(folders.map((name) => mkdir(path.join(folder, name), { recursive: true })));
    for (const name of folders) made.add(name);
    await Promise.all(files.map(({ path: name, text }) => write(name, text)));
  };
}

async function isSame(file: string, text: string | Uint8Array): Promise<boolean> {
  try {
    return (await readFile(file)).equals(typeof text === 'string' ? Buffer.from(text) : text);
  } catch {
    return false;
  }
}
