/** `npm start`: builds the handbook, serves it and prints the addresses of its languages. */
import { spawnSync } from 'node:child_process';
import { getHandbook } from '../src/model/read-handbook.ts';
import { orUsage, readArguments } from './arguments.ts';
import { serve } from './serve.ts';

// The build is told in which language to speak by the environment.
const { words } = orUsage(() => readArguments({}, 0));

const built = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const { locales, config } = getHandbook();
const base = process.env['HANDBOOK_URL'] ? new URL(process.env['HANDBOOK_URL']).pathname.replace(/\/?$/, '/') : '/';
const wanted = Number(process.env['PORT'] ?? 4321);
const { address } = await serve(process.env['HANDBOOK_OUT'] || 'dist', base, wanted).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  return serve(process.env['HANDBOOK_OUT'] || 'dist', base);
});
console.log('');
for (const { key, label } of locales) console.log(`  ${label.padEnd(10)} ${address}${key}/  ${config.name[key]}`);
console.log(`\n${words.stop}`);
