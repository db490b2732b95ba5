/** The licences of everything that reaches a reader's browser, as one text published with the site. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
}

/**
 * Writes `<site>/licences.txt`.
 *
 * @param packages folders of packages
 * @throws when a package says nothing of its licence: then nobody may publish it
 */
export function writeShippedLicences(site: string, packages: readonly string[]): void {
  const parts = new Map<string, string>();
  for (const folder of packages) {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
    const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name));
    if (!manifest.license || !file) throw new Error(`${manifest.name} is shipped to readers and has no licence text in ${folder}.`);
    const text = readFileSync(path.join(folder, file), 'utf8').trim();
    parts.set(manifest.name, `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}`);
  }
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  const own = readFileSync('LICENSE', 'utf8').trim();
  const head =
    'The program code of this site is under the MIT licence below. Parts of the libraries that follow come with it to the browser.\nThe words of the handbook have a licence of their own, named at the foot of every page.';
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  writeFileSync(path.join(site, 'licences.txt'), `${[`${head}\n\n${own}`, ...sorted].join(rule)}\n`);
}
