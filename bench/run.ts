/**
 * `npm run bench [-- options]`: this engine and its peers on the same generated corpus, side by side.
 *
 *   --pages 100,1000      sizes of the corpus, in pages of all languages together
 *   --engines a,b         which engines (default: all)
 *   --formats md,mdx      which forms of the corpus (default: both, where an engine takes both)
 *   --repeat 3            how often each is built, interleaved; medians are told
 *   --no-rebuild          leaves out the rebuild after one change
 *   --no-visits           leaves out the browser
 *   --out name            name of the result; the date without it
 *
 * The peers are installed from `bench/package.json` at the first run. Results go to `bench/results/`.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { placeName } from './corpus/book.ts';
import { planBook } from './corpus/plan.ts';
import { docusaurus } from './engines/docusaurus.ts';
import { eleventy } from './engines/eleventy.ts';
import { bench, type Engine, type Format, type Site } from './engines/engine.ts';
import { handbook } from './engines/handbook.ts';
import { hugo } from './engines/hugo.ts';
import { starlight } from './engines/starlight.ts';
import { vitepress } from './engines/vitepress.ts';
import { runCommands, type Taken } from './measure/run-command.ts';
import { visit, type Visit } from './measure/visit.ts';
import { report, type Row } from './report.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '100,1000' },
    engines: { type: 'string', default: 'handbook,Starlight,Eleventy,Hugo,VitePress,Docusaurus' },
    formats: { type: 'string', default: 'md,mdx' },
    repeat: { type: 'string', default: '3' },
    'no-rebuild': { type: 'boolean', default: false },
    'no-visits': { type: 'boolean', default: false },
    out: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const all: readonly Engine[] = [handbook, starlight, eleventy, hugo, vitepress, docusaurus];
const chosen = all.filter(({ name }) => values.engines.toLowerCase().split(',').includes(name.toLowerCase()));
const formats = values.formats.split(',') as Format[];

if (chosen.some((engine) => engine !== handbook) && !existsSync(path.join(bench, 'node_modules'))) {
  console.log('Installing the peers …');
  const { status } = spawnSync('npm', ['install'], { cwd: bench, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

interface Runner {
  engine: Engine;
  format: Format;
  pages: number;
  site: Site;
  cold: Taken[];
  rebuilt: Taken[];
  first?: Taken & { makes: string };
  fault?: string;
}

/** Size of a folder in megabytes, and its files. */
function sizeOf(folder: string): { megabytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    megabytes: files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0) / 1e6,
    files: files.length,
  };
}

function clear(folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** What an engine makes once and keeps is made, and told, before the builds that are compared. */
async function makeApart(runner: Runner): Promise<void> {
  const { apart, build, caches } = runner.site;
  if (!apart) return;
  clear([...caches, apart.cache]);
  runner.first = { ...(await runCommands(build)), makes: apart.makes };
}

async function buildOnce(runner: Runner): Promise<void> {
  const { site } = runner;
  clear(site.caches);
  runner.cold.push(await runCommands(site.build));
  if (values['no-rebuild']) return;
  const text = readFileSync(site.changed, 'utf8');
  appendFileSync(site.changed, '\nEn mening till.\n');
  try {
    runner.rebuilt.push(await runCommands(site.build));
  } finally {
    writeFileSync(site.changed, text);
  }
}

const rows: Row[] = [];
for (const size of values.pages.split(',').map(Number)) {
  const book = planBook(size);
  const pages = book.pages.length * book.locales.length;
  const runners = chosen.flatMap((engine) =>
    engine.formats
      .filter((format) => formats.includes(format))
      .map((format): Runner => {
        const site = engine.site(path.join(bench, 'work', `${engine.name.toLowerCase()}-${format}-${size}`), format);
        site.write(book);
        return { engine, format, pages, site, cold: [], rebuilt: [] };
      }),
  );
  // Interleaved: what disturbs the machine for a while disturbs all of them.
  for (let round = 1; round <= Number(values.repeat); round++) {
    for (const runner of runners) {
      if (runner.fault) continue;
      try {
        if (round === 1) await makeApart(runner);
        await buildOnce(runner);
        const [cold, rebuilt] = [runner.cold.at(-1)!, runner.rebuilt.at(-1)];
        console.log(
          `${size} pages, round ${round}: ${runner.engine.name} .${runner.format} ${cold.seconds.toFixed(1)} s (processor ${cold.processor.toFixed(1)} s), again ${rebuilt?.seconds.toFixed(1) ?? '–'} s`,
        );
      } catch (error) {
        runner.fault = (error as Error).message;
        console.error(runner.fault);
      }
    }
  }
  for (const { engine, format, site, first, cold, rebuilt, fault } of runners) {
    let visited: Visit | undefined;
    if (!fault && !values['no-visits'])
      visited = await visit(site, placeName(5)).catch((error: Error) => void console.error(`${engine.name}: ${error.message}`));
    rows.push({
      engine: engine.name,
      format,
      pages,
      first,
      cold,
      rebuilt,
      fault,
      visited,
      ...(fault ? { megabytes: 0, files: 0 } : sizeOf(site.out)),
    });
  }
  // After each size: what is measured is kept, whatever becomes of the next.
  mkdirSync(path.join(bench, 'results'), { recursive: true });
  const result = path.join(bench, 'results', values.out);
  writeFileSync(`${result}.json`, `${JSON.stringify(rows)}\n`);
  writeFileSync(`${result}.md`, report(rows, Number(values.repeat)));
}
console.log(`bench/results/${values.out}.md`);
