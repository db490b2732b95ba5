/** `npm run report`: words, sentence length and readability of every page. A report, not a gate. */
import { contentDir } from '../src/model/content-dir.ts';
import { LIX_AIM as aim } from '../src/domain/readability.ts';
import { getHandbook } from '../src/model/read-handbook.ts';
import { readabilityOfPages } from '../src/model/readability-of-pages.ts';
import { orUsage, readArguments } from './arguments.ts';

const { words } = orUsage(() => readArguments({}, 0));
const handbook = getHandbook();
for (const { key, label } of handbook.locales) {
  const rows = readabilityOfPages(handbook, contentDir(), key);
  const all = rows.reduce((sum, row) => sum + row.words, 0);
  const median = Math.round(rows[Math.floor(rows.length / 2)]?.lix ?? 0);
  console.log(
    `\n${words.readability({ label, pages: rows.length, words: all, median, aim, above: rows.filter((row) => row.lix > aim).length })}`,
  );
  for (const row of rows)
    console.log(
      `  LIX ${row.lix.toFixed(0).padStart(2)}  ${words.readabilityOf({ words: String(row.words).padStart(5), perSentence: (row.words / row.sentences).toFixed(1).padStart(4) })}  ${row.file}`,
    );
}
