/** Makes the copies after a build: one worker a language, with the list of all that belongs to this version. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editions } from '../model/editions.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Workers } from './bundle-workers.ts';
import { cacheName, hashLength, type CopyFacts, type KeptVersion } from './copy.ts';
import { addressOf, keptFiles } from './kept-files.ts';

/**
 * Writes `<site>/<locale>/sw.js`, and `offline.json` where a copy is offered. Runs last of all that changes pages:
 * the list says what every file hashes to.
 *
 * @param site folder with the built site
 * @param base path the site is published under, with slashes at both ends
 */
export function buildOffline(site: string, handbook: Handbook, base: string, workers: Workers): void {
  const { id, offline, updated } = handbook.config;
  const code = offline ? workers.keeps : workers.removes;
  const printed = new Set(editions(handbook).flatMap((edition) => Object.values(edition.path).map((at) => `${at.slice(1)}index.html`)));
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    // Editions for print say once more what the pages say.
    .filter((file) => !printed.has(file))
    .sort();
  const hashes = new Map<string, { hash: string; bytes: number }>();
  const look = (file: string) => {
    let seen = hashes.get(file);
    if (!seen) {
      const content = readFileSync(path.join(site, file));
      seen = { hash: hashOf(content), bytes: content.length };
      hashes.set(file, seen);
    }
    return seen;
  };
  for (const { key: locale, lang } of handbook.locales) {
    const own = keptFiles(offline ? files : [], locale, lang);
    if (offline) {
      const facts: CopyFacts = {
        pages: handbook.pages.size,
        files: own.length,
        bytes: own.reduce((sum, file) => sum + look(file).bytes, 0),
        updated,
      };
      const name = `${locale}/offline.json`;
      writeFileSync(path.join(site, name), JSON.stringify(facts));
      own.push(name);
    }
    const list = own.map((file) => [addressOf(file), look(file).hash] as const);
    // The worker's own code belongs to the version: a mended worker is a new one.
    const version = hashOf(code + JSON.stringify(list));
    const kept: KeptVersion & { base: string } = { cache: cacheName(id, base, locale), version, base, files: list };
    writeFileSync(path.join(site, locale, 'sw.js'), `self.KEPT=${JSON.stringify(kept)};\n${code}`);
  }
}

const hashOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('base64url').slice(0, hashLength);
