import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planBook } from '../../bench/corpus/plan.ts';
import { writePack } from '../../bench/engines/handbook-pack.ts';
import { isError } from '../../src/model/issues.ts';
import { readPack } from '../../src/model/read-pack.ts';

const book = planBook(120);
const folder = mkdtempSync(path.join(tmpdir(), 'bench-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every file of a folder, with its text. */
const filesOf = (pack: string) =>
  readdirSync(pack, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [path.relative(pack, file), readFileSync(file, 'utf8')]);

describe('the corpus of the benchmark', { timeout: 60_000 }, () => {
  test.each(['md', 'mdx'] as const)('is a right content pack as .%s', (format) => {
    const pack = path.join(folder, format);
    writePack(pack, book, format);
    const { handbook, issues } = readPack(pack);
    expect(issues.filter(isError)).toEqual([]);
    expect(handbook!.pages.size * handbook!.locales.length).toBe(120);
    expect(handbook!.items.size > 0).toBe(format === 'mdx');
  });

  test('is the same every time', () => {
    const again = path.join(folder, 'again');
    writePack(again, book, 'md');
    expect(filesOf(again)).toEqual(filesOf(path.join(folder, 'md')));
  });

  test('is refused when it would be smaller than a handbook’s frame', () => {
    expect(() => planBook(9)).toThrow('at least');
  });
});
