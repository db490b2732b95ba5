/** What `npm run package` makes of a site. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { archiveName, archiveSite } from '../../../scripts/archive-site.ts';
import { compressFiles } from '../../../scripts/compress-files.ts';
import type { Handbook } from '../../../src/model/handbook.ts';
import { readPack } from '../../../src/model/read-pack.ts';

const bees = readPack(path.resolve('tests/fixtures/handbooks/bees')).handbook as Handbook;
const folder = mkdtempSync(path.join(tmpdir(), 'handbook-package-'));
const site = path.join(folder, 'site');
const cache = path.join(folder, 'cache');
const page = '<p>Summ, summ, summ.</p>'.repeat(100);

beforeEach(() => {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(path.join(site, 'da'), { recursive: true });
  writeFileSync(path.join(site, 'da/index.html'), page);
  writeFileSync(path.join(site, 'da/short.html'), '<p>kort</p>');
  writeFileSync(path.join(site, 'da/sheet.docx'), page);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('compression', () => {
  test('is done with both methods where it helps, and once', async () => {
    const first = await compressFiles(site, cache);
    expect(first).toMatchObject({ files: 1, known: 0 });
    expect(brotliDecompressSync(readFileSync(path.join(site, 'da/index.html.br'))).toString()).toBe(page);
    expect(gunzipSync(readFileSync(path.join(site, 'da/index.html.gz'))).toString()).toBe(page);
    expect(await compressFiles(site, cache)).toMatchObject({ files: 1, known: 2, bytes: first.bytes });
    expect(readdirSync(path.join(site, 'da')).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz', 'sheet.docx', 'short.html']);
  });

  test('leaves nothing of a file that has changed or gone', async () => {
    await compressFiles(site, cache);
    writeFileSync(path.join(site, 'da/index.html'), `${page}!`);
    await compressFiles(site, cache);
    expect(gunzipSync(readFileSync(path.join(site, 'da/index.html.gz'))).toString()).toBe(`${page}!`);
    rmSync(path.join(site, 'da/index.html'));
    await compressFiles(site, cache);
    expect(existsSync(path.join(site, 'da/index.html.br'))).toBe(false);
  });
});

describe('the archive', () => {
  test('has the handbook’s date in its name, the site as it is, and word of what it is', async () => {
    await compressFiles(site, cache);
    const file = archiveSite(site, folder, bees);
    const name = archiveName(bees);
    expect(path.basename(file)).toBe(`${name}.zip`);
    expect(name).toMatch(/^bees-\d{4}-\d\d-\d\d$/);
    const inside = unzipSync(readFileSync(file));
    expect(Object.keys(inside)).toEqual([
      `${name}/README.txt`,
      ...['index.html', 'sheet.docx', 'short.html'].map((each) => `${name}/site/da/${each}`),
    ]);
    expect(Buffer.from(inside[`${name}/site/da/index.html`]!).toString()).toBe(page);
    expect(Buffer.from(inside[`${name}/README.txt`]!).toString()).toContain('site/da/');
  });

  test('is the same bytes wherever and whenever it is made', () => {
    const before = process.env['TZ'];
    const made = ['UTC', 'Pacific/Kiritimati'].map((zone) => {
      process.env['TZ'] = zone;
      return readFileSync(archiveSite(site, folder, bees));
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(made[0]!.equals(made[1]!)).toBe(true);
  });
});
