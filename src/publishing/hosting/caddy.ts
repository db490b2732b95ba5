/** Caddy, two files: `handbook.caddy`, for a site block of one's own, and a `Caddyfile` that is a whole server. */
import { caching, contentTypes, openHeaders, settingsFiles, unlistedExtension, unlistedHeaders } from './rules.ts';
import type { HostFile, HostingPlan } from './plan.ts';
import { siteFolder } from './nginx.ts';

const header = (matcher: string, { name, value }: { name: string; value: string }) =>
  `header ${matcher}${matcher && ' '}${name} "${value.replaceAll('"', '\\"')}"`;
const indent = (lines: readonly string[]) => lines.map((line) => (line === '' ? '' : `\t${line}`));

function siteBlock({ base, headers, hashed, open, redirects, notFound, locales }: HostingPlan): string {
  const everything = headers.map((each) => header('', each));
  const strip = base === '/' ? [] : [`uri strip_prefix ${base.slice(0, -1)}`];
  // Inside route, directives are carried out in the order in which they stand: what is said of some files comes after what is said of all.
  const answers = [
    ...Object.keys(contentTypes).map((extension) => `@${extension} path *.${extension}`),
    ...everything,
    'header -Server',
    header('', { name: 'Cache-Control', value: caching.revalidated }),
    ...hashed.map((folder) => header(`${folder}*`, { name: 'Cache-Control', value: caching.hashed })),
    ...openHeaders.map((each) => header(`${open}*`, each)),
    ...unlistedHeaders.map((each) => header(`@${unlistedExtension}`, each)),
    ...Object.entries(contentTypes).map(([extension, type]) => header(`@${extension}`, { name: 'Content-Type', value: type })),
    ...redirects.flatMap(({ from, to }) => [`redir ${from} ${to} 301`, `redir ${from.slice(0, -1)} ${to} 301`]),
    ...settingsFiles.map((file) => `error ${base}${file} 404`),
    ...strip,
    'encode gzip',
    '# Files that `npm run package` compressed are sent as they are; others while they are sent.',
    'file_server {',
    `\troot ${siteFolder}`,
    '\tprecompressed br gzip',
    '}',
  ];
  const sorry = (page: string) => [`rewrite * ${page.replace(base, '/')}`, 'file_server {', `\troot ${siteFolder}`, '}'];
  const errors = [
    ...everything,
    header('', { name: 'Cache-Control', value: caching.revalidated }),
    header('', { name: 'Content-Type', value: contentTypes.html }),
    ...locales.flatMap((_, index) => [`handle ${notFound[index]!.folder}* {`, ...indent(sorry(notFound[index]!.page)), '}']),
    'handle {',
    ...indent(sorry(notFound.at(-1)!.page)),
    '}',
  ];
  return [
    '# Goes into a site block: import handbook.caddy',
    ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 301`]),
    `handle ${base}* {`,
    ...indent(['route {', ...indent(answers), '}']),
    '}',
    'handle_errors {',
    ...indent(['route {', ...indent(errors), '}']),
    '}',
    '',
  ].join('\n');
}

const caddyfile = ({
  base,
}: HostingPlan) => `# A whole server: caddy run. HANDBOOK_SITE=handbook.example.org makes Caddy fetch a certificate and serve by HTTPS.
{
	admin off
}

{$HANDBOOK_SITE::8080} {
	import handbook.caddy
${base === '/' ? '' : '\thandle {\n\t\terror 404\n\t}\n'}}
`;

export function caddy(plan: HostingPlan): HostFile[] {
  return [
    { place: 'beside', path: 'caddy/handbook.caddy', text: siteBlock(plan) },
    { place: 'beside', path: 'caddy/Caddyfile', text: caddyfile(plan) },
  ];
}
