/**
 * Apache reads `.htaccess` from the published folder, where a rented host allows it (AllowOverride All). `handbook.conf`
 * is for whoever has a server of their own. What needs a module is left out where the module is not switched on.
 */
import {
  caching,
  compressible,
  contentTypes,
  openHeaders,
  settingsFiles,
  unlistedExtension,
  unlistedHeaders,
  type Header,
} from './rules.ts';
import type { HostFile, HostingPlan } from './plan.ts';
import { siteFolder } from './nginx.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const within = (module: string, lines: readonly string[]) => [
  `<IfModule mod_${module}.c>`,
  ...lines.map((line) => `  ${line}`),
  '</IfModule>',
];
const header = ({ name, value }: Header, when = '') =>
  `Header always set ${name} "${value}"${when && ` "expr=%{REQUEST_URI} =~ m#${when}#"`}`;

function htaccess({ base, headers, hashed, open, redirects, notFound, locales }: HostingPlan): string {
  const compressed = compressible.join('|');
  const folders = hashed.map(escaped).join('|');
  const [plainTypes, withCharset] = [Object.entries(contentTypes), '; charset=utf-8'];
  return [
    '# Made by the build. Apache, in the published folder: needs AllowOverride All (or FileInfo, Indexes, Options and AuthConfig).',
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    'AddDefaultCharset off',
    '',
    ...plainTypes.map(([extension, type]) =>
      type.endsWith(withCharset) ? `AddType "${type}" .${extension}` : `AddType ${type} .${extension}`,
    ),
    '# Parts of names that Apache takes for a language: .no is Norwegian to it, .br Breton.',
    `RemoveLanguage .br ${locales.map((locale) => `.${locale}`).join(' ')}`,
    '',
    '# A missing page is answered in the language of its address.',
    `ErrorDocument 404 ${notFound.at(-1)!.page}`,
    ...locales.flatMap((_, index) => [
      `<If "%{REQUEST_URI} =~ m#^${escaped(notFound[index]!.folder)}#">`,
      `  ErrorDocument 404 ${notFound[index]!.page}`,
      '</If>',
    ]),
    '',
    ...redirects.map(({ from, to }) => `RedirectMatch 301 ^${escaped(from.slice(0, -1))}/?$ ${to}`),
    `RedirectMatch 404 ^${escaped(base)}(${settingsFiles.map(escaped).join('|')})$`,
    '',
    ...within('headers', [
      ...headers.map((each) => header(each)),
      header({ name: 'Cache-Control', value: caching.revalidated }),
      header({ name: 'Cache-Control', value: caching.hashed }, `^(${folders})`),
      ...openHeaders.map((each) => header(each, `^${escaped(open)}`)),
      ...unlistedHeaders.map((each) => header(each, `\\.${unlistedExtension}$`)),
      `<FilesMatch "\\.(${compressed})(\\.br|\\.gz)?$">`,
      '  Header merge Vary Accept-Encoding',
      '</FilesMatch>',
    ]),
    '',
    '# Files that `npm run package` compressed are sent as they are; others while they are sent.',
    ...within('rewrite', [
      'RewriteEngine On',
      '# A folder without a page is answered like any address that does not exist.',
      'RewriteCond %{REQUEST_FILENAME} -d',
      'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
      'RewriteRule ^ - [R=404,L]',
      ...['br', 'gz'].flatMap((ending) => [
        `RewriteCond %{HTTP:Accept-Encoding} \\b${ending === 'br' ? 'br' : 'gzip'}\\b`,
        `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
        `RewriteRule ^(.+\\.(${compressed}))$ $1.${ending} [L]`,
      ]),
    ]),
    ...within('mime', ['RemoveType .gz', 'AddEncoding gzip .gz', 'AddEncoding br .br']),
    ...within('filter', [...within('deflate', [`AddOutputFilterByType DEFLATE ${textTypes.join(' ')}`])]),
    '',
  ].join('\n');
}

const textTypes = [...new Set(compressible.map((extension) => contentTypes[extension].split(';')[0]!))];

function serverConf({ base }: HostingPlan): string {
  return [
    '# For a server of your own, inside its VirtualHost: Include /etc/apache2/handbook.conf (switch on headers, rewrite, deflate).',
    '# Outside of it, where it holds for the whole server: ServerTokens Prod, so that the version is not told.',
    base === '/' ? `DocumentRoot ${siteFolder}` : `Alias ${base.slice(0, -1)} ${siteFolder}`,
    `<Directory ${siteFolder}>`,
    '  Require all granted',
    '  Options SymLinksIfOwnerMatch',
    '  AllowOverride All',
    '</Directory>',
    'ServerSignature Off',
    '',
  ].join('\n');
}

export function apache(plan: HostingPlan): HostFile[] {
  return [
    { place: 'site', path: '.htaccess', text: htaccess(plan) },
    { place: 'beside', path: 'apache/handbook.conf', text: serverConf(plan) },
  ];
}
