import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** From the outermost room to the innermost. A room may import from itself and from rooms further in. */
const rooms = [
  'pages-on-request',
  'pages',
  'layouts',
  'components',
  'islands',
  'admin',
  'publishing',
  'documents',
  'pictures',
  'offline',
  'search',
  'markdown',
  'model',
  'i18n',
  'domain',
  'schemas',
];
const root = path.resolve('src');

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|tsx|astro)$/.test(file));
const imports = files.flatMap((file) => {
  const source = readFileSync(path.join(root, file), 'utf8');
  return [...source.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"\n;]*?from\s+)?['"]([^'"]+)['"]/g)].flatMap((match) => {
    const target = match[2]!;
    const resolved = target.startsWith('#')
      ? target.slice(1)
      : target.startsWith('.')
        ? path.relative(root, path.resolve(root, path.dirname(file), target))
        : undefined;
    return resolved === undefined ? [] : [{ file, target: resolved, isType: match[1] !== undefined }];
  });
});
const roomOf = (file: string) => file.split(path.sep)[0]!;

describe('imports', () => {
  test('point inward, from pages to schemas', () => {
    const wrong = imports.filter(({ file, target }) => {
      const [from, to] = [rooms.indexOf(roomOf(file)), rooms.indexOf(roomOf(target))];
      return from >= 0 && to >= 0 && to < from;
    });
    expect(wrong).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('of the domain bring types only, and nothing from outside the project', () => {
    const own = imports.filter(({ file }) => roomOf(file) === 'domain');
    expect(own.filter(({ target, isType }) => roomOf(target) !== 'domain' && !isType)).toEqual([]);
    for (const file of files.filter((candidate) => roomOf(candidate) === 'domain')) {
      const source = readFileSync(path.join(root, file), 'utf8');
      expect(source.match(/from ['"](?![.#])[^'"]+['"]/g) ?? [], file).toEqual([]);
    }
  });

  test('of the islands bring nothing from the model or from the making of the index into the browser', () => {
    const shipped = imports.filter(({ file, isType }) => roomOf(file) === 'islands' && !file.endsWith('build-props.ts') && !isType);
    // What understands a question is shared by the build and the browser.
    const forBuilds = ({ target }: { target: string }) =>
      ['model', 'components'].includes(roomOf(target)) || (roomOf(target) === 'search' && !target.startsWith(path.join('search', 'query')));
    expect(shipped.filter(forBuilds)).toEqual([]);
  });
});
