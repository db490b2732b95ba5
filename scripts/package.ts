/**
 * `npm run package`: builds the site, archives it (`<id>-<date>.zip` beside `dist/`), and compresses its files beforehand
 * for servers that send such files as they are.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { getHandbook } from '../src/model/read-handbook.ts';
import { archiveSite } from './archive-site.ts';
import { orUsage, readArguments } from './arguments.ts';
import { compressFiles } from './compress-files.ts';

const { words } = orUsage(() => readArguments({}, 0));
const out = path.resolve(process.env['HANDBOOK_OUT'] || 'dist');
const built = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const relative = (file: string) => path.relative(process.cwd(), file) || file;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const archive = archiveSite(out, path.dirname(out), getHandbook());
console.log(`${relative(archive)}: ${megabytes(statSync(archive).size)}.`);

const started = performance.now();
const { files, known, bytes } = await compressFiles(out, path.resolve('node_modules/.cache/handbook-compressed'));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  words.compressed({ files, seconds, known, plain: megabytes(bytes.plain), brotli: megabytes(bytes.br), gzip: megabytes(bytes.gz) }),
);
