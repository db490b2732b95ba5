import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listDependencies } from '../../scripts/licences/list-dependencies.ts';
import { builtIn, packageOf } from '../../scripts/licences/shipped-packages.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { hasInstallScript?: boolean; dev?: boolean; license?: string; os?: string[] }>;
};
const names = (isWanted: (place: string) => boolean) =>
  Object.keys(lock.packages)
    .filter(isWanted)
    .map((place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));

test('NOTICE.md lists what the lock file installs; otherwise run npm run licences', () => {
  expect(readFileSync('NOTICE.md', 'utf8')).toBe(listDependencies(lock));
});

test('a package belongs to the innermost node_modules', () => {
  expect(packageOf('/a/node_modules/docx/dist/index.mjs')).toBe('/a/node_modules/docx');
  expect(packageOf('/a/node_modules/docx/node_modules/@x/y/index.js?v=1')).toBe('/a/node_modules/docx/node_modules/@x/y');
  expect(packageOf('/a/src/islands/plan/Plan.tsx')).toBeUndefined();
});

test('no install script runs, and no package with one has come unnoticed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  // esbuild's only makes its command start sooner. Before a name is added here: does the package work without its script?
  expect(names((place) => lock.packages[place]!.hasInstallScript === true)).toEqual(['esbuild']);
});

test('what is built into a package is known', () => {
  for (const [folder, names] of Object.entries(builtIn)) {
    // The bundler that made it left the names of its modules as comments.
    const modules = [...readFileSync(`${folder}/dist/index.mjs`, 'utf8').matchAll(/^\/\/.*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/gm)];
    expect([...new Set(modules.map((match) => match[1]))].sort()).toEqual(names);
  }
});
