/** One word for all that a page is made of besides content: code, packages, the program that runs it, and the build's settings. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const parts = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
  'scripts',
  'src',
];
/** Where a site goes, and where builds keep things, changes no page. */
const noMatter = ['HANDBOOK_OUT', 'HANDBOOK_CACHE', 'HANDBOOK_TEST_FOLDER'];

/**
 * @param root folder of the engine
 * @param searchRules folder with what the content says of its languages for search: the model does without it
 */
export function engineKey(root: string, searchRules: string): string {
  const sum = createHash('sha256').update(process.version);
  const add = (file: string): void => {
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) for (const below of readdirSync(file).sort()) add(path.join(file, below));
    else sum.update(`\n${path.relative(root, file)}\n`).update(readFileSync(file));
  };
  for (const part of [...parts.map((part) => path.join(root, part)), searchRules]) add(part);
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('HANDBOOK_') && !noMatter.includes(name)) sum.update(`\n${name}=${value}`);
  }
  return sum.digest('hex');
}
