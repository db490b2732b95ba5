/**
 * `npm run check`: reads the content pack and prints every problem, without a build.
 * Exit code 1 when there is an error; advice alone leaves 0.
 */
import { contentDir } from '../src/model/content-dir.ts';
import { readPack } from '../src/model/read-pack.ts';
import { reportIssues } from '../src/model/report.ts';

const { issues, handbook, dir } = readPack(process.argv[2] ?? contentDir());
console.log(reportIssues(issues, dir));
if (handbook) {
  console.log(
    `${handbook.pages.size} pages, ${handbook.items.size} items, ${handbook.checks.size} self-checks, ${handbook.terms.size} terms in ${handbook.locales.length} languages.`,
  );
}
process.exitCode = handbook ? 0 : 1;
