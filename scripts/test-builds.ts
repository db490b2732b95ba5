/** The builds that the site and browser tests look at. */
import path from 'node:path';

/** Where the builds and reports of a round of tests are; another folder lets two rounds run side by side. */
export const testFolder = path.resolve(process.env['HANDBOOK_TEST_FOLDER'] || 'node_modules/.cache/handbook-test');

export interface TestBuild {
  name: 'root' | 'path' | 'second';
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
  return { name, dir, base, content: path.resolve(content), env: { ...env, HANDBOOK_CONTENT: path.resolve(content), HANDBOOK_OUT: dir } };
}

/** This handbook at the root of a domain and under a path, and another handbook in other languages. */
export const testBuilds: readonly TestBuild[] = [
  build('root', '/', 'content', { HANDBOOK_STYLE: '1' }),
  build('path', '/handbok/', 'content', { HANDBOOK_URL: 'https://example.org/handbok/' }),
  build('second', '/', 'examples/bees', { HANDBOOK_URL: 'https://bees.example.org/' }),
];
