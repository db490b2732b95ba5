/** `node bench/write-pack.ts FOLDER PAGES [md|mdx]`: the corpus as a content pack, to build or profile by hand. */
import path from 'node:path';
import { planBook } from './corpus/plan.ts';
import { writePack } from './engines/handbook-pack.ts';

const [folder, pages = '1000', format = 'mdx'] = process.argv.slice(2);
if (!folder || (format !== 'md' && format !== 'mdx') || !(Number(pages) > 0)) {
  console.error('Usage: node bench/write-pack.ts FOLDER PAGES [md|mdx]');
  process.exitCode = 2;
} else {
  const book = planBook(Number(pages));
  writePack(path.resolve(folder), book, format);
  console.log(`${book.pages.length * book.locales.length} pages (${format}) in ${folder}`);
}
