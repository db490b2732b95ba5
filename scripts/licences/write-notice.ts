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
    const texts = licenceTexts(folder);
    if (!manifest.license || texts.length === 0)
      throw new Error(`${manifest.name} is shipped to readers and has no licence text in ${folder}.`);
    parts.set(manifest.name, `${manifest.name} ${manifest.version} (${manifest.license})\n\n${texts.join('\n\n')}`);
  }
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  const own = readFileSync('LICENSE', 'utf8').trim();
  const head =
    'The program code of this site is under the MIT licence below. Parts of the libraries that follow come with it to the browser.\nThe words of the handbook have a licence of their own, named at the foot of every page.';
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  writeFileSync(path.join(site, 'licences.txt'), `${[`${head}\n\n${own}`, ...sorted].join(rule)}\n`);
}

/** Of a file called so, or of all files in a folder called so. */
function licenceTexts(folder: string): string[] {
  const named = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => /^(licen[cs]e|copying|notice)(\.|$)/i.test(name));
  return named
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isFile() ? [file] : readdirSync(file).map((name) => path.join(file, name));
    })
    .sort()
    .map((file) => readFileSync(file, 'utf8').trim());
}
