/**
 * The code of a site: what renders its pages, and what its readers' browsers load. Astro makes it, which is a third of a build, and it is the
 * same until the engine changes: so a build keeps it for the next, which then asks nothing of Astro.
 */
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Workers } from '../src/offline/bundle-workers.ts';
import { hashesOf } from './compare-folders.ts';
import { noteModules, notedModules } from './licences/shipped-packages.ts';

/** What `src/prerender.ts` exports. */
export type Renderer = typeof import('../src/prerender.ts');

export interface SiteCode {
  renderer: Renderer;
  workers: Workers;
}

/** What stands in `factsFile`. */
interface Facts {
  /** Name of the file that renders, in `render/`. */
  entry: string;
  workers: Workers;
  /** Modules of packages that readers get, for the list of licences. */
  shipped: readonly string[];
  /** What the other files hash to: those that came to harm are not used. */
  sum: string;
}

const factsFile = 'code.json';
const day = 86_400_000;

interface Making {
  /** Where builds keep code. */
  home: string;
  /** Stands for all that code is made of. */
  engine: string;
  /** Folder that the site is built in. */
  site: string;
}

/** The code for a site, kept or made. What browsers load of it stands in the site afterwards. */
export async function siteCode({ home, engine, site }: Making): Promise<SiteCode> {
  // One for the place where the engine stands, as packages are imported from there.
  const folder = path.join(home, hash('sha256', engine + process.cwd()).slice(0, 32));
  return (await keptCode(folder, site)) ?? makeCode(folder, site);
}

async function keptCode(folder: string, site: string): Promise<SiteCode | undefined> {
  const facts = readFacts(folder);
  if (!facts) return undefined;
  touch(folder);
  cpSync(path.join(folder, 'assets'), path.join(site, '_astro'), { recursive: true });
  noteModules(facts.shipped);
  return { renderer: await load(folder, facts.entry), workers: facts.workers };
}

/** Says that the code is in use, for whoever tidies. */
function touch(folder: string): void {
  try {
    const now = new Date();
    utimesSync(folder, now, now);
  } catch {
    // What cannot be written to cannot be tidied either.
  }
}

/** @returns undefined where there is no code, or none that is as it was: what came to harm is as good as not kept */
function readFacts(folder: string): Facts | undefined {
  try {
    const facts = JSON.parse(readFileSync(path.join(folder, factsFile), 'utf8')) as Facts;
    return sumOf(folder) === facts.sum ? facts : undefined;
  } catch {
    return undefined;
  }
}

async function makeCode(folder: string, site: string): Promise<SiteCode> {
  // Loaded only where there is something to make: a kept code needs neither.
  const [{ build }, { bundleWorkers }] = await Promise.all([import('astro'), import('../src/offline/bundle-workers.ts')]);
  const home = path.dirname(folder);
  const next = path.join(home, `next.${process.pid}`);
  let entry = '';
  let render = '';
  const code = onlyCode({
    written: (into, file) => ([render, entry] = [into, file]),
    // Astro removes it when it has rendered pages, which it is not asked for.
    whole: () => cpSync(render, path.join(next, 'render'), { recursive: true }),
  });
  try {
    mkdirSync(next, { recursive: true });
    await build({ root: process.cwd(), logLevel: 'warn', integrations: [code] });
    const { workers, moduleIds } = await bundleWorkers();
    noteModules(moduleIds);
    cpSync(path.join(site, '_astro'), path.join(next, 'assets'), { recursive: true });
    const facts: Facts = { entry, workers, shipped: notedModules(), sum: sumOf(next) };
    writeFileSync(path.join(next, factsFile), JSON.stringify(facts));
    // Where another build has made the same meanwhile, it may be rendering with it.
    if (!readFacts(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(next, folder);
    }
    return { renderer: await load(folder, entry), workers };
  } finally {
    rmSync(next, { recursive: true, force: true });
    tidy(home);
  }
}

/** Removes code that no build has used for a day. */
function tidy(home: string): void {
  try {
    for (const folder of readdirSync(home).map((name) => path.join(home, name)))
      if (Date.now() - statSync(folder).mtimeMs > day) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another build tidies as well.
  }
}

/** One word for all files but the one that says it. */
const sumOf = (folder: string) => hash('sha256', JSON.stringify([...hashesOf(folder)].filter(([file]) => file !== factsFile)));

const load = (folder: string, entry: string) => import(pathToFileURL(path.join(folder, 'render', entry)).href) as Promise<Renderer>;

/**
 * For Astro: bundles `src/prerender.ts`, and renders nothing.
 *
 * @param told of where what renders has been written, and of its file; and of when it is complete
 */
function onlyCode({ written, whole }: { written: (folder: string, entry: string) => void; whole: () => void }): AstroIntegration {
  return {
    name: 'handbook-code',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({
          vite: {
            // The build has copied it: Vite would write over what the site has already.
            publicDir: false,
            plugins: [
              {
                name: 'handbook-prerender',
                configEnvironment: (name) =>
                  name === 'prerender' ? { build: { rolldownOptions: { input: path.resolve('src/prerender.ts') } } } : undefined,
                writeBundle({ dir }, bundle) {
                  if (this.environment.name !== 'prerender') return;
                  const entry = Object.values(bundle).find((part) => part.type === 'chunk' && part.isEntry);
                  written(dir!, entry!.fileName);
                },
              },
            ],
          },
        });
      },
      'astro:config:done'({ setAdapter }) {
        setAdapter({
          name: 'handbook',
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer({
          name: 'handbook',
          setup: () => Promise.resolve(whole()),
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Astro was asked to render nothing.')),
        });
      },
    },
  };
}
