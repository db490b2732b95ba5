/**
 * `npm run build`. What Node has compiled of this program and of its packages is kept for the next build, which takes a second less;
 * that has to be asked for before they are imported.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.resolve('node_modules/.cache/handbook-code'));
await import('./build-site.ts');
