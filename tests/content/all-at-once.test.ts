/** Many mistakes in one content folder: all of them are told at once, also when handbook.yaml, which all else hangs on, is wrong. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isError } from '../../src/model/issues.ts';
import { readPack } from '../../src/model/read-pack.ts';
import { makeMistake, mistakes } from '../support/mistakes.ts';

/** Mistakes in different files; none that could only be seen if another were mended. */
const planted = [
  ...['address-in-angle-brackets', 'asterisks-in-yaml', 'broken-role', 'broken-term', 'changes-that-are-no-list'],
  ...['check-about-another-kind', 'empty-interface-text', 'fact-without-source-in-case', 'fact-without-source-in-section'],
  ...['fact-without-source-in-term', 'file-name-with-capitals', 'finder-item-of-another-check', 'first-heading-of-level-three'],
  ...['folder-in-a-folder', 'heading-left-out', 'item-inside-advice', 'language-in-the-name-of-a-yaml-file'],
  ...['link-to-a-phase-without-pages', 'link-to-unknown-term', 'missing-placeholder', 'page-without-slug'],
  ...['relation-to-a-phase-without-pages', 'same-text-in-two-files', 'search-rules-of-an-unknown-language'],
  ...['search-rules-that-are-no-yaml', 'stray-folder', 'text-without-entry', 'unclosed-quotation-mark'],
  ...['unknown-locale-of-a-text', 'unknown-locale-of-interface-texts', 'yml-instead-of-yaml'],
].map((name) => mistakes.find((mistake) => mistake.name === name)!);

const scratch = mkdtempSync(path.join(tmpdir(), 'all-at-once-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it.each([
  ['nothing', []],
  ['a day', [['updated: 2026-05-20', 'updated: 20 May']]],
  ['a slug', [['da: erfaringer,', 'da: Erfaringer her,']]],
  ['the id of a section', [['id: cases,', 'id: casess,']]],
  ['the id of an aspect', [['id: gear', 'id: Ge ar']]],
  ['a name in one language', [['name: { da: Bigårdsbogen, fi: Mehiläistarhan kirja }', 'name: { da: Bigårdsbogen }']]],
  ['the name of a language', [['label: Suomi, ', '']]],
  ['the tag of a language', [['lang: fi,', 'lang: fi-1,']]],
  ['a misspelt key', [['worksheet: {', 'workshet: {']]],
  ['a key that nobody knows', [['sections:', 'parts:']]],
  ['a colon in a text', [['name: Biavlerforeningen Kløver', 'name: Biavlerforeningen: Kløver']]],
  [
    'much',
    [
      ['updated: 2026-05-20', 'updated: 20 May'],
      ['da: erfaringer,', 'da: Erfaringer her,'],
      ['menu: main, label: { da: Viden', 'menu: top, label: { da: Viden'],
      ['contact: bier@example.org', 'contact: phone'],
      ['lang: fi,', 'lang: fi-1,'],
    ],
  ],
])('with %s wrong in handbook.yaml', (name, inHandbook) => {
  const dir = path.join(scratch, name.replaceAll(' ', '-'));
  const edits = inHandbook.map(([find, replace]) => ({ file: 'handbook.yaml', find: find!, replace: replace! }));
  makeMistake([...planted.flatMap((mistake) => mistake.edits), ...edits], dir);

  const { issues, handbook } = readPack(dir);

  const told = issues.filter(isError).map(({ code, file }) => `${code} ${file}`);
  const elsewhere = told.filter((place) => !place.endsWith(' handbook.yaml'));
  expect(new Set(elsewhere)).toEqual(new Set(planted.flatMap(({ expect: all }) => all.map(({ code, file }) => `${code} ${file}`))));
  expect(told.length - elsewhere.length).toBeGreaterThanOrEqual(inHandbook.length);
  expect(JSON.stringify(issues)).not.toContain('cannot-be-read-');
  expect(handbook).toBeUndefined();
});
