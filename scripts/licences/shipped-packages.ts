/** Which packages' code reaches readers: asked of the bundler itself, so that the list is never a guess. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** One list for a whole build: configuration and build script are loaded apart, in one process. */
const key = Symbol.for('handbook.shipped-packages');
const store = globalThis as { [key]?: Set<string> };
store[key] ??= new Set<string>();
const shipped = store[key];

/** What the bundler does not see: Pagefind's files are copied, and Astro writes its island element into pages. */
const copied = ['node_modules/pagefind', 'node_modules/astro'];

/** Packages that come to us already built into others. A test compares with what stands in those. */
export const builtIn: Readonly<Record<string, readonly string[]>> = { 'node_modules/docx': ['fflate', 'nanoid'] };

/** The folder of the package that a module belongs to; undefined for the handbook's own. */
export function packageOf(moduleId: string): string | undefined {
  const id = moduleId.replaceAll('\\', '/');
  const at = id.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const [first, second] = id.slice(at + 'node_modules/'.length).split('/');
  return `${id.slice(id.startsWith('/') ? 0 : at, at)}node_modules/${first!.startsWith('@') ? `${first}/${second}` : first}`;
}

/** Notes what one bundle is made of. */
export function noteModules(moduleIds: Iterable<string>): void {
  for (const id of moduleIds) {
    const found = packageOf(id.replace(/^\0+/, ''));
    if (found !== undefined) shipped.add(found);
  }
}

/** Folders of the packages noted so far. */
export const notedModules = (): string[] => [...shipped];

/** A plugin that notes what Astro bundles for the browser. */
export function noteShippedPackages(): Plugin {
  return {
    name: 'handbook-shipped-packages',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      for (const part of Object.values(bundle)) if (part.type === 'chunk') noteModules(part.moduleIds);
    },
  };
}

/** Folders of all packages whose code this build ships. */
export function shippedPackages(): string[] {
  const within = [...shipped].flatMap((folder) => {
    const inner = Object.entries(builtIn).find(([outer]) => folder.endsWith(outer))?.[1] ?? [];
    return inner.map((name) => {
      const own = path.join(folder, 'node_modules', name);
      return existsSync(own) ? own : path.join(path.dirname(folder), name);
    });
  });
  return [...new Set([...shipped, ...copied, ...within])].sort();
}
