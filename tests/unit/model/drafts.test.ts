import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportHandbook } from '../../../src/model/export.ts';
import { isError } from '../../../src/model/issues.ts';
import { readPack } from '../../../src/model/read-pack.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'drafts-'));
  cpSync(path.resolve('tests/fixtures/handbooks/bees'), dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const edit = (file: string, find: string, replace: string) => {
  const text = readFileSync(path.join(dir, file), 'utf8');
  expect(text).toContain(find);
  writeFileSync(
    path.join(dir, file),
    text.replace(find, () => replace),
  );
};
const errors = () => readPack(dir).issues.filter(isError);

describe('a draft', { timeout: 30_000 }, () => {
  test('that is an entry is in dev and nowhere else', () => {
    edit('cases/meadow-yard.yaml', 'order: 1\n', 'order: 1\ndraft: true\n');
    edit('checks/before-the-bees.yaml', 'pages: [cases/meadow-yard#what-was-hard]', 'pages: []');
    edit('facts/annual-report.yaml', 'yard.case.members: { at: page 2 }', 'yard.case.members: { at: page 2, leftOut: For now. }');
    expect(errors()).toEqual([]);
    const { handbook } = readPack(dir);
    expect(handbook!.pages.has('cases/meadow-yard')).toBe(false);
    expect(handbook!.cases.size).toBe(0);
    // The section would be empty.
    expect(handbook!.sections.map(({ id }) => id)).not.toContain('cases');
    expect(JSON.stringify(exportHandbook(handbook!, '/', undefined))).not.toContain('meadow-yard');
    const whole = readPack(dir, { withDrafts: true }).handbook!;
    expect(whole.pages.get('cases/meadow-yard')?.isDraft).toBe(true);
    expect(whole.pages.get('pages/home')?.isDraft).toBeUndefined();
    expect(whole.sections.map(({ id }) => id)).toContain('cases');
  });

  test('that is an item leaves its page, its roles and its links as if it were not there', () => {
    edit('phases/start/phase.yaml', '      - id: first-inspection\n', '      - id: first-inspection\n        draft: true\n');
    edit('checks/before-the-bees.yaml', 'reads: [suits-for-all, first-inspection]', 'reads: [suits-for-all]');
    edit('phases/start/gear.da.mdx', 'page:phases/start/work#first-inspection', 'page:phases/start/work');
    edit('phases/start/gear.fi.mdx', 'page:phases/start/work#first-inspection', 'page:phases/start/work');
    // The item's own block links to another draft: nobody sees it.
    edit('glossary/varroa.yaml', 'basis: general\n', 'basis: general\ndraft: true\n');
    expect(errors()).toEqual([]);
    const { handbook } = readPack(dir);
    expect([...handbook!.items.keys()]).toEqual(['find-place', 'suits-for-all']);
    expect(handbook!.pages.get('phases/start/work')!.outline.map(({ id }) => id)).toEqual(['find-place', 'shared-calendar']);
    expect([...handbook!.terms.keys()]).toEqual(['swarm']);
    expect(readPack(dir, { withDrafts: true }).handbook!.items.get('first-inspection')?.draft).toBe(true);
  });

  test('that something published refers to is an error, but does not stop dev', () => {
    edit('steps/agree-price.yaml', 'order: 3\n', 'order: 3\ndraft: true\n');
    expect(new Set(errors().map(({ code }) => code))).toEqual(new Set(['draft-reference']));
    expect(readPack(dir).handbook).toBeUndefined();
    expect(readPack(dir, { withDrafts: true }).handbook).toBeDefined();
  });

  test('may refer to drafts, and a draft check is not locked', () => {
    edit('steps/agree-price.yaml', 'order: 3\n', 'order: 3\ndraft: true\n');
    edit('steps/label-the-jar.yaml', 'order: 2\n', 'order: 2\ndraft: true\n');
    edit('steps/overview.yaml', 'order: 1\n', 'order: 1\ndraft: true\n');
    edit('changes.yaml', '  pages: [steps/label-the-jar]\n', '');
    expect(errors()).toEqual([]);
    writeFileSync(
      path.join(dir, 'checks/new-check.yaml'),
      readFileSync(path.join(dir, 'checks/before-the-bees.yaml'), 'utf8')
        .replace('order: 1', 'order: 2\ndraft: true')
        .replace('code: B', 'code: N')
        .replace('da: for-bierne-kommer, fi: ennen-mehilaisia', 'da: ny, fi: uusi')
        .replace('Er I klar til de første bier?', 'Ny?')
        .replace('Oletteko valmiita ensimmäisiin mehiläisiin?', 'Uusi?'),
    );
    expect(readPack(dir).issues).toEqual([]);
  });
});
