/**
 * A Chromium for the browser tests: named by HANDBOOK_CHROMIUM, found on the system, or installed here, in that order.
 * Nothing is installed outside `node_modules` unless Debian's package is the last road left and this is root.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Browser {
  executablePath: string;
  args: string[];
}

// Sandboxing needs rights that CI machines rarely give; the tests open only this project's own pages.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
/** Ships a Chromium inside the package, for Linux on x64. Pinned: newer ones leave libraries out that plain machines lack. */
const shipped = '@sparticuz/chromium@153.0.0';

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onSystem(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = [
    ...(process.env['PATH'] ?? '').split(path.delimiter),
    '/Applications/Google Chrome.app/Contents/MacOS',
    '/Applications/Chromium.app/Contents/MacOS',
  ];
  const candidates = folders.flatMap((folder) => [...names, 'Google Chrome', 'Chromium'].map((name) => path.join(folder, name)));
  return candidates.find((candidate) => existsSync(candidate) && isExecutable(candidate));
}

async function fromPackage(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = path.resolve('node_modules/.cache/chromium');
  mkdirSync(home, { recursive: true });
  const module = path.join(home, 'node_modules/@sparticuz/chromium');
  if (!existsSync(module)) {
    const installed = spawnSync('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', shipped], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (installed.status !== 0) return undefined;
  }
  // The package looks at these two: which libraries it brings along, and where it unpacks itself.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  process.env['TMPDIR'] = home;
  const { main, exports } = (await import(pathToFileURL(path.join(module, 'package.json')).href, { with: { type: 'json' } })).default as {
    main?: string;
    exports?: unknown;
  };
  const entry = main ?? (exports as { import?: string } | undefined)?.import ?? 'build/index.js';
  const { default: chromium } = (await import(pathToFileURL(path.join(module, entry)).href)) as {
    default: { executablePath: () => Promise<string> };
  };
  return { executablePath: await chromium.executablePath(), args: [...args, '--headless=shell'] };
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  const run = (...command: string[]) =>
    spawnSync('apt-get', command, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  return run('update') && run('install', '-y', 'chromium') ? onSystem() : undefined;
}

/** @throws with one line that says what to do, when there is no browser and none can be had */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['HANDBOOK_CHROMIUM'];
  if (named) {
    if (isExecutable(named)) return { executablePath: named, args };
    throw new Error(`HANDBOOK_CHROMIUM names “${named}”, which cannot be run: give the path of a Chromium or Chrome.`);
  }
  const system = onSystem();
  if (system) return { executablePath: system, args };
  const packaged = await fromPackage().catch(() => undefined);
  if (packaged && spawnSync(packaged.executablePath, ['--version'], { stdio: 'ignore' }).status === 0) return packaged;
  const debian = fromDebian();
  if (debian) return { executablePath: debian, args };
  throw new Error('The browser tests need a Chromium: install one (on Debian: apt-get install chromium) or name one in HANDBOOK_CHROMIUM.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { executablePath } = await findBrowser();
  console.log(executablePath, execFileSync(executablePath, ['--version'], { encoding: 'utf8' }).trim());
}
