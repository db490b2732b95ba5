/** Starlight: Astro's own documentation theme, with its sidebar made of the folders and Pagefind as it comes. */
import path from 'node:path';
import { stringify } from 'yaml';
import type { BookPage } from '../corpus/book.ts';
import { bench, installed, save, type Engine, type Format } from './engine.ts';
import { blockToMarkdown, chaptersOf, hasChildren } from './markdown.ts';

const config = (chapters: readonly string[]) => `
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://example.org',
  integrations: [starlight({
    title: 'Handbook',
    defaultLocale: 'sv',
    locales: { sv: { label: 'Svenska', lang: 'sv' }, no: { label: 'Norsk', lang: 'nb' }, en: { label: 'English', lang: 'en' } },
    sidebar: ${JSON.stringify(chapters)}.map((directory) => ({ label: directory, items: [{ autogenerate: { directory } }] })),
  })],
});
`;
const collections = `
import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function words(page: BookPage, locale: string, format: Format): string {
  const link = (id: string) => (id === 'pages/home' ? `/${locale}/` : `/${locale}/${id}/`);
  const body = page.parts.flatMap((part) => [
    `## ${part.title[locale]}`,
    ...part.blocks.map((block) =>
      format === 'mdx' && block.kind === 'aside'
        ? `<Aside type="${block.name === 'advice' ? 'tip' : 'note'}">\n\n${block.text[locale]}\n\n</Aside>`
        : blockToMarkdown(block, locale, link),
    ),
  ]);
  const head = stringify({ title: page.title[locale], description: page.summary[locale] }, { lineWidth: 0 });
  const imports = format === 'mdx' ? `import { Aside } from '@astrojs/starlight/components';\n\n` : '';
  return `---\n${head}---\n\n${imports}${body.join('\n\n')}\n`;
}

export const starlight: Engine = {
  name: 'Starlight',
  formats: ['md', 'mdx'],
  site: (folder, format) => ({
    write: (book) => {
      // Astro looks here for what it must not leave outside its bundle.
      save(folder, 'package.json', '{ "private": true, "type": "module", "dependencies": { "@astrojs/starlight": "*" } }\n');
      save(folder, 'astro.config.mjs', config(chaptersOf(book)));
      save(folder, 'src/content.config.mjs', collections);
      for (const page of book.pages) {
        const name = page.id === 'pages/home' ? 'index' : hasChildren(book, page) ? `${page.id}/index` : page.id;
        for (const locale of book.locales) save(folder, `src/content/docs/${locale}/${name}.${format}`, words(page, locale, format));
      }
    },
    build: [{ program: installed('astro'), args: ['build'], cwd: folder, env: { ASTRO_TELEMETRY_DISABLED: '1' } }],
    out: path.join(folder, 'dist'),
    caches: [
      path.join(folder, 'dist'),
      path.join(folder, '.astro'),
      path.join(bench, 'node_modules/.astro'),
      path.join(folder, 'node_modules'),
    ],
    changed: path.join(folder, `src/content/docs/sv/knowledge/chapter-1.${format}`),
    page: '/sv/knowledge/chapter-1/',
    search: {
      page: '/sv/knowledge/chapter-1/',
      open: 'site-search button',
      field: '.pagefind-ui__search-input',
      result: '.pagefind-ui__result',
    },
  }),
};
