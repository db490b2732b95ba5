/** The builds that the site and browser tests look at. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the builds and reports of a round of tests are; another folder lets two rounds run side by side. */
export const testFolder = path.resolve(process.env['HANDBOOK_TEST_FOLDER'] || 'node_modules/.cache/handbook-test');

export interface TestBuild {
  name: 'root' | 'path' | 'second' | 'gaps';
  /** Where it is built to. */
  dir: string;
  /** The path it is published under. */
  base: string;
  /** The content pack it is built of. */
  content: string;
  env: Record<string, string>;
}

function build(name: TestBuild['name'], base: string, content: string, env: Record<string, string>): TestBuild {
  const dir = path.join(testFolder, name);
  const places = { HANDBOOK_CONTENT: path.resolve(content), HANDBOOK_OUT: dir, HANDBOOK_CACHE: `${dir}-kept` };
  return { name, dir, base, content: path.resolve(content), env: { ...env, ...places } };
}

/** This handbook at the root of a domain and under a path, and another handbook in other languages. */
export const testBuilds: readonly TestBuild[] = [
  build('root', '/', 'content', { HANDBOOK_STYLE: '1' }),
  build('path', '/handbok/', 'content', { HANDBOOK_URL: 'https://example.org/handbok/' }),
  build('second', '/', 'examples/bees', { HANDBOOK_URL: 'https://bees.example.org/', HANDBOOK_EDITORS: '1' }),
];

/** The other handbook once more, with texts that are missing or out of date in one language, and with the page for editing. */
export const gapsBuild = build('gaps', '/', path.join(testFolder, 'gaps-content'), {
  HANDBOOK_URL: 'https://gaps.example.org/',
  HANDBOOK_ADMIN: '1',
});

/** Makes the content of that build: one Finnish text is taken away, and one Danish section changes under a new revision. */
export function prepareGaps(): void {
  const { content } = gapsBuild;
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/fixtures/handbooks/bees', content, { recursive: true });
  const change = (file: string, from: string | RegExp, to: string) => {
    const target = path.join(content, file);
    writeFileSync(target, readFileSync(target, 'utf8').replace(from, to));
  };
  change('handbook.yaml', 'id: bees', 'translations: gaps\nid: bees');
  rmSync(path.join(content, 'phases/start/work.fi.mdx'));
  change('phases/start/phase.yaml', '  overview:\n    revision: 1\n', `  overview:\n    revision: 2\n    changes: [${gapsNote}]\n`);
  change('phases/start/overview.da.mdx', 'revision: 1', 'revision: 2');
  change('phases/start/overview.da.mdx', /^## .*\n/m, '$&\nNye ord.\n');
}

const gapsNote = '{ revision: 2, date: 2026-06-01, note: { da: Nye ord., fi: Uusia sanoja. } }';
