/** Whether two built sites are the same, byte for byte. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file of a folder, with slashes, and what it hashes to. */
export function hashesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        path.relative(folder, file).split(path.sep).join('/'),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

/** @returns a line for each file that differs or that one folder lacks */
export function differences(one: string, other: string): string[] {
  const [first, second] = [hashesOf(one), hashesOf(other)];
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  return names.flatMap((name) => {
    if (first.get(name) === second.get(name)) return [];
    return [`${name} ${!first.has(name) ? 'is only in the second' : !second.has(name) ? 'is only in the first' : 'differs'}`];
  });
}
