/** Eleventy with a plain layout, and Pagefind over what it has built. */
import path from 'node:path';
import { stringify } from 'yaml';
import { installed, save, type Engine } from './engine.ts';
import { plainLayout } from './layout.ts';
import { pageToMarkdown } from './markdown.ts';

const config = `
export default () => ({ dir: { input: 'content', includes: '../layouts', output: 'dist' }, markdownTemplateEngine: false });
`;

export const eleventy: Engine = {
  name: 'Eleventy',
  formats: ['md'],
  site: (folder) => {
    const out = path.join(folder, 'dist');
    return {
      write: (book) => {
        save(folder, 'package.json', '{ "private": true, "type": "module" }\n');
        save(folder, 'eleventy.config.js', config);
        const slot = (name: string) => `{{ ${name} }}`;
        save(
          folder,
          'layouts/page.njk',
          plainLayout(book, {
            lang: slot('lang'),
            title: slot('title'),
            description: slot('description'),
            locale: slot('locale'),
            content: '{{ content | safe }}',
          }),
        );
        for (const page of book.pages) {
          for (const locale of book.locales) {
            const link = (id: string) => (id === 'pages/home' ? `/${locale}/` : `/${locale}/${id}/`);
            const head = {
              layout: 'page.njk',
              lang: locale === 'no' ? 'nb' : locale,
              locale,
              title: page.title[locale],
              description: page.summary[locale],
              permalink: `${link(page.id).slice(1)}index.html`,
            };
            save(
              folder,
              `content/${locale}/${page.id}.md`,
              `---\n${stringify(head, { lineWidth: 0 })}---\n\n${pageToMarkdown(page, locale, link)}\n`,
            );
          }
        }
      },
      build: [
        { program: installed('eleventy'), args: ['--quiet'], cwd: folder },
        { program: installed('pagefind'), args: ['--site', out], cwd: folder },
      ],
      out,
      caches: [out],
      changed: path.join(folder, 'content/sv/knowledge/chapter-1.md'),
      page: '/sv/knowledge/chapter-1/',
      search: { page: '/sv/knowledge/chapter-1/', field: '.pagefind-ui__search-input', result: '.pagefind-ui__result' },
    };
  },
};
