/** The texts of a self-check's notices, result and tools: fetched when its page has been painted. */
import type { APIRoute } from 'astro';
import { liveTexts } from '#islands/self-check/build-props.ts';
import { getHandbook } from '#model/get-handbook.ts';

export function getStaticPaths() {
  const { locales, checks } = getHandbook();
  return checks.size === 0 ? [] : locales.map(({ key }) => ({ params: { locale: key } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(liveTexts(getHandbook(), params['locale']!)), { headers: { 'content-type': 'application/json' } });
