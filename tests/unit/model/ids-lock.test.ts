import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isError } from '../../../src/model/issues.ts';
import { readPack } from '../../../src/model/read-pack.ts';
import { redirects } from '../../../src/model/routes.ts';
import { lockIds, type IdsLockOptions } from '../../../src/model/write-ids-lock.ts';
import { lockChecks } from '../../../src/model/write-lock.ts';
import { idsLockSchema } from '../../../src/schemas/ids-lock.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'ids-'));
  cpSync(path.resolve('tests/fixtures/handbooks/bees'), dir, { recursive: true });
  expect(lock()).toBe('locked');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');
const edit = (file: string, find: string, replace: string) => {
  expect(read(file)).toContain(find);
  writeFileSync(
    path.join(dir, file),
    read(file).replace(find, () => replace),
  );
};
const lock = (options?: IdsLockOptions) => {
  const result = lockIds(dir, options);
  return result.ok ? 'locked' : result.issues.map(({ code }) => code).join();
};
const locked = () => idsLockSchema.parse(JSON.parse(read('ids.lock.json')));
const errors = () =>
  readPack(dir)
    .issues.filter(isError)
    .map(({ code }) => code);
const leads = (from: string) =>
  redirects(readPack(dir).handbook!)
    .filter((redirect) => redirect.from === from)
    .map(({ to }) => to);

describe('the lock of the ids', { timeout: 60_000 }, () => {
  test('holds every page, item and term, and is the same when nothing has changed', () => {
    const before = read('ids.lock.json');
    expect(lock()).toBe('locked');
    expect(read('ids.lock.json')).toBe(before);
    expect(Object.keys(locked().items)).toEqual(['find-place', 'first-inspection', 'suits-for-all']);
    expect(locked().terms).toEqual(['swarm', 'varroa']);
    expect(locked().pages['checks/before-the-bees']!.sections).toEqual(['people', 'place']);
    expect(readPack(dir).issues).toEqual([]);
  });

  test('refuses a changed address until it is recorded, which the command does wherever the slug stands', () => {
    edit('roles/mentor.yaml', 'da: mentor', 'da: hjaelper');
    edit('roles/yard-keeper.yaml', 'da: bigardspasser', 'da: passer');
    edit('handbook.yaml', 'slug: { da: udstyr,', 'slug: { da: grej,');
    edit('handbook.yaml', 'slug: { da: erfaringer,', 'slug: { da: fortaellinger,');
    edit('phases/start/phase.yaml', 'slug: { da: opstart,', 'slug: { da: begyndelse,');
    expect(errors()).toEqual(expect.arrayContaining(['address-changed']));
    expect(lock()).toContain('address-changed');
    // The command locks the checks first: an address that is still to be recorded is no reason to stop there.
    expect(lockChecks(dir)).toMatchObject({ ok: true });
    expect(lock({ redirect: true })).toBe('locked');
    expect(errors()).toEqual([]);
    expect(read('roles/yard-keeper.yaml')).toContain('opsynsmand, bigardspasser]');
    expect(read('handbook.yaml')).toContain('slug: { da: grej, fi: valineet }\n    formerSlugs: { da: [udstyr] }');
    expect(leads('/da/hvem/mentor/')).toEqual(['/da/hvem/hjaelper/']);
    // Every combination that ever was an address leads on: phase and aspect, each old and new, and worksheets below them.
    for (const old of ['/da/forlob/opstart/udstyr/', '/da/forlob/opstart/grej/', '/da/forlob/begyndelse/udstyr/'])
      expect(leads(old)).toEqual(['/da/forlob/begyndelse/grej/']);
    expect(leads('/da/forlob/opstart/arbejdet/arbejdsark/')).toEqual(['/da/forlob/begyndelse/arbejdet/arbejdsark/']);
    expect(leads('/da/erfaringer/')).toEqual(['/da/fortaellinger/']);
    expect(leads('/da/erfaringer/bigarden-ved-engen/')).toEqual(['/da/fortaellinger/bigarden-ved-engen/']);
    // What the lock knows is not forgotten when somebody takes a redirect away.
    edit('roles/mentor.yaml', 'formerSlugs: { da: [mentor] }\n', '');
    expect(errors()).toEqual(['address-changed']);
  });

  test('lets what is retired lead on, pages by their addresses and items by their anchors', () => {
    edit('phases/start/phase.yaml', 'id: suits-for-all', 'id: suits');
    edit('phases/start/phase.yaml', 'find-place, suits-for-all]', 'find-place, suits]');
    edit('checks/before-the-bees.yaml', 'reads: [suits-for-all,', 'reads: [suits,');
    for (const locale of ['da', 'fi']) {
      edit(`phases/start/gear.${locale}.mdx`, 'id="suits-for-all"', 'id="suits"');
      edit(`phases/start/work.${locale}.mdx`, 'item:suits-for-all', 'item:suits');
    }
    edit('checks/before-the-bees.yaml', 'pages: [cases/meadow-yard#what-was-hard]', '');
    for (const file of ['yaml', 'da.mdx', 'fi.mdx']) rmSync(path.join(dir, `cases/meadow-yard.${file}`));
    expect(errors().sort()).toEqual(['id-gone', 'id-gone']);
    expect(lock()).toBe('id-gone,id-gone');
    writeFileSync(
      path.join(dir, 'retired.yaml'),
      '- { id: "item:suits-for-all", now: "item:suits" }\n- { id: "page:cases/meadow-yard", now: "page:knowledge/bee-year#the-seasons" }\n',
    );
    expect(errors()).toEqual([]);
    expect(leads('/da/erfaringer/bigarden-ved-engen/')).toEqual(['/da/viden/biernes-ar/#the-seasons']);
    expect(readPack(dir).handbook!.pages.get('phases/start/gear')!.gone).toEqual([{ id: 'suits-for-all', now: 'item:suits' }]);
    expect(lock()).toBe('locked');
    expect(Object.keys(locked().items)).toContain('suits-for-all');
  });

  test('forgets what never was published, when it is told to', () => {
    edit('knowledge/bee-year.yaml', 'id: the-seasons', 'id: seasons');
    for (const file of ['phases/start/phase.yaml', 'phases/start/work.da.mdx', 'phases/start/work.fi.mdx'])
      edit(file, 'knowledge/bee-year#the-seasons', 'knowledge/bee-year#seasons');
    expect(lock()).toBe('id-gone');
    expect(lock({ forget: ['page:knowledge/bee-year#the-seasons'] })).toBe('locked');
    expect(errors()).toEqual([]);
  });

  test('is not asked about drafts', () => {
    edit('glossary/swarm.yaml', 'basis: source', 'draft: true\nbasis: source');
    expect(errors()).toContain('id-gone');
    writeFileSync(path.join(dir, 'glossary/wax.yaml'), read('glossary/swarm.yaml').replace('da: sværm,', 'da: voks,'));
    edit('glossary/swarm.yaml', 'draft: true\n', '');
    expect(readPack(dir).issues).toEqual([]);
  });
});
