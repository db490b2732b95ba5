/** A text that cannot be read, or is divided wrongly, is told of as that: nobody is told besides that its words have moved on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPack } from '../../../src/model/read-pack.ts';
import { makeMistake } from '../../support/mistakes.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'told-once-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it.each([
  ['a head that cannot be read', 'roles/mentor.da.mdx', 'revision: 1', 'revision: 1\nquestions: Hvem: hvor', ['malformed-yaml']],
  ['a heading too many', 'phases/start/work.da.mdx', '## Aftal', '## Nyt\n\nOrd.\n\n## Aftal', ['unequal-sections']],
  ['a revision ahead of the entry’s', 'roles/mentor.da.mdx', 'revision: 1', 'revision: 2', ['translation-ahead']],
] as const)('%s', (name, file, find, replace, codes) => {
  const dir = path.join(scratch, name.replaceAll(' ', '-'));
  makeMistake([{ file, find, replace }], dir);

  const { issues } = readPack(dir);

  const ofTexts = issues.filter(({ code }) => !['facts-unused', 'no-publisher', 'checks-not-locked', 'ids-not-locked'].includes(code));
  expect(ofTexts.map(({ code }) => code)).toEqual(codes);
});
