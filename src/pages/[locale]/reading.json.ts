/** What the reader's own log is held against: every page, its state and where it is. Fetched only where the log is switched on. */
import type { APIRoute } from 'astro';
import { contextFor } from '#components/context.ts';
import type { ReadingList } from '#islands/reading/list.ts';
import { getHandbook } from '#model/get-handbook.ts';
import { isToolPage } from '#model/tools.ts';

export function getStaticPaths() {
  return getHandbook().locales.map(({ key }) => ({ params: { locale: key } }));
}

export const GET: APIRoute = ({ params }) => {
  const { handbook, say, link } = contextFor(params['locale']!);
  const strings = say(handbook.strings);
  const pages = [...handbook.pages.values()].filter((page) => !isToolPage(page));
  const list: ReadingList = {
    pages: Object.fromEntries(
      pages.map((page) => [
        page.id,
        { revision: page.revision, updated: page.updated, title: say(page.texts).title, href: link.page(page.id) },
      ]),
    ),
    texts: {
      changed: strings['reading.changed'],
      mark: strings['reading.mark'],
      marked: strings['reading.marked'],
      unmark: strings['reading.unmark'],
      continue: strings['reading.continue'],
    },
  };
  return new Response(JSON.stringify(list), { headers: { 'content-type': 'application/json' } });
};
