/** The site as one dated file, for records management. The same site gives the same bytes, on any day and machine. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Handbook } from '../src/model/handbook.ts';
import { editionDate } from '../src/publishing/edition.ts';

/** What stands beside the site in the archive, for whoever opens it in many years. */
function readme(handbook: Handbook, name: string): string {
  const names = handbook.locales.map(({ key, label }) => `${label}: ${handbook.config.name[key]}, site/${key}/`);
  return [
    name,
    '',
    ...names,
    `Publisher: ${handbook.config.publisher.name ?? 'none named'}`,
    `Licence: ${handbook.config.licence.words.name}, ${handbook.config.licence.words.url}`,
    '',
    'site/ is the whole website as static files. Put it on any web server, or see it on your own machine:',
    'python3 -m http.server --directory site',
    'Every page is there as index.html and, as plain text, index.md. site/data/handbook.json holds it all as data.',
    '',
  ].join('\r\n');
}

/** `<id>-<date>`, by the handbook's id and its newest words. */
export function archiveName(handbook: Handbook): string {
  return `${handbook.config.id}-${editionDate(handbook)}`;
}

/**
 * @param site folder of the built site; what was compressed for servers is left out
 * @param folder where the archive goes
 * @returns its path
 */
export function archiveSite(site: string, folder: string, handbook: Handbook): string {
  const name = archiveName(handbook);
  const [year, month, day] = editionDate(handbook).split('-').map(Number) as [number, number, number];
  // A zip knows no time zone: local noon reads the same wherever the archive is made.
  const mtime = new Date(year, month - 1, day, 12);
  const parts: Zippable = { [`${name}/README.txt`]: [strToU8(readme(handbook, name)), { mtime }] };
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, inside: path.relative(site, file).split(path.sep).join('/') }))
    .sort((a, b) => (a.inside < b.inside ? -1 : 1));
  for (const { file, inside } of files) parts[`${name}/site/${inside}`] = [readFileSync(file), { mtime, level: 9 }];
  const target = path.join(folder, `${name}.zip`);
  writeFileSync(`${target}.part`, zipSync(parts));
  renameSync(`${target}.part`, target);
  return target;
}
