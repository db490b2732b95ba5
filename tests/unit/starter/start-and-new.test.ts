/** A content folder never seen before, in other languages, is begun and written in with two commands. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isError } from '../../../src/model/issues.ts';
import { readPack } from '../../../src/model/read-pack.ts';
import { engineLanguages } from '../../../src/schemas/strings.ts';
import { draftFiles, draftKinds } from '../../../src/starter/draft-files.ts';
import { writeFolder } from '../../../src/starter/files.ts';
import { localeOf, startPack } from '../../../src/starter/start-pack.ts';
import { starterWords } from '../../../src/starter/words.ts';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'start-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const run = (script: string, args: string[], content = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    input: '',
    env: { ...process.env, HANDBOOK_CONTENT: content, HANDBOOK_LANG: 'en' },
  });
  return { status, output: stdout + stderr };
};
const start = (name: string, tags: string[]) => {
  const dir = path.join(scratch, name);
  const options = {
    id: 'our-book',
    names: { '': 'Our: book, “new”' },
    locales: tags.map(localeOf),
    owner: null,
    contact: null,
    today: '2026-11-22',
    dir,
  };
  writeFolder(dir, startPack(options));
  return dir;
};
const errors = (dir: string) => readPack(dir).issues.filter(isError);
const today = '2026-11-22';
const reader = (dir: string) => (file: string) =>
  existsSync(path.join(dir, file)) ? readFileSync(path.join(dir, file), 'utf8') : undefined;
const add = (dir: string, kind: string, id: string, page?: string) => {
  const files = draftFiles(readPack(dir, { withDrafts: true }).handbook!, { kind, id, page, today }, reader(dir));
  for (const [file, content] of [...files.created, ...files.changed]) {
    spawnSync('mkdir', ['-p', path.dirname(path.join(dir, file))]);
    writeFileSync(path.join(dir, file), content);
  }
  return files;
};

describe('a new handbook', { timeout: 60_000 }, () => {
  test.each([...engineLanguages.map((language) => [language]), ['da', 'fi', 'en'], ['et', 'fr-CA', 'sv']])(
    'in %s %s %s is right at once, with an entry of each kind',
    (...tags) => {
      const dir = start(tags.join('-'), tags);
      expect(errors(dir)).toEqual([]);
      const book = readPack(dir).handbook!;
      expect(new Set([...book.pages.values()].map(({ kind }) => kind)).size).toBe(8);
      for (const entries of [book.items, book.roles, book.steps, book.cases, book.checks, book.terms, book.sources, book.facts])
        expect(entries.size).toBeGreaterThan(0);
      expect(book.sections.length).toBe(10);
      for (const { key } of book.locales)
        expect(readFileSync(path.join(dir, 'README.md'), 'utf8'), key).toContain(`.${key === 'et' || key === 'fr-ca' ? 'et' : key}.mdx`);
    },
  );

  test('lists what a language of its own still lacks, and shows English until then', () => {
    const { issues, handbook } = readPack(path.join(scratch, 'et-fr-CA-sv'));
    expect(issues.filter(({ code }) => code === 'strings-borrowed').map(({ file }) => file)).toEqual([
      'strings/et.yaml',
      'strings/fr-ca.yaml',
    ]);
    expect(handbook!.strings['et']!['menu.open']).toBe(handbook!.strings['fr-ca']!['menu.open']);
    expect(handbook!.locales.map(({ label }) => label)).toEqual(['Eesti', 'Français canadien', 'Svenska']);
  });

  test('is written by the command, with what it was told', () => {
    const dir = path.join(scratch, 'told');
    const { status, output } = run('start-handbook', [
      dir,
      '--name',
      'da=Vores bog',
      '--name',
      'fi=Kirjamme',
      '--languages',
      'da, fi',
      '--owner',
      'Foreningen',
      '--contact',
      'a@example.org',
    ]);
    expect(output).toContain('npm run dev');
    expect(status).toBe(0);
    const { config } = readPack(dir).handbook!;
    expect(config.name).toEqual({ da: 'Vores bog', fi: 'Kirjamme' });
    expect(config.publisher).toEqual({ name: 'Foreningen', contact: 'a@example.org', url: null, statementUrl: null });
    expect(config.id).toBe('vores-bog');
  });

  test.each([
    ['a folder that is there', () => [scratch, '--name', 'X', '--languages', 'sv'], 'is there already'],
    ['no folder', () => [], 'Say where'],
    ['no name', () => [path.join(scratch, 'nothing'), '--languages', 'sv'], 'Say what it is called'],
    ['no language', () => [path.join(scratch, 'nothing'), '--name', 'X'], 'Say which languages'],
    [
      'a language that is none',
      () => [path.join(scratch, 'nothing'), '--name', 'X', '--languages', 'sv,swedish!'],
      '“swedish!” is no language',
    ],
    ['a language twice', () => [path.join(scratch, 'nothing'), '--name', 'X', '--languages', 'nb,no'], 'named twice'],
    [
      'a contact that is none',
      () => [path.join(scratch, 'nothing'), '--name', 'X', '--languages', 'sv', '--contact', 'us'],
      'neither an e-mail address',
    ],
    ['an option that is none', () => [path.join(scratch, 'nothing'), '--nmae', 'X'], '--nmae'],
  ])('is refused with a reason for %s', (_, args, reason) => {
    const { status, output } = run('start-handbook', args());
    expect(output).toContain(reason);
    expect(output).not.toContain('    at ');
    expect(status).toBeGreaterThan(0);
    expect(existsSync(path.join(scratch, 'nothing'))).toBe(false);
  });

  test('has words of the same form in every language', () => {
    const shape = (value: unknown): unknown =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : Array.isArray(value)
          ? 'list'
          : typeof value;
    const [first, ...others] = engineLanguages.map((lang) => shape(starterWords({ lang })));
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('a new draft', { timeout: 120_000 }, () => {
  test('of every kind is right, shows in dev only, and is right when it is published', () => {
    const dir = start('drafts', ['da', 'et']);
    const before = readPack(dir).handbook!;
    for (const kind of draftKinds) {
      const { created, changed } = add(dir, kind, `my-${kind}`, 'phases/prepare/tasks');
      expect([...created.values(), ...changed.values()].join('\n'), kind).toContain('draft: true');
      expect(errors(dir), kind).toEqual([]);
    }
    const published = readPack(dir).handbook!;
    expect([...published.pages.keys()]).toEqual([...before.pages.keys()]);
    expect([published.items.size, published.terms.size]).toEqual([before.items.size, before.terms.size]);
    const whole = readPack(dir, { withDrafts: true }).handbook!;
    for (const page of [
      'phases/my-phase/tasks',
      'roles/my-role',
      'steps/my-step',
      'cases/my-case',
      'knowledge/my-knowledge',
      'checks/my-check',
      'sources/my-source',
      'pages/my-page',
    ])
      expect(whole.pages.get(page)?.isDraft, page).toBe(true);
    expect(whole.items.get('my-item')?.page).toBe('phases/prepare/tasks');
    expect(whole.terms.has('my-term')).toBe(true);

    for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))) {
      const text = readFileSync(path.join(dir, file), 'utf8');
      writeFileSync(path.join(dir, file), text.replace(/^ *draft: true\n/gm, ''));
    }
    expect(errors(dir)).toEqual([]);
    expect(readPack(dir).handbook!.pages.size).toBe(whole.pages.size);
  });

  test('brings the section with it that the handbook lacks', () => {
    const dir = path.join(scratch, 'old');
    spawnSync('cp', ['-r', 'tests/fixtures/handbooks/format-1', dir]);
    writeFileSync(path.join(dir, 'handbook.yaml'), readFileSync(path.join(dir, 'handbook.yaml'), 'utf8').replace('format: 1', 'format: 2'));
    add(dir, 'case', 'harbour');
    expect(errors(dir)).toEqual([]);
    expect(readPack(dir, { withDrafts: true }).handbook!.pages.has('cases/harbour')).toBe(true);
    expect(readPack(dir).handbook!.sections.map(({ id }) => id)).toEqual(['knowledge']);
  });

  test.each([
    [['case'], '<kind> <id>. The kinds are phase, role'],
    [['caes', 'x'], 'Did you mean “case”? The kinds are phase'],
    [['case', 'Min hamn'], '“Min hamn” cannot be an id. Expected: lower-case letters'],
    [['role', 'mentor'], 'roles/mentor.yaml is there already'],
    [['page', 'cases'], 'pages/cases.yaml is there already'],
    [['item', 'wax'], '--page phases/start/work'],
    [['item', 'wax', '--page', 'phases/start/wokr'], 'Did you mean “phases/start/work”?'],
    [['item', 'find-place', '--page', 'phases/start/work'], 'There is an item “find-place” already'],
    [['item', 'wax', '--page', 'knowledge/bee-year'], 'knowledge/bee-year.da.md is plain Markdown'],
  ])('that cannot be is refused with a reason: %j', (args, reason) => {
    const { status, output } = run('new', args, path.resolve('tests/fixtures/handbooks/bees'));
    expect(output).toContain(reason);
    expect(status).toBe(1);
  });
});

test('what a command cannot do is told in the language asked for, without a stack', { timeout: 60_000 }, () => {
  const unknown = run('new', ['cas', 'harbour', '--lang', 'sv'], 'examples/bees');
  expect(unknown).toMatchObject({ status: 1, output: expect.stringContaining('Menade du ”case”?') });
  const mistyped = run('translations', ['--hjelp', '--lang', 'no']);
  expect(mistyped).toMatchObject({ status: 2, output: expect.stringContaining('Valget «--hjelp» er ukjent.') });
  expect(unknown.output + mistyped.output).not.toMatch(/\n\s+at /);
});
