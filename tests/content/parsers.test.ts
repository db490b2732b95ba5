import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFast, parseStrictly } from '../../src/model/parse-words.ts';

/** What the reader looks at in a tree. */
interface Seen {
  type: string;
  children?: Seen[];
  position?: { start: { line: number } };
  attributes?: { type: string; name: string; value: unknown }[];
  [key: string]: unknown;
}

function plain({ type, position, children, attributes, ...rest }: Seen): unknown {
  const kept = ['value', 'depth', 'url', 'name', 'alt', 'title', 'identifier', 'label'].filter((key) => rest[key] != null);
  return [
    type,
    position?.start.line,
    kept.map((key) => rest[key]),
    attributes?.map((attribute) => [attribute.type, attribute.name, typeof attribute.value === 'object' ? '{}' : attribute.value]),
    children?.map(plain),
  ];
}

const texts = ['content', 'examples/bees'].map((pack): [string, string[]] => [
  pack,
  readdirSync(pack, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[a-z]+\.mdx?$/.test(file))
    .sort()
    // The careful parser is slow: one text in four serves.
    .filter((_, index) => index % 4 === 0)
    .map((file) => path.join(pack, file)),
]);

describe('both parsers', () => {
  test.each(texts)('read the texts of %s alike', (_, files) => {
    expect(files.length).toBeGreaterThan(10);
    let read = 0;
    for (const file of files) {
      const body = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      const isMdx = file.endsWith('.mdx');
      const quick = parseFast(body, isMdx);
      if (quick) expect(plain(quick as unknown as Seen), file).toEqual(plain(parseStrictly(body, isMdx) as unknown as Seen));
      read += quick ? 1 : 0;
    }
    expect(read).toBeGreaterThan(files.length / 2);
  }, 60_000);
});
