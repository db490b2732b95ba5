/** The words of a page as plain Markdown: blocks become headings and quotations, links become addresses. */
import type { Page, PageText, TextMark } from '../../model/handbook.ts';
import type { componentNames } from '../../model/component-names.ts';
import type { CopyContext } from './copy-context.ts';
import { sourceLines } from './sources.ts';
import { blocks, escapeMarkdown, link, quote } from './text.ts';

/** How each block that writers may place reads in a copy: what it says before and after the words inside it. */
type BlockWriter = (context: CopyContext, id: string, inside: string) => string;

type BlockName = (typeof componentNames)[number];

const writers: Readonly<Record<BlockName, BlockWriter>> = {
  Item: (context, id, inside) => {
    const { handbook, t, say, address } = context;
    const item = handbook.items.get(id)!;
    const roles = item.roles
      .filter((role) => handbook.roles.has(role))
      .map((role) => link(say(handbook.pages.get(`roles/${role}`)!.name), address.page(`roles/${role}`)));
    const related = item.related
      .flatMap((other) => handbook.items.get(other) ?? [])
      .map((other) => link(say(other.title), address.item(other.id)));
    return blocks(
      `## ${escapeMarkdown(say(item.title))}`,
      sourceLines(context, item.facts),
      inside,
      roles.length > 0 ? `${t('item.roles')}: ${roles.join(', ')}` : '',
      related.length > 0 ? `${t('item.related')}: ${related.join(', ')}` : '',
    );
  },
  // What goes beyond the sources is kept apart from what they say, as on the page.
  Advice: ({ t }, _, inside) => quote(blocks(`**${t('advice.label')}**`, inside)),
  Done: ({ t }, _, inside) => quote(blocks(`**${t('done.label')}**`, inside)),
};

/** Text between two marks, block inside block. */
interface Frame {
  mark: Extract<TextMark, { kind: 'open' | 'close' }> | undefined;
  text: string;
}

/**
 * @returns Markdown without tags, comments or links by id
 */
export function wordsOf(context: CopyContext, page: Page, { body, marks }: Pick<PageText, 'body' | 'marks'>): string {
  const sections = page.outline.filter((part) => part.kind === 'section');
  const frames: Frame[] = [{ mark: undefined, text: '' }];
  const write = (text: string) => {
    frames.at(-1)!.text += text;
  };
  let at = 0;
  let section = 0;
  for (const mark of marks) {
    write(body.slice(at, mark.start));
    at = mark.end;
    switch (mark.kind) {
      case 'link':
        // A section of the page itself is a place on the web page: copies have no anchors.
        write(mark.href.startsWith('#') ? context.address.page(page.id, mark.href.slice(1)) : context.address.resolve(mark.href));
        break;
      case 'section': {
        const sources = sourceLines(context, sections[section++]?.facts ?? []);
        write(sources && `\n\n${sources}`);
        break;
      }
      case 'open':
        frames.push({ mark, text: '' });
        break;
      case 'close': {
        const { text } = frames.pop()!;
        // The check has refused every other name.
        write(writers[mark.block as BlockName](context, mark.id, text));
        break;
      }
    }
  }
  write(body.slice(at));
  return frames[0]!.text.replace(/\n{3,}/g, '\n\n').trim();
}
