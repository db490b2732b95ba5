/** How a build writes: many files at once, each folder asked for once. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes files into a folder, and the folders that they are in. @param files what they hold, by path below the folder */
export async function writeFiles(folder: string, files: readonly { path: string; text: string | Uint8Array }[]): Promise<void> {
  const placed = files.map(({ path: name, text }) => ({ file: path.join(folder, name), text }));
  await Promise.all([...new Set(placed.map(({ file }) => path.dirname(file)))].map((dir) => mkdir(dir, { recursive: true })));
  await Promise.all(placed.map(({ file, text }) => writeFile(file, text)));
}
