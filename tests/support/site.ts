/** What the site and browser tests need to know of the builds. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { testBuilds, type TestBuild } from '../../scripts/test-builds.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import { readPack } from '../../src/model/read-pack.ts';

export interface BuiltPage {
  /** Address below the base: `/sv/faser/`. */
  path: string;
  file: string;
  html: string;
  root: HTMLElement;
}

export interface Site extends TestBuild {
  handbook: Handbook;
  pages: readonly BuiltPage[];
  /** Every file, as a path below the base. */
  files: ReadonlySet<string>;
}

/** What is asked for is read when it is asked for, and once: a file of tests needs few of the pages. */
export function load(build: TestBuild): Site {
  const files = readdirSync(build.dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(build.dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => readPage(build.dir, file));
  const handbook = once(() => {
    const read = readPack(build.content).handbook;
    if (!read) throw new Error(`The pack of the build “${build.name}” has errors.`);
    return read;
  });
  return {
    ...build,
    pages,
    files: new Set(files),
    get handbook() {
      return handbook();
    },
  };
}

function readPage(dir: string, file: string): BuiltPage {
  const html = once(() => readFileSync(path.join(dir, file), 'utf8'));
  const root = once(() => parse(html(), { comment: true }));
  return {
    path: file.replace(/index\.html$/, ''),
    file,
    get html() {
      return html();
    },
    get root() {
      return root();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The builds, read once for each test file. */
export const sites: readonly Site[] = testBuilds.map(load);
export const rootSite = sites.find((site) => site.name === 'root')!;

/** Pages that a reader may come to by a link: not the 404s, and not the redirects. */
export function isReaderPage(page: BuiltPage): boolean {
  return !/404/.test(page.file) && page.root.querySelector('meta[http-equiv="refresh"]') === null;
}

/** One page of each kind, by the id that the handbook gives it. */
export function onePageOfEachKind(handbook: Handbook): string[] {
  const found = new Map<string, string>();
  for (const page of handbook.pages.values()) {
    const kind = page.kind === 'phases' && page.aspect !== undefined ? 'cell' : page.kind === 'pages' ? page.id : page.kind;
    if (!found.has(kind)) found.set(kind, page.id);
  }
  return [...found.values()];
}
