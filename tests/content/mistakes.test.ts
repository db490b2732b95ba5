/** Every mistake under `tests/fixtures/mistakes/` is reported where it stands, with its remedy, and nothing else is. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeIssue, isError, issueKinds, type Issue, type IssueCode } from '../../src/model/issues.ts';
import { readPack } from '../../src/model/read-pack.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');
const bees = path.join(fixtures, 'handbooks/bees');

const edit = z.union([
  z.strictObject({ file: z.string(), find: z.string(), replace: z.string() }),
  z.strictObject({ file: z.string(), write: z.string(), encoding: z.enum(['latin1', 'utf16le']).optional() }),
  z.strictObject({ file: z.string(), delete: z.literal(true) }),
  z.strictObject({ file: z.string(), move: z.string() }),
]);
const expected = z.strictObject({
  code: z.enum(Object.keys(issueKinds) as [IssueCode, ...IssueCode[]]),
  file: z.string(),
  line: z.union([z.number(), z.string()]).optional(),
  found: z.string(),
  mend: z.string(),
});
const mistakeFile = z.strictObject({ mistake: z.string(), edits: z.array(edit).min(1), expect: z.array(expected) });
type Edit = z.output<typeof edit>;
type Expected = z.output<typeof expected>;

const mistakes = readdirSync(path.join(fixtures, 'mistakes')).map((file) => ({
  name: path.basename(file, '.yaml'),
  ...mistakeFile.parse(parse(readFileSync(path.join(fixtures, 'mistakes', file), 'utf8')), { reportInput: true }),
}));

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'mistakes-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }), 60_000);

describe('a mistake in content', () => {
  it.each(mistakes)('$name', ({ name, edits, expect: expectations }) => {
    const dir = path.join(scratch, name);
    cpSync(bees, dir, { recursive: true });
    for (const one of edits) make(one, dir);

    const { issues, handbook } = readPack(dir);

    const told = issues.filter((issue) => isError(issue) || expectations.some((expectation) => expectation.code === issue.code));
    expect(told.map(place).sort()).toEqual(expectations.map((expectation) => placeExpected(expectation, dir)).sort());
    for (const expectation of expectations) {
      const here = told.filter((issue) => place(issue) === placeExpected(expectation, dir)).map(describeIssue);
      expect(here.map(({ found }) => found).join('\n')).toContain(expectation.found);
      expect(here.map(({ mend }) => mend).join('\n')).toContain(expectation.mend);
    }
    if (issues.some(isError)) expect(handbook).toBeUndefined();
    else expect(handbook).toBeDefined();
  });
});

describe('the mistakes', () => {
  it.each(Object.keys(issueKinds))('show %s', (code) => {
    expect(mistakes.flatMap((mistake) => mistake.expect.map((expectation) => expectation.code))).toContain(code);
  });
});

/** Makes one change in a copy of the handbook. */
function make(change: Edit, dir: string): void {
  const file = path.join(dir, change.file);
  if ('delete' in change) rmSync(file, { recursive: true });
  else if ('move' in change) renameSync(file, path.join(dir, change.move));
  else if ('write' in change) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, change.write, change.encoding ?? 'utf8');
  } else {
    const text = readFileSync(file, 'utf8');
    expect(text.split(change.find).length - 1, `how often “${change.find}” stands in ${change.file}`).toBe(1);
    // A function, so that `$` in the replacement is only a dollar sign.
    writeFileSync(file, text.replace(change.find, () => change.replace));
  }
}

function place({ file, line, code }: Issue): string {
  return `${file}:${line ?? ''} ${code}`;
}

function placeExpected({ file, line, code }: Expected, dir: string): string {
  if (typeof line !== 'string') return `${file}:${line ?? ''} ${code}`;
  const lines = readFileSync(path.join(dir, file), 'utf8').split('\n');
  const hits = lines.flatMap((text, index) => (text.includes(line) ? [index + 1] : []));
  expect(hits.length, `on how many lines of ${file} “${line}” stands`).toBe(1);
  return `${file}:${hits[0]} ${code}`;
}
