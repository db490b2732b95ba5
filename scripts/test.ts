/**
 * `npm test`: everything CI runs. Lint, types, unit and content tests; then three builds (at the root of a domain, under
 * a path, and of a second handbook) with the tests that read them and drive them in a browser.
 * Ends with the counts of the test runner on a line of their own.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './find-browser.ts';
import { gapsBuild, prepareGaps, testBuilds, testFolder } from './test-builds.ts';

// Nothing phones home, tests included.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const cache = testFolder;
rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });

let passed = 0;
let failed = 0;

function run(title: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n── ${title}`);
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(`   ${status === 0 ? 'done' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** Steps that are no tests themselves, but must not fail. */
function step(title: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  if (!run(title, command, args, env)) failed++;
}

function vitest(title: string, projects: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const report = path.join(cache, `${projects.join('-')}.json`);
  const ok = run(
    title,
    'vitest',
    ['run', ...projects.flatMap((name) => ['--project', name]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
    // A file that could not even be loaded fails the run without counting a test.
    if (!ok && counts.numFailedTests === 0) failed++;
  } catch {
    failed++;
  }
}

step('Lint', 'biome', ['lint', '--error-on-warnings', '.']);
step('Format', 'prettier', ['--check', '--log-level=warn', '.']);
step('Content', process.execPath, ['scripts/check.ts']);
step('Types', 'astro', ['check', '--minimumSeverity', 'hint', '--minimumFailingSeverity', 'warning']);
vitest('Unit and content tests', ['unit', 'content']);
prepareGaps();
for (const { name, env } of [...testBuilds, gapsBuild]) step(`Build: ${name}`, process.execPath, ['scripts/build.ts'], env);
try {
  const { executablePath, args } = await findBrowser();
  vitest('Site and browser tests', ['site', 'browser'], { HANDBOOK_CHROMIUM: executablePath, HANDBOOK_CHROMIUM_ARGS: args.join(' ') });
} catch (error) {
  console.error((error as Error).message);
  failed++;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
