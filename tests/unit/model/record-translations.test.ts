/** A translation followed through: changed in one language, found in the other, brought up to date, forgotten. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPack } from '../../../src/model/read-pack.ts';
import { recordTranslations } from '../../../src/model/translations/record.ts';
import { staleParts } from '../../../src/model/translations/stale.ts';

const bees = path.resolve(import.meta.dirname, '../../fixtures/handbooks/bees');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'translations-'));
  cpSync(bees, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');
function change(file: string, from: string, to: string): void {
  const before = read(file);
  expect(before).toContain(from);
  writeFileSync(path.join(dir, file), before.replace(from, to));
}

/** A sentence of the Danish opening gets another meaning. */
function changeDanish(): void {
  change(
    'roles/mentor.yaml',
    'revision: 1',
    'revision: 2\nchanges:\n  - { revision: 2, date: 2026-06-01, note: { da: Ring om aftenen., fi: Soita illalla. } }',
  );
  change('roles/mentor.da.mdx', 'revision: 1', 'revision: 2');
  change('roles/mentor.da.mdx', '---\n\n', '---\n\nRing om aftenen. ');
}

const order = (locale: string) => (locale === 'da' ? ['fi'] : ['da']);
const stale = (locale: string) => staleParts(readPack(dir).draft!, dir, order).find((state) => state.locale === locale)!;
const told = (locale: string) => readPack(dir).handbook!.pages.get('roles/mentor')!.texts[locale]!.behind;

describe('a change in one language', () => {
  test.each([['recorded'], ['not recorded yet']])('is told in the other with its note and the difference (%s)', (how) => {
    changeDanish();
    if (how === 'recorded') expect(recordTranslations(dir)).toMatchObject({ ok: true, undecided: 0 });

    expect(stale('da').behind).toEqual([]);
    const [part, ...others] = stale('fi').behind;
    expect(others).toEqual([]);
    expect(part).toMatchObject({ page: 'roles/mentor', part: '.top', answers: 1, current: 2, source: 'da' });
    expect(part!.difference!.filter(({ kind }) => kind === 'new').map(({ text }) => text.trim())).toEqual(['Ring om aftenen.']);
    expect(told('fi')).toMatchObject([{ id: undefined, answers: 1, current: ['da'], changes: [{ revision: 2 }] }]);
    expect(told('da')).toEqual([]);
  });

  test('is forgotten when the other is marked as up to date, and its head says so', () => {
    changeDanish();
    change('roles/mentor.fi.mdx', 'Sinun', 'Soita illalla. Sinun');
    const result = recordTranslations(dir, { current: { at: 'roles/mentor' } });
    expect(result).toMatchObject({ ok: true, undecided: 0, raised: ['roles/mentor.fi.mdx'] });
    expect(read('roles/mentor.fi.mdx')).toMatch(/^---\nrevision: 2\n/);
    expect(told('fi')).toEqual([]);
    expect(stale('fi')).toMatchObject({ behind: [], undecided: [] });
    expect(readPack(dir).issues.map(({ code }) => code)).toEqual([]);
    // Only the present words are kept.
    expect(read('.translations/da.txt').match(/^=== roles\/mentor \.top \d$/gm)).toEqual(['=== roles/mentor .top 2']);
  });

  test('is also over when the translator writes the number in the head', () => {
    changeDanish();
    recordTranslations(dir);
    expect(read('.translations/da.txt').match(/^=== roles\/mentor \.top \d$/gm)).toHaveLength(2);
    change('roles/mentor.fi.mdx', 'revision: 1', 'revision: 2');
    expect(told('fi')).toEqual([]);
    recordTranslations(dir);
    expect(readPack(dir).issues).toEqual([]);
    expect(read('.translations/da.txt').match(/^=== roles\/mentor \.top \d$/gm)).toHaveLength(1);
  });
});

describe('words that change under the same revision', () => {
  beforeEach(() => change('roles/mentor.da.mdx', '---\n\n', '---\n\nNyt. '));

  test('stay noticed, whatever is recorded meanwhile, and the old words stay at hand', () => {
    expect(recordTranslations(dir)).toMatchObject({ ok: true, undecided: 1 });
    expect(readPack(dir).issues.map(({ code }) => code)).toEqual(['words-changed']);
    expect(stale('da').undecided[0]!.difference!.some(({ kind, text }) => kind === 'new' && text.includes('Nyt'))).toBe(true);
  });

  test('are accepted wherever they are, after a proofreading', () => {
    change('pages/about.da.mdx', '---\n\n', '---\n\nLæst. ');
    const result = recordTranslations(dir, { minor: { at: 'all', why: 'proofread' } });
    expect(result).toMatchObject({ ok: true, undecided: 0 });
    expect(result.ok && new Set(result.marked.map(({ page }) => page))).toEqual(new Set(['roles/mentor', 'pages/about']));
    expect(read('translations.lock.json').split('"minor": ["proofread"]')).toHaveLength(3);
  });

  test('are accepted as a minor change, with the reason in the lock', () => {
    const result = recordTranslations(dir, { minor: { at: 'roles/mentor#.top', why: 'spelling' } });
    expect(result).toMatchObject({ ok: true, undecided: 0, marked: [{ page: 'roles/mentor', part: '.top', locale: 'da' }] });
    expect(readPack(dir).issues).toEqual([]);
    expect(read('translations.lock.json')).toContain('"minor": ["spelling"]');
    expect(read('.translations/da.txt')).toContain('Nyt. ');
  });
});

describe('what makes no sense is refused, and nothing is written', () => {
  test.each([
    [{ minor: { at: 'roles/mentor', why: 'spelling' } }, { reason: 'nothing-changed', asked: 'roles/mentor' }],
    [{ minor: { at: 'roles/mentro', why: 'spelling' } }, { reason: 'no-entry', asked: 'roles/mentro', suggestion: 'roles/mentor' }],
    [{ current: { at: 'roles/mentor', locale: 'fi' } }, { reason: 'nothing-behind', asked: 'roles/mentor' }],
    [
      { current: { at: 'phases/start/work#find-plase' } },
      { reason: 'no-part', asked: 'phases/start/work#find-plase', suggestion: 'find-place' },
    ],
  ])('%j', (options, refusal) => {
    const before = read('translations.lock.json');
    expect(recordTranslations(dir, options)).toEqual({ ok: false, refusal });
    expect(read('translations.lock.json')).toBe(before);
  });

  test('and so is content with errors', () => {
    change('roles/mentor.yaml', 'order: 1', 'order: first');
    expect(recordTranslations(dir)).toMatchObject({ ok: false, issues: [{ code: 'wrong-value' }] });
  });
});

test('recording twice writes the same bytes', () => {
  recordTranslations(dir);
  const files = ['translations.lock.json', '.translations/da.txt', '.translations/fi.txt'];
  const first = files.map(read);
  recordTranslations(dir);
  expect(files.map(read)).toEqual(first);
});
