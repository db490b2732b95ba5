/** Which packages' code reaches readers: asked of the bundler itself, so that the list is never a guess. */
import type { Plugin } from 'vite';

/** One list for a whole build: configuration and build script are loaded apart, in one process. */
const key = Symbol.for('handbook.shipped-packages');
const store = globalThis as { [key]?: Set<string> };
store[key] ??= new Set<string>();
const shipped = store[key];

/** Pagefind's files are copied, not bundled. */
const copied = ['node_modules/pagefind'];

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
export const shippedPackages = (): string[] => [...shipped, ...copied].sort();
