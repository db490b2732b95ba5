/**
 * Compresses a site beforehand, with brotli and gzip at their best, for servers that send such files as they are. It takes
 * far longer than the build, so it is a step of its own (`npm run package`), and what was compressed once is kept.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compressible } from '../src/publishing/hosting/rules.ts';

/** Smaller files fit into the packet that carries the headers: nothing is won. */
const smallest = 512;

type Compress = (bytes: Buffer) => Promise<Buffer>;
const methods: Readonly<Record<'br' | 'gz', Compress>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

export interface CompressResult {
  /** Files that have compressed ones beside them. */
  files: number;
  /** Compressed files that had been made before. */
  known: number;
  bytes: { plain: number; br: number; gz: number };
}

/**
 * Writes `<file>.br` and `<file>.gz` beside every file that shrinks. Old ones, of files that are no longer there, go.
 *
 * @param cache folder where compressed files are kept by the hash of what they were made of
 */
export async function compressFiles(site: string, cache: string): Promise<CompressResult> {
  mkdirSync(cache, { recursive: true });
  const all = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of all) if (/\.(br|gz)$/.test(file)) rmSync(file);
  const queue = all.filter((file) => (compressible as readonly string[]).includes(path.extname(file).slice(1)));
  const result: CompressResult = { files: 0, known: 0, bytes: { plain: 0, br: 0, gz: 0 } };

  async function work(): Promise<void> {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const bytes = readFileSync(file);
      if (bytes.length < smallest) continue;
      result.files++;
      result.bytes.plain += bytes.length;
      const hash = createHash('sha256').update(bytes).digest('hex');
      for (const [ending, compress] of Object.entries(methods) as ['br' | 'gz', Compress][]) {
        const kept = path.join(cache, `${hash}.${ending}`);
        if (existsSync(kept)) result.known++;
        else {
          // Written under another name first: a run that is stopped leaves no half file behind.
          writeFileSync(`${kept}.part`, await compress(bytes));
          renameSync(`${kept}.part`, kept);
        }
        copyFileSync(kept, `${file}.${ending}`);
        result.bytes[ending] += readFileSync(kept).length;
      }
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return result;
}
