import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planMigration, writeChanges } from '../../../src/model/migrate/index.ts';
import { addKey, removeKeys, replaceValue } from '../../../src/model/yaml-edit.ts';
import { isError } from '../../../src/model/issues.ts';
import { readPack } from '../../../src/model/read-pack.ts';
import { contentFormat } from '../../../src/schemas/handbook.ts';

const old = path.resolve('tests/fixtures/handbooks/format-1');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'migrate-'));
  cpSync(old, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');

describe('a handbook of format 1', { timeout: 60_000 }, () => {
  test('is told to migrate, and nothing else', () => {
    expect(readPack(dir).issues.map(({ code }) => code)).toEqual(['format-old']);
  });

  test('is shown what would change, and is not changed by that', () => {
    const plan = planMigration(dir);
    expect(plan.from).toBe(1);
    expect(plan.to).toBe(contentFormat);
    expect(plan.changes.map(({ file, after }) => [file, after !== undefined])).toEqual([
      ['handbook.yaml', true],
      ['strings/no.yaml', false],
      ['strings/sv.yaml', true],
    ]);
    expect(read('handbook.yaml')).toBe(readFileSync(path.join(old, 'handbook.yaml'), 'utf8'));
  });

  test('is right afterwards, with its own words, comments and order', () => {
    writeChanges(dir, planMigration(dir).changes);
    expect(readPack(dir).issues.filter(isError)).toEqual([]);
    expect(read('handbook.yaml')).toBe(readFileSync(path.join(old, 'handbook.yaml'), 'utf8').replace('format: 1 ', 'format: 2 '));
    expect(read('strings/sv.yaml')).toBe(
      [
        '# Interface texts. Every language has every key; names in curly brackets are filled in by the site.',
        '# Vi säger ”Innehåll”, som i boken på papper.',
        'menu.open: "Innehåll"',
        'page.updated: >-',
        '  Senast ändrad {date}',
        '',
      ].join('\n'),
    );
    expect(existsSync(path.join(dir, 'strings/no.yaml'))).toBe(false);
    expect(readPack(dir).handbook!.strings['sv']!['menu.open']).toBe('Innehåll');
    expect(readPack(dir).handbook!.strings['no']!['menu.open']).toBe('Meny');
    expect(planMigration(dir).changes).toEqual([]);
  });

  test.each([
    ['newer than the engine', 'format: 1 ', 'format: 99 ', 'Bring the engine up to date'],
    ['without a format', 'format: 1 ', '', 'expected a line such as'],
    ['with a format that is no number', 'format: 1 ', 'format: one ', 'expected a line such as'],
    ['that cannot be read', 'id: old-book', 'id: "old-book', 'cannot be read'],
  ])('%s is refused with a reason', (_, find, replace, reason) => {
    writeFileSync(path.join(dir, 'handbook.yaml'), read('handbook.yaml').replace(find, replace));
    expect(() => planMigration(dir)).toThrow(reason);
  });

  test('of which a file cannot be read is not migrated by half', () => {
    writeFileSync(path.join(dir, 'strings/sv.yaml'), 'menu.open: "Innehåll\n');
    expect(() => planMigration(dir)).toThrow('nothing can be migrated');
  });

  test('that is not there is refused with a reason', () => {
    expect(() => planMigration(path.join(dir, 'nowhere'))).toThrow('cannot be read');
    expect(() => planMigration(path.join(dir, 'pages'))).toThrow('it is no content folder');
  });
});

describe('a change of YAML text', () => {
  const source = '# top\na: 1 # one\n# of b\nb:\n  - x\n  - y\nc: { d: "1", e: 2 }\nf: |\n  long\n  text\n';
  test('replaces a value and nothing else', () => {
    expect(replaceValue(source, ['c', 'd'], '5')).toBe(source.replace('"1"', '5'));
  });
  test('takes keys away with their lines', () => {
    expect(removeKeys(source, ['a', 'f'])).toBe('# top\n# of b\nb:\n  - x\n  - y\nc: { d: "1", e: 2 }\n');
    expect(removeKeys(source, ['b'])).toBe('# top\na: 1 # one\n# of b\nc: { d: "1", e: 2 }\nf: |\n  long\n  text\n');
  });
  test('adds a key beside another, on its own line or within { }', () => {
    expect(addKey(source, [], 'b', 'new', '[1]')).toBe(source.replace('c: {', 'new: [1]\nc: {'));
    expect(addKey(source, ['c'], 'd', 'new', '{ sv: [x] }')).toBe(source.replace('"1"', '"1", new: { sv: [x] }'));
    expect(addKey('a:\n  b: 1\n', ['a'], 'b', 'c', '2')).toBe('a:\n  b: 1\n  c: 2\n');
  });
});
