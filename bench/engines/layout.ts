/** The layout that generators without one of their own are given: name, chapters, languages, words, and Pagefind's own interface. */
import type { Book } from '../corpus/book.ts';
import { chaptersOf } from './markdown.ts';

interface Slots {
  lang: string;
  title: string;
  description: string;
  locale: string;
  content: string;
}

/** @param slots what the generator's own language writes at each place */
export function plainLayout(book: Book, { lang, title, description, locale, content }: Slots): string {
  const chapters = chaptersOf(book).map((chapter) => `<li><a href="/${locale}/${chapter}/">${chapter}</a></li>`);
  const languages = book.locales.map((key) => `<li><a href="/${key}/">${key}</a></li>`);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><meta name="description" content="${description}">
<style>body{font-family:sans-serif;max-width:42em;margin:auto;padding:1em;line-height:1.5}nav ul{display:flex;flex-wrap:wrap;gap:1em;padding:0;list-style:none}</style>
<link rel="stylesheet" href="/pagefind/pagefind-ui.css">
</head>
<body>
<header><a href="/${locale}/">Handbook</a><nav><ul>${chapters.join('')}</ul></nav><nav><ul>${languages.join('')}</ul></nav><div id="search"></div></header>
<main data-pagefind-body><h1>${title}</h1><p>${description}</p>${content}</main>
<footer><a href="/${locale}/">Handbook</a></footer>
<script src="/pagefind/pagefind-ui.js"></script>
<script>new PagefindUI({ element: '#search' });</script>
</body>
</html>
`;
}
