/** `npm run report`: words, sentence length and readability of every page. A report, not a gate. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LIX_AIM, readability } from '../src/domain/readability.ts';
import { contentDir } from '../src/model/content-dir.ts';
import { getHandbook } from '../src/model/get-handbook.ts';
import { paragraphsOf } from '../src/model/read-text.ts';

const handbook = getHandbook();
const aim = LIX_AIM;
for (const { key, label } of handbook.locales) {
  const rows = [...handbook.pages.values()].flatMap((page) => {
    const file = page.texts[key]?.file;
    if (file === undefined) return [];
    return [{ file, ...readability(paragraphsOf(readFileSync(path.join(contentDir(), file), 'utf8'), file)) }];
  });
  rows.sort((a, b) => b.lix - a.lix);
  const words = rows.reduce((sum, row) => sum + row.words, 0);
  const median = rows[Math.floor(rows.length / 2)]?.lix ?? 0;
  console.log(
    `\n${label}: ${rows.length} pages, ${words} words, median LIX ${median.toFixed(0)}, above ${aim}: ${rows.filter((row) => row.lix > aim).length}`,
  );
  for (const row of rows)
    console.log(
      `  LIX ${row.lix.toFixed(0).padStart(2)}  ${String(row.words).padStart(5)} words  ${(row.words / row.sentences).toFixed(1).padStart(4)} a sentence  ${row.file}`,
    );
}
