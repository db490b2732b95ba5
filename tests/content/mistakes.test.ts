/** Every mistake under `tests/fixtures/mistakes/` is reported where it stands, with its remedy, and nothing else is. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isError, type Issue } from '../../src/model/issues.ts';
import { describeIssue, issueCodes } from '../../src/model/messages/index.ts';
import { messageLanguages } from '../../src/model/messages/languages.ts';
import { readPack } from '../../src/model/read-pack.ts';
import { makeMistake, mistakes, type Expected } from '../support/mistakes.ts';

let scratch: string;
const told = new Map<string, readonly Issue[]>();
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'mistakes-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }), 60_000);

describe('a mistake in content', () => {
  it.each(mistakes)('$name', ({ name, edits, expect: expectations }) => {
    const dir = path.join(scratch, name);
    makeMistake(edits, dir);

    const { issues, handbook } = readPack(dir);

    const here = issues.filter((issue) => isError(issue) || expectations.some((expectation) => expectation.code === issue.code));
    told.set(name, here);
    expect(here.map(place).sort()).toEqual(expectations.map((expectation) => placeExpected(expectation, dir)).sort());
    for (const expectation of expectations) {
      const same = here.filter((issue) => place(issue) === placeExpected(expectation, dir));
      const words = same.map((issue) => describeIssue(issue, 'en'));
      expect(words.map(({ found }) => found).join('\n')).toContain(expectation.found);
      expect(words.map(({ mend }) => mend).join('\n')).toContain(expectation.mend);
      if (expectation.params) expect(same.map(({ params }) => params)).toContainEqual(expect.objectContaining(expectation.params));
    }
    if (issues.some(isError)) expect(handbook).toBeUndefined();
    else expect(handbook).toBeDefined();
  });
});

describe('the mistakes', () => {
  it.each(issueCodes)('show %s', (code) => {
    expect(mistakes.flatMap((mistake) => mistake.expect.map((expectation) => expectation.code))).toContain(code);
  });

  // To be read aloud after every change: `npx vitest run tests/content/mistakes.test.ts -u` writes them anew.
  it.each(messageLanguages)('read as written down in %s', async (language) => {
    const blocks = [...told].flatMap(([name, issues]) =>
      issues.map((issue) => {
        const { found, expected, example, mend } = describeIssue(issue, language);
        const lines = [found, expected, ...(example === undefined ? [] : example.split('\n').map((line) => `    ${line}`.trimEnd())), mend];
        return [`${name} (${issue.code})`, ...lines.map((line) => `  ${line}`.trimEnd())].join('\n');
      }),
    );
    // What is counted up of the engine is another matter, and grows: fields, interface texts.
    const text = [...new Set(blocks)].join('\n\n').replace(/(?:\n *[a-z]\w*: [\w.-]+(?:, [\w.-]+)*\b)+(?=\.\n)/g, ' (…)').replace(/(?:[\w.-]+, ){5,}[\w.-]+/g, '(…)').replace(/\b\d{3}\b/g, 'N');
    await expect(`${text}\n`).toMatchFileSnapshot(`../fixtures/messages/${language}.txt`);
  });

  it.each(messageLanguages)('leave no hole in a sentence in %s', (language) => {
    const all = [...told].flatMap(([name, issues]) => issues.map((issue) => ({ name, issue, words: describeIssue(issue, language) })));
    expect(all.length).toBeGreaterThan(150);
    const wrong = all.flatMap(({ name, words }) =>
      [words.found, words.expected, words.mend].filter((sentence) => !isWhole(sentence)).map((sentence) => `${name}: ${sentence}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** A sentence with nothing left out, that ends as sentences do. A path or a field may stand first. */
function isWhole(sentence: string): boolean {
  return !/undefined|null|NaN|\[object| {2}|\(\)|“”|”\s*”|«»|\.\.$| [,;]/.test(sentence) && /[.!?]$/.test(sentence) && sentence.length > 4;
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
