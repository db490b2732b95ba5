/** This handbook's engine. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../corpus/plan.ts';
import type { Engine } from './engine.ts';
import { writePack } from './handbook-pack.ts';

/** As `npm run build` has it. */
const { scripts } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as { scripts: { build: string } };
const buildArguments = scripts.build.split(' ').slice(1);

export const handbook: Engine = {
  name: 'handbook',
  formats: ['md', 'mdx'],
  site: (folder, format) => {
    const content = path.join(folder, 'content');
    const out = path.join(folder, 'dist');
    // As in src/model/cache-dir.ts.
    const cache = createHash('sha256').update(content).digest('hex').slice(0, 12);
    return {
      write: (book) => writePack(content, book, format),
      build: [
        {
          program: process.execPath,
          args: buildArguments,
          cwd: repository,
          env: { HANDBOOK_CONTENT: content, HANDBOOK_OUT: out, HANDBOOK_URL: 'https://example.org/' },
        },
      ],
      out,
      caches: [out, path.join(repository, 'node_modules/.cache/handbook', cache), path.join(repository, 'node_modules/.vite')],
      apart: { makes: 'sharing pictures', cache: path.join(repository, 'node_modules/.cache/handbook-pictures') },
      changed: path.join(content, `knowledge/chapter-1.sv.${format}`),
      page: '/sv/kunskap/chapter-1/',
      search: { page: '/sv/sok/', field: '#q', submits: true, result: '.results .title' },
    };
  },
};
