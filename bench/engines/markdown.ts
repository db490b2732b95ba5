/** What every engine reads alike: the corpus's blocks as plain Markdown. */
import type { Block, Book, BookPage } from '../corpus/book.ts';

/**
 * @param link what an engine writes to link to a page of the book
 */
export function blockToMarkdown(block: Block, locale: string, link: (id: string) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text[locale]!.replace(/\]\(([^)]+)\)/g, (_, id: string) => `](${link(id)})`);
    case 'list':
      return block.entries.map((entry) => `- ${entry[locale]}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        row(block.head.map((cell) => cell[locale]!)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map((cell) => cell[locale]!))),
      ].join('\n');
    }
    case 'aside':
      return `> ${block.text[locale]}`;
  }
}

/** The last part of a page's address. */
export function addressOf(page: BookPage): string {
  return page.name.split('/').at(-1)!;
}

/** Chapters in the order of the book. */
export function chaptersOf(book: Book): string[] {
  return [...new Set(book.pages.map(({ chapter }) => chapter))];
}

/** Whether other pages stand below this one: its file is the first of a folder. */
export function hasChildren(book: Book, page: BookPage): boolean {
  return page.chapter === 'phases' && !page.name.includes('/') && book.pages.some(({ id }) => id.startsWith(`${page.id}/`));
}

/** The words of a page as plain Markdown. */
export function pageToMarkdown(page: BookPage, locale: string, link: (id: string) => string): string {
  return page.parts
    .flatMap((part) => [`## ${part.title[locale]}`, ...part.blocks.map((block) => blockToMarkdown(block, locale, link))])
    .join('\n\n');
}
