/** Bundles the worker of the copies. Apart from what writes them: the bundler takes longer to load than to work. */
import path from 'node:path';
import { build } from 'vite';

export interface WorkerCode {
  code: string;
  /** The modules it is made of, for the notice of licences. */
  moduleIds: readonly string[];
}

/**
 * One classic script: browsers differ in what they take as a module here.
 *
 * @param isOffered whether the handbook offers copies; else the worker removes earlier ones
 */
export async function bundleWorker(isOffered: boolean): Promise<WorkerCode> {
  const root = path.join(import.meta.dirname, 'worker');
  const entry = isOffered ? 'worker.ts' : 'retired.ts';
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
