/** The mistakes under `tests/fixtures/mistakes/`, and how one is made in a copy of the second handbook. */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { IssueCode } from '../../src/model/issues.ts';
import { issueCodes } from '../../src/model/messages/index.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');
const bees = path.join(fixtures, 'handbooks/bees');

const edit = z.union([
  z.strictObject({ file: z.string(), find: z.string(), replace: z.string() }),
  z.strictObject({ file: z.string(), write: z.string(), encoding: z.enum(['latin1', 'utf16le']).optional() }),
  z.strictObject({ file: z.string(), delete: z.literal(true) }),
  z.strictObject({ file: z.string(), move: z.string() }),
]);
const expected = z.strictObject({
  code: z.enum(issueCodes as [IssueCode, ...IssueCode[]]),
  file: z.string(),
  line: z.union([z.number(), z.string()]).optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  found: z.string(),
  mend: z.string(),
});
const mistakeFile = z.strictObject({ mistake: z.string(), edits: z.array(edit).min(1), expect: z.array(expected) });
type Edit = z.output<typeof edit>;
export type Expected = z.output<typeof expected>;

export const mistakes = readdirSync(path.join(fixtures, 'mistakes'))
  .sort()
  .map((file) => ({
    name: path.basename(file, '.yaml'),
    ...mistakeFile.parse(parse(readFileSync(path.join(fixtures, 'mistakes', file), 'utf8')), { reportInput: true }),
  }));

/** Copies the second handbook to a folder and makes the changes there. */
export function makeMistake(edits: readonly Edit[], dir: string): void {
  cpSync(bees, dir, { recursive: true });
  for (const one of edits) make(one, dir);
}

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
    const times = text.split(change.find).length - 1;
    if (times !== 1) throw new Error(`“${change.find}” stands ${times} times in ${change.file}; once was expected`);
    // A function, so that `$` in the replacement is only a dollar sign.
    writeFileSync(
      file,
      text.replace(change.find, () => change.replace),
    );
  }
}
