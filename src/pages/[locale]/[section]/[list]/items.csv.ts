/** All items for a spreadsheet: what the table's page links to. */
import type { APIRoute } from 'astro';
import { contextFor } from '../../../../components/context.ts';
import { separatorFor, writeCsv } from '../../../../domain/formats/csv.ts';
import { getHandbook } from '../../../../model/get-handbook.ts';
import { itemRows, nameOfRole } from '../../../../model/items-table.ts';
import { staticPaths } from '../../../../model/routes.ts';
import { isItemsPage } from '../../../../model/tools.ts';

export const getStaticPaths = () => staticPaths(getHandbook(), ['locale', 'section', 'list'], isItemsPage);

export const GET: APIRoute = ({ params, site }) => {
  const { handbook, locale, lang, t, say, link } = contextFor(params['locale']!);
  const line = (text: string) => text.replace(/\s+/g, ' ');
  const rows = itemRows(handbook, locale).map(({ item, part, place }) => {
    const address = link.item(item.id);
    return [
      // The id comes first and every row is one line: the page picks the rows that it shows by it.
      item.id,
      line(say(item.title)),
      line(say(item.summary)),
      part.name,
      place.name,
      item.roles.map((role) => nameOfRole(handbook, role, locale)).join(', '),
      site ? new URL(address, site).href : address,
    ];
  });
  const head = [
    t('items.id'),
    t('items.item'),
    t('items.summary'),
    t('items.part'),
    t('items.aspect'),
    t('items.roles'),
    t('items.address'),
  ];
  return new Response(writeCsv([head, ...rows], separatorFor(lang)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
