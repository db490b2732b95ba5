/**
 * Netlify and Cloudflare Pages read `_headers` and `_redirects` from the root of what they publish. The two files keep to
 * what both understand: a `*` only at the end of a path (netlify/cli), 301 as the one status, no `!` (Cloudflare refuses
 * other forms). A header set by two rules is joined with a comma on both, so no name stands in two rules that can meet.
 * Both hosts let pages be asked for again by themselves; both know the types of what they are given.
 */
import { caching, openHeaders, type Header } from './rules.ts';
import type { HostFile, HostingPlan } from './plan.ts';

const rule = (path: string, headers: readonly Header[]) => [path, ...headers.map(({ name, value }) => `  ${name}: ${value}`)].join('\n');

/** Every former address with and without its last slash. */
function redirectLines({ redirects }: HostingPlan): string[] {
  return redirects.flatMap(({ from, to }) => [`${from} ${to} 301`, `${from.slice(0, -1)} ${to} 301`]);
}

/** Netlify alone can be told which page to show for which missing address; Cloudflare finds the nearest 404.html by itself. */
function netlifyToml({ notFound, redirects }: HostingPlan): string {
  const table = (lines: readonly string[]) => ['[[redirects]]', ...lines.map((line) => `  ${line}`)].join('\n');
  return [
    '# Put this file at the root of the repository or folder that Netlify publishes from: it adds what _redirects cannot say.',
    '# Former addresses: forced, because a page that leads on stands at each of them.',
    ...redirects.map(({ from, to }) => table([`from = "${from}"`, `to = "${to}"`, 'status = 301', 'force = true'])),
    '# A missing page is answered in the language of its address.',
    ...notFound.map(({ folder, page }) => table([`from = "${folder}*"`, `to = "${page}"`, 'status = 404'])),
    '',
  ].join('\n\n');
}

export function netlifyAndCloudflare(plan: HostingPlan): HostFile[] {
  // Both files stand at the root of the host. Under a path that is another folder than the site's.
  const atRoot: Pick<HostFile, 'place'> & { folder: string } =
    plan.base === '/' ? { place: 'site', folder: '' } : { place: 'beside', folder: 'netlify-cloudflare/' };
  const headers = [
    rule(`${plan.base}*`, plan.headers),
    ...plan.hashed.map((folder) => rule(`${folder}*`, [{ name: 'Cache-Control', value: caching.hashed }])),
    rule(`${plan.open}*`, openHeaders),
  ];
  return [
    { place: atRoot.place, path: `${atRoot.folder}_headers`, text: `${headers.join('\n')}\n` },
    {
      place: atRoot.place,
      path: `${atRoot.folder}_redirects`,
      text: redirectLines(plan)
        .map((line) => `${line}\n`)
        .join(''),
    },
    { place: 'beside', path: 'netlify-cloudflare/netlify.toml', text: netlifyToml(plan) },
  ];
}
