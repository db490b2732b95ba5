/** `npm run licences`: writes NOTICE.md. Part of `npm run lockfile`, which is run after every change of dependencies. */
import { readFileSync, writeFileSync } from 'node:fs';
import { listDependencies } from './licences/list-dependencies.ts';

const notice = listDependencies(JSON.parse(readFileSync('package-lock.json', 'utf8')));
writeFileSync('NOTICE.md', notice);
console.log(`NOTICE.md lists ${notice.match(/^\| /gm)!.length - 2} packages.`);
