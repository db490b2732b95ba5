/** A handbook that allows gaps: the nearest language stands in, and is known for what it is. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportHandbook } from '../../../src/model/export.ts';
import { exportSchema } from '../../../src/schemas/export.ts';
import { foreignLang, untranslated, type Handbook } from '../../../src/model/handbook.ts';
import { readPack } from '../../../src/model/read-pack.ts';

const bees = path.resolve(import.meta.dirname, '../../fixtures/handbooks/bees');
let dir: string;
let handbook: Handbook;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'gaps-'));
  cpSync(bees, dir, { recursive: true });
  const config = path.join(dir, 'handbook.yaml');
  writeFileSync(config, readFileSync(config, 'utf8').replace('id: bees', 'translations: gaps\nid: bees'));
  rmSync(path.join(dir, 'phases/start/work.fi.mdx'));
  handbook = readPack(dir).handbook!;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('title, summary and headings are those of the language that stands in', () => {
  const page = handbook.pages.get('phases/start/work')!;
  const { da, fi } = page.texts;
  expect(fi).toMatchObject({ title: da!.title, summary: da!.summary, file: undefined, standIn: 'da', behind: [] });
  expect(page.outline.every(({ title }) => title['fi'] === title['da'])).toBe(true);
  expect(foreignLang(handbook, page, 'fi')).toBe('da');
  expect(foreignLang(handbook, page, 'da')).toBeUndefined();
  expect(untranslated(page)).toEqual(['fi']);
});

test('items keep their own titles wherever else they are shown', () => {
  expect(handbook.items.get('find-place')!.title['fi']).toBe('Etsikää paikka mehiläispesille');
});

test('the data says whose words they are', () => {
  const data = exportSchema.parse(exportHandbook(handbook, '/', undefined));
  const page = data.pages.find(({ id, locale }) => id === 'phases/start/work' && locale === 'fi')!;
  expect(page).toMatchObject({ lang: 'da', standIn: 'da' });
});
