/**
 * The code of a site: what renders its pages, and what its readers' browsers load. Astro makes it, which is a third of a build, and it is the
 * same until the engine changes: so a build keeps it for the next, which then asks nothing of Astro.
 */
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { itemRules, roleRules } from '../src/model/choice-rules.ts';
import type { Handbook } from '../src/model/handbook.ts';
import { noteModules, notedModules } from './licences/shipped-packages.ts';

/** What `src/prerender.ts` exports. */
export type Renderer = typeof import('../src/prerender.ts');

/** What stands in `code.json`. */
interface Facts {
  /** Name of the file that renders, in `render/`. */
  entry: string;
  /** Modules of packages that readers get, for the list of licences. */
  shipped: readonly string[];
}

/** Code is one for an engine and the place where it stands, as packages are imported from there; only the styles of choices (`choices:…`) come from content. */
const engineName = (engine: string) => hash('sha256', engine + process.cwd()).slice(0, 24);
const nameOf = (engine: string, handbook: Handbook) =>
  `${engineName(engine)}-${hash('sha256', roleRules(handbook) + itemRules(handbook)).slice(0, 24)}`;

/**
 * The code for a site, kept or made. What browsers load of it stands in the site afterwards.
 *
 * @param home where builds keep code
 * @param engine stands for all that is not content
 * @param content comes when it has been read; Astro begins before that, when it has something to make
 * @param site folder that the site is built in
 */
export async function siteCode(home: string, engine: string, content: Promise<Handbook>, site: string): Promise<Renderer> {
  const isKept = existsSync(home) && readdirSync(home).some((name) => name.startsWith(engineName(engine)));
  const kept = isKept ? await keptCode(path.join(home, nameOf(engine, await content)), site) : undefined;
  return kept ?? makeCode(home, engine, content, site);
}

async function keptCode(folder: string, site: string): Promise<Renderer | undefined> {
  try {
    const { entry, shipped } = JSON.parse(readFileSync(path.join(folder, 'code.json'), 'utf8')) as Facts;
    const renderer = await load(folder, entry);
    cpSync(path.join(folder, 'assets'), path.join(site, '_astro'), { recursive: true });
    noteModules(shipped);
    return renderer;
  } catch {
    // What cannot be read is as good as not kept.
    return undefined;
  }
}

async function makeCode(home: string, engine: string, content: Promise<Handbook>, site: string): Promise<Renderer> {
  const { build } = await import('astro');
  let made: { folder: string; entry: string } | undefined;
  // Astro removes what renders when it has rendered, which it is not asked to do.
  const next = path.join(home, `next.${process.pid}`);
  const keep = (render: string) => {
    mkdirSync(home, { recursive: true });
    rmSync(next, { recursive: true, force: true });
    cpSync(render, path.join(next, 'render'), { recursive: true });
  };
  await build({
    root: process.cwd(),
    logLevel: 'warn',
    integrations: [
      onlyCode(
        (folder, entry) => (made = { folder, entry }),
        () => keep(made!.folder),
      ),
    ],
  });
  cpSync(path.join(site, '_astro'), path.join(next, 'assets'), { recursive: true });
  writeFileSync(path.join(next, 'code.json'), JSON.stringify({ entry: made!.entry, shipped: notedModules() } satisfies Facts));
  const folder = path.join(home, nameOf(engine, await content));
  for (const name of readdirSync(home)) if (name !== path.basename(next)) rmSync(path.join(home, name), { recursive: true, force: true });
  renameSync(next, folder);
  return load(folder, made!.entry);
}

const load = (folder: string, entry: string) => import(pathToFileURL(path.join(folder, 'render', entry)).href) as Promise<Renderer>;

/**
 * For Astro: bundles `src/prerender.ts`, and renders nothing.
 *
 * @param written told where what renders has been written, and its file
 * @param whole told when it is complete
 */
function onlyCode(written: (folder: string, entry: string) => void, whole: () => void): AstroIntegration {
  return {
    name: 'handbook-code',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({
          vite: {
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
