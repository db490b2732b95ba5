/** A Markdown copy of every page, for programs that read, and for whoever wants the words elsewhere. */
import type { Handbook, Page } from '../../model/handbook.ts';
import { copyPath, type SiteAddress } from '../address.ts';
import type { PublishedFile } from '../published-file.ts';
import { copyContext, type CopyContext } from './copy-context.ts';
import { behindLines, standInLine } from './languages.ts';
import { partAfter, partBefore } from './parts.ts';
import { sourceLines } from './sources.ts';
import { blocks, escapeMarkdown, link, list } from './text.ts';
import { wordsOf } from './words.ts';

function copyOf(context: CopyContext, page: Page, site: SiteAddress): string {
  const { handbook, t, say, address, toPage } = context;
  const text = say(page.texts);
  const { title, summary } = text;
  const { licence } = handbook.config;
  const related = [...new Set(page.related.map((ref) => ref.split('#')[0]!))].filter((id) => handbook.pages.has(id));
  return `${blocks(
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(summary),
    // A check's facts are those of its statements.
    page.kind === 'checks' ? '' : sourceLines(context, page.facts),
    standInLine(context, page),
    behindLines(context, page, site),
    partBefore(context, page),
    wordsOf(context, page, text),
    partAfter(context, page),
    related.length > 0 ? [`## ${t('related.label')}`, list(related.map(toPage))] : [],
    '---',
    `${link(say(handbook.config.name), address.page(page.id))}. ${t('page.updated', { date: t.date(page.updated) })}. ${t('licence.words')} ${link(licence.words.name, licence.words.url)}.`,
  )}\n`;
}

export function markdownCopies(handbook: Handbook, site: SiteAddress): PublishedFile[] {
  return handbook.locales.flatMap(({ key }) => {
    const context = copyContext(handbook, key, site);
    return [...handbook.pages.values()].map((page) => ({
      path: copyPath(context.say(page.path)).slice(1),
      text: copyOf(context, page, site),
    }));
  });
}
