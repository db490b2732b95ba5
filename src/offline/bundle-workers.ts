/** Bundles the workers of the copies. Apart from what writes them: the bundler takes longer to load than to work. */
import path from 'node:path';
import { build } from 'vite';

/** Code of workers, without the list of what a copy holds. */
export interface Workers {
  /** Keeps copies. */
  keeps: string;
  /** Removes earlier ones, where the handbook offers none. */
  removes: string;
}

/** @returns the workers, and the modules that they are made of, for the notice of licences */
export async function bundleWorkers(): Promise<{ workers: Workers; moduleIds: readonly string[] }> {
  const [keeps, removes] = await Promise.all([bundle('worker.ts'), bundle('retired.ts')]);
  return { workers: { keeps: keeps.code, removes: removes.code }, moduleIds: [...keeps.moduleIds, ...removes.moduleIds] };
}

/** One classic script: browsers differ in what they take as a module here. */
async function bundle(entry: string): Promise<{ code: string; moduleIds: readonly string[] }> {
  const root = path.join(import.meta.dirname, 'worker');
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, rolldownOptions: { input: path.join(root, entry), output: { format: 'iife' } } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : [])).find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`${entry} was bundled to nothing.`);
  return chunk;
}
