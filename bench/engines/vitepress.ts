/** VitePress with its default theme, a sidebar a language, and its local search. */
import path from 'node:path';
import { stringify } from 'yaml';
import type { Book } from '../corpus/book.ts';
import { installed, save, type Engine } from './engine.ts';
import { chaptersOf, pageToMarkdown } from './markdown.ts';

function config(book: Book): string {
  const sidebar = (locale: string) =>
    chaptersOf(book).map((chapter) => ({
      text: chapter,
      collapsed: true,
      items: book.pages
        .filter((page) => page.chapter === chapter)
        .map((page) => ({ text: page.title[locale], link: `/${locale}/${page.id}` })),
    }));
  const locales = book.locales.map((locale) => [
    locale,
    { label: locale, lang: locale === 'no' ? 'nb' : locale, themeConfig: { sidebar: sidebar(locale) } },
  ]);
  const options = {
    title: 'Handbook',
    ignoreDeadLinks: true,
    locales: Object.fromEntries(locales),
    themeConfig: { search: { provider: 'local' } },
  };
  return `export default ${JSON.stringify(options)};\n`;
}

export const vitepress: Engine = {
  name: 'VitePress',
  formats: ['md'],
  site: (folder) => ({
    write: (book) => {
      save(folder, 'package.json', '{ "private": true, "type": "module" }\n');
      save(folder, '.vitepress/config.mjs', config(book));
      for (const page of book.pages) {
        for (const locale of book.locales) {
          const link = (id: string) => `/${locale}/${id}`;
          const head = stringify({ title: page.title[locale], description: page.summary[locale] }, { lineWidth: 0 });
          save(folder, `${locale}/${page.id}.md`, `---\n${head}---\n\n# ${page.title[locale]}\n\n${pageToMarkdown(page, locale, link)}\n`);
        }
      }
    },
    build: [{ program: installed('vitepress'), args: ['build', folder], cwd: folder }],
    out: path.join(folder, '.vitepress/dist'),
    caches: [path.join(folder, '.vitepress/dist'), path.join(folder, '.vitepress/cache')],
    changed: path.join(folder, 'sv/knowledge/chapter-1.md'),
    page: '/sv/knowledge/chapter-1.html',
    search: {
      page: '/sv/knowledge/chapter-1.html',
      open: '#local-search button',
      field: '#localsearch-input',
      result: '.VPLocalSearchBox .result',
    },
  }),
};
