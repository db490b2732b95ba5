/** The running heads of an edition: what stands at the top of its pages comes from the content, so it is a file and no rule of a style sheet. */
import type { APIRoute } from 'astro';
import { contextFor } from '#components/context.ts';
import { runningHeads } from '#components/edition/running-heads.ts';
import { editionOf, editionRoutes } from '#model/editions.ts';
import { getHandbook } from '#model/get-handbook.ts';
import { pageOf } from '#model/handbook.ts';

export function getStaticPaths() {
  return editionRoutes(getHandbook());
}

export const GET: APIRoute = ({ params, props }) => {
  const { handbook, locale } = contextFor(params['locale']!);
  const edition = editionOf(handbook, pageOf(handbook, (props as { of: string }).of))!;
  return new Response(runningHeads(handbook, edition, locale), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
