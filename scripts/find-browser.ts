/**
 * A Chromium for the browser tests: named by HANDBOOK_CHROMIUM, found on the system, or installed, in that order. Root on Debian, as on
 * most CI machines, gets Debian's package; anyone else a Chromium of their own under `node_modules`. A browser that is installed on the
 * system or here is taken only when it draws a form.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

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
  const { default: packaged } = (await import(pathToFileURL(path.join(module, entry)).href)) as {
    default: { executablePath: () => Promise<string> };
  };
  const executablePath = await packaged.executablePath();
  // The package's own list of fonts names folders of a rented machine: with no font at all a form ends the browser.
  const fonts = path.join(home, 'all-fonts.conf');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>/usr/share/fonts</dir><dir>${path.join(home, 'fonts')}</dir>
<cachedir>${path.join(home, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  process.env['FONTCONFIG_FILE'] = fonts;
  return { executablePath, args: [...args, '--headless=shell'] };
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  // A registry that does not answer costs five minutes, not the whole run.
  const run = (...command: string[]) =>
    spawnSync('apt-get', command, { stdio: 'ignore', timeout: 150_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', 'chromium') ? onSystem() : undefined;
}

/** Draws a select, which asks for a font of the system: more than `--version` tells, and what a bare machine stumbles at. */
async function drawsForms({ executablePath, args }: Browser): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args });
    try {
      const page = await browser.newPage();
      await page.setContent('<select><option>1</option></select>');
      await page.screenshot();
      return true;
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

/** @throws with one line that says what to do, when there is no browser and none can be had */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['HANDBOOK_CHROMIUM'];
  if (named) {
    if (isExecutable(named)) return { executablePath: named, args };
    throw new Error(`HANDBOOK_CHROMIUM names “${named}”, which cannot be run: give the path of a Chromium or Chrome.`);
  }
  const roads = [onSystem, fromDebian];
  for (const road of roads) {
    const executablePath = road();
    if (executablePath && (await drawsForms({ executablePath, args }))) return { executablePath, args };
  }
  const packaged = await fromPackage().catch(() => undefined);
  if (packaged && (await drawsForms(packaged))) return packaged;
  throw new Error('The browser tests need a Chromium: install one (on Debian: apt-get install chromium) or name one in HANDBOOK_CHROMIUM.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { executablePath } = await findBrowser();
  console.log(executablePath, execFileSync(executablePath, ['--version'], { encoding: 'utf8' }).trim());
}
