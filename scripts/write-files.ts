import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes files into a folder, and the folders that they are in. @param files what they hold, by path below the folder */
export async function writeFiles(folder: string, files: readonly { path: string; text: string | Uint8Array }[]): Promise<void> {
  await Promise.all(
    files.map(async ({ path: name, text }) => {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }),
  );
}
