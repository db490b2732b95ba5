/**
 * `npm run screenshots`: the pictures of CONTRIBUTING.md (`docs/pictures/`), taken of `npm run dev` as an editor sees it, on a copy
 * of the content in which a section has changed. To be run again when what they show has changed; they are committed.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { recordTranslations } from '../src/model/translations/record.ts';
import { findBrowser } from './find-browser.ts';

const pictures = path.resolve('docs/pictures');
// Not below node_modules, where `dev` does not look for changes.
const scratch = mkdtempSync(path.join(tmpdir(), 'handbook-'));
const copy = path.join(scratch, 'content');
const text = path.join(copy, 'cases/slim.sv.mdx');

/** Changes one text of the copy; the words to be changed must be there. */
function edit(file: string, find: string, replace: string): void {
  const before = readFileSync(file, 'utf8');
  if (!before.includes(find)) throw new Error(`“${find}” is not in ${file} any more: choose other words in scripts/screenshots.ts.`);
  writeFileSync(
    file,
    before.replace(find, () => replace),
  );
}

/** A copy of the content: a section has changed in Swedish, and is out of date in the other languages. */
function prepare(): void {
  cpSync('content', copy, { recursive: true });
  recordTranslations(copy);
  const yaml = path.join(copy, 'cases/slim.yaml');
  edit(yaml, 'revision: 1\n', 'revision: 2\n');
  const note = 'The threads of SLIM II returned in SLIM III.';
  edit(
    yaml,
    'sections:\n',
    `changes:\n  - { revision: 2, date: 2026-11-22, note: { sv: "${note}", "no": "${note}", en: "${note}" } }\nsections:\n`,
  );
  edit(text, 'revision: 1\n', 'revision: 2\n');
  edit(text, 'i vår källa.', 'i vår källa, och de kom tillbaka i SLIM III.');
  recordTranslations(copy);
}

/** Starts `dev` on the copy; tells its address when it is there. */
function startDev(): { address: Promise<string>; stop: () => void } {
  const env = { ...process.env, HANDBOOK_CONTENT: copy, HANDBOOK_LANG: 'en', HANDBOOK_URL: '' };
  const child = spawn(process.execPath, ['scripts/dev.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (words: Buffer) => {
      said += words.toString();
      const [, found] = /(http:\/\/localhost:\d+\/)en\//.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`dev has stopped:\n${said}`)));
  });
  return { address, stop: () => child.kill() };
}

/** Scrolls until an element stands near the top of the window. */
async function toTop(page: Page, element: string): Promise<void> {
  await page
    .locator(element)
    .first()
    .evaluate((found) => {
      document.documentElement.style.scrollBehavior = 'auto';
      window.scrollTo(0, found.getBoundingClientRect().top + window.scrollY - 40);
    });
  await page.waitForTimeout(300);
}

/** A picture of the window. */
async function take(page: Page, name: string): Promise<void> {
  const file = path.join(pictures, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(`${path.relative(process.cwd(), file)}  ${Math.round(readFileSync(file).length / 1024)} KB`);
}

prepare();
mkdirSync(pictures, { recursive: true });
const { executablePath, args } = await findBrowser();
const dev = startDev();
const browser = await chromium.launch({ executablePath, args });
try {
  const address = await dev.address;
  const page = await browser.newPage({
    viewport: { width: 880, height: 560 },
    colorScheme: 'light',
    locale: 'en',
    reducedMotion: 'reduce',
  });
  const open = (at: string) => page.goto(new URL(at, address).href, { waitUntil: 'load' });

  await open('en/cases/slim/#support-measurement-learning');
  await toTop(page, '#support-measurement-learning');
  await take(page, 'section-out-of-date');

  await open('en/phases/initiation/events/#strategic-idea');
  await toTop(page, '#strategic-idea');
  await page.locator('#strategic-idea .anchor').hover();
  await take(page, 'link-to-an-item');

  await open('en/editors-desk/');
  await page
    .locator('main details')
    .first()
    .evaluate((details) => details.setAttribute('open', ''));
  await toTop(page, 'main h2');
  await take(page, 'editors-desk');

  await open('sv/fallstudier/slim/');
  await page.waitForTimeout(1500);
  edit(text, 'title: "SLIM', 'title: SLIM');
  await page.locator('vite-error-overlay').waitFor({ state: 'attached' });
  // The copy stands in for content/, and is named so.
  await page.locator('vite-error-overlay').evaluate(
    (overlay, from) => {
      for (const place of overlay.shadowRoot?.querySelectorAll('button') ?? [])
        place.textContent = place.textContent.replace(from, 'content');
    },
    path.relative(process.cwd(), copy),
  );
  await take(page, 'mistake-in-dev');
} finally {
  await browser.close();
  dev.stop();
  rmSync(scratch, { recursive: true, force: true });
}
