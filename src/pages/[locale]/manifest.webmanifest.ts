/** What the handbook is called when it is put on a telephone's screen. It stays a web page: nothing is installed. */
import type { APIRoute } from 'astro';
import { contextFor } from '#components/context.ts';
import { getHandbook } from '#model/get-handbook.ts';
import { lightColours } from '../../pictures/tokens.ts';

export function getStaticPaths() {
  return getHandbook().locales.map(({ key }) => ({ params: { locale: key } }));
}

export const GET: APIRoute = ({ params }) => {
  const { handbook, locale, lang, say, link } = contextFor(params['locale']!);
  const { name, tagline } = handbook.config;
  const { paper } = lightColours();
  const manifest = {
    id: link.path(`/${locale}/`),
    name: say(name),
    short_name: say(name),
    description: say(tagline),
    lang,
    start_url: link.path(`/${locale}/`),
    scope: link.path('/'),
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    icons: [192, 512].map((size) => ({
      src: link.path(`/icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
