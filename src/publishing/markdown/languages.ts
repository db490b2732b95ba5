/** What a copy says of its language: that another stands in, or has moved on. */
import type { Page } from '../../model/handbook.ts';
import type { SiteAddress } from '../address.ts';
import { copyContext, type CopyContext } from './copy-context.ts';
import { escapeMarkdown, link, list } from './text.ts';

export function standInLine({ handbook, t, say }: CopyContext, page: Page): string {
  const { standIn } = say(page.texts);
  const other = handbook.locales.find(({ key }) => key === standIn);
  return other ? escapeMarkdown(`${t('standIn.page')} ${other.label}.`) : '';
}

/** One line for each part that has changed in another language, with what is different and where to read it. */
export function behindLines({ handbook, t, say }: CopyContext, page: Page, site: SiteAddress): string {
  return list(
    say(page.texts).behind.map(({ id, changes, current }) => {
      const part = page.outline.find((candidate) => candidate.id === id);
      const where = part ? `${say(part.title)}: ${t('behind.section')}` : t('behind.page');
      const notes = changes.map(({ date, note }) => `${t.date(date)}: ${say(note)}`);
      const links = current.map((other) => {
        const { label } = handbook.locales.find(({ key }) => key === other)!;
        return link(`${t('behind.read')} (${label})`, copyContext(handbook, other, site).address.page(page.id, id));
      });
      return [...[where, ...notes].map(escapeMarkdown), ...links].join(' ');
    }),
  );
}
