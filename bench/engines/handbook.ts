/** This handbook's engine. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { repository } from '../corpus/plan.ts';
import type { Engine } from './engine.ts';
import { writePack } from './handbook-pack.ts';

export const handbook: Engine = {
  name: 'handbook',
  formats: ['md', 'mdx'],
  site: (folder, format) => {
    const content = path.join(folder, 'content');
    const out = path.join(folder, 'dist');
    // As in astro.config.mjs.
    const cache = createHash('sha256').update(content).digest('hex').slice(0, 12);
    return {
      write: (book) => writePack(content, book, format),
      build: [
        {
          program: process.execPath,
          args: ['scripts/build.ts'],
          cwd: repository,
          env: { HANDBOOK_CONTENT: content, HANDBOOK_OUT: out, HANDBOOK_URL: 'https://example.org/' },
        },
      ],
      out,
      caches: [out, path.join(repository, 'node_modules/.cache/handbook', cache), path.join(repository, 'node_modules/.vite')],
      changed: path.join(content, `knowledge/chapter-1.sv.${format}`),
      page: '/sv/kunskap/chapter-1/',
      search: { page: '/sv/sok/', field: '#q', submits: true, result: '.results .title' },
    };
  },
};
