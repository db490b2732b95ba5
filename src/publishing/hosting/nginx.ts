/**
 * nginx, three files: `http.conf` (maps, for the http block), `site.conf` (locations, for a server block of one's own),
 * and `nginx.conf`, a whole server that runs without rights and writes to /tmp only, as the container does.
 *
 * Every header is added in one place: nginx forgets inherited ones as soon as a location adds one of its own.
 */
import { caching, compressible, contentTypes, openHeaders, settingsFiles, unlistedExtension, unlistedHeaders } from './rules.ts';
import type { HostFile, HostingPlan } from './plan.ts';

/** Where the published files are, unless somebody changes it. */
export const siteFolder = '/srv/handbook';

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A value that goes with some addresses and is empty, and so not sent, with others. */
function map(name: string, otherwise: string, pairs: readonly (readonly [pattern: string, value: string])[]): string {
  const lines = pairs.map(([pattern, value]) => `    ${quoted(`~${pattern}`)} ${quoted(value)};`);
  return [`map $uri $handbook_${name} {`, `    default ${quoted(otherwise)};`, ...lines, '}'].join('\n');
}

function httpConf({ hashed, open }: HostingPlan): string {
  return [
    '# Goes into the http block: include handbook/http.conf;',
    map(
      'cache',
      caching.revalidated,
      hashed.map((folder) => [`^${escaped(folder)}`, caching.hashed]),
    ),
    map('origin', '', [[`^${escaped(open)}`, openHeaders[0]!.value]]),
    map('robots', '', [[`\\.${unlistedExtension}$`, unlistedHeaders[0]!.value]]),
    '',
  ].join('\n\n');
}

/** Types of one kind in one line, as nginx lists them; it takes no charset there. */
function typeLines(): string[] {
  const byType = new Map<string, string[]>();
  for (const [extension, type] of Object.entries(contentTypes)) {
    const name = type.split(';')[0]!;
    byType.set(name, [...(byType.get(name) ?? []), extension]);
  }
  return [...byType].map(([type, extensions]) => `        ${type} ${extensions.join(' ')};`);
}

function siteConf({ base, headers, redirects, notFound, locales }: HostingPlan): string {
  const ofText = [...new Set(compressible.map((extension) => contentTypes[extension].split(';')[0]!))];
  // nginx always takes HTML, and warns when it is named.
  const besidesHtml = ofText.filter((type) => type !== 'text/html').join(' ');
  const all = [
    ...headers,
    { name: 'Cache-Control', value: '$handbook_cache' },
    { name: openHeaders[0]!.name, value: '$handbook_origin' },
    { name: unlistedHeaders[0]!.name, value: '$handbook_robots' },
  ];
  const everything = notFound.at(-1)!;
  return [
    `# Goes into a server block: include handbook/site.conf;`,
    ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} {\n    absolute_redirect off;\n    return 301 ${base};\n}`]),
    [
      `location ${base} {`,
      `    alias ${siteFolder}/;`,
      '    index index.html;',
      '    autoindex off;',
      '    # Behind a proxy nginx knows neither the name nor the scheme that the reader asked for.',
      '    absolute_redirect off;',
      '    default_type application/octet-stream;',
      '    types {',
      ...typeLines(),
      '    }',
      '    charset utf-8;',
      `    charset_types ${besidesHtml};`,
      '',
      '    # Files that `npm run package` compressed are sent as they are; others while they are sent.',
      '    # For brotli, copy brotli.conf to /etc/nginx/handbook.d/ (Debian: libnginx-mod-http-brotli-static).',
      '    gzip_static on;',
      '    gzip on;',
      '    gzip_vary on;',
      '    gzip_proxied any;',
      `    gzip_types ${besidesHtml};`,
      '    include /etc/nginx/handbook.d/*.conf;',
      '',
      ...all.map(({ name, value }) => `    add_header ${name} ${quoted(value)} always;`),
      '',
      '    # A folder without a page is answered like any address that does not exist.',
      `    error_page 403 404 =404 ${everything.page};`,
      ...locales.flatMap((locale, index) => [
        `    location ${notFound[index]!.folder} {`,
        `        alias ${siteFolder}/${locale}/;`,
        `        error_page 403 404 =404 ${notFound[index]!.page};`,
        '    }',
      ]),
      '',
      ...settingsFiles.map((file) => `    location = ${base}${file} { return 404; }`),
      ...redirects.flatMap(({ from, to }) => [
        `    location = ${from} { return 301 ${to}; }`,
        `    location = ${from.slice(0, -1)} { return 301 ${to}; }`,
      ]),
      '}',
    ].join('\n'),
    '',
  ].join('\n\n');
}

function nginxConf({ base }: HostingPlan): string {
  return `# A whole server: nginx -c /etc/nginx/handbook/nginx.conf. Runs without rights, on a file system that cannot be written to but for /tmp.
worker_processes auto;
pid /tmp/nginx.pid;
error_log stderr warn;
# Debian keeps its modules there; brotli is one of them.
include /etc/nginx/modules-enabled/*.conf;

events {
    worker_connections 1024;
}

http {
    client_body_temp_path /tmp/nginx-body;
    proxy_temp_path /tmp/nginx-proxy;
    fastcgi_temp_path /tmp/nginx-fastcgi;
    uwsgi_temp_path /tmp/nginx-uwsgi;
    scgi_temp_path /tmp/nginx-scgi;

    sendfile on;
    server_tokens off;
    # Nothing is written down about readers.
    access_log off;

    include http.conf;

    server {
        listen 8080;
        server_name _;
        include site.conf;
${base === '/' ? '' : '        location / { return 404; }\n'}    }
}
`;
}

export function nginx(plan: HostingPlan): HostFile[] {
  const files = {
    'http.conf': httpConf(plan),
    'site.conf': siteConf(plan),
    'nginx.conf': nginxConf(plan),
    'brotli.conf': 'brotli_static on;\n',
  };
  return Object.entries(files).map(([name, text]) => ({ place: 'beside', path: `nginx/${name}`, text }));
}
