/** Hugo (Debian's package) with a plain layout, and Pagefind over what it has built. */
import path from 'node:path';
import { stringify } from 'yaml';
import { installed, save, type Engine } from './engine.ts';
import { plainLayout } from './layout.ts';
import { hasChildren, pageToMarkdown } from './markdown.ts';

const config = `
baseURL = "https://example.org/"
title = "Handbook"
defaultContentLanguage = "sv"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "RSS"]
[languages.sv]
contentDir = "content/sv"
languageCode = "sv"
[languages.no]
contentDir = "content/no"
languageCode = "nb"
[languages.en]
contentDir = "content/en"
languageCode = "en"
`;

export const hugo: Engine = {
  name: 'Hugo',
  formats: ['md'],
  site: (folder) => {
    const out = path.join(folder, 'public');
    return {
      write: (book) => {
        save(folder, 'config.toml', config);
        const layout = plainLayout(book, {
          lang: '{{ .Site.LanguageCode }}',
          title: '{{ .Title }}',
          description: '{{ .Description }}',
          locale: '{{ .Site.Language.Lang }}',
          content: '{{ .Content }}',
        });
        for (const name of ['single', 'list']) save(folder, `layouts/_default/${name}.html`, layout);
        for (const page of book.pages) {
          const name = page.id === 'pages/home' ? '_index' : hasChildren(book, page) ? `${page.id}/_index` : page.id;
          for (const locale of book.locales) {
            const link = (id: string) => (id === 'pages/home' ? `/${locale}/` : `/${locale}/${id}/`);
            const head = stringify({ title: page.title[locale], description: page.summary[locale] }, { lineWidth: 0 });
            save(folder, `content/${locale}/${name}.md`, `---\n${head}---\n\n${pageToMarkdown(page, locale, link)}\n`);
          }
        }
      },
      build: [
        { program: 'hugo', args: ['--quiet'], cwd: folder },
        { program: installed('pagefind'), args: ['--site', out], cwd: folder },
      ],
      out,
      caches: [out, path.join(folder, 'resources')],
      changed: path.join(folder, 'content/sv/knowledge/chapter-1.md'),
      page: '/sv/knowledge/chapter-1/',
      search: { page: '/sv/knowledge/chapter-1/', field: '.pagefind-ui__search-input', result: '.pagefind-ui__result' },
    };
  },
};
