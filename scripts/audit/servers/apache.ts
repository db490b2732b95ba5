import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { siteFolder } from '../../../src/publishing/hosting/nginx.ts';
import { freePort, run, versionOf, type ServerKind } from './server.ts';

const folder = '/usr/lib/apache2/modules';
const modules = 'mpm_event authz_core authz_host mime dir autoindex negotiation alias env setenvif filter deflate headers rewrite'.split(
  ' ',
);

/** Apache as Debian sets it up, with the generated `.htaccess` inside the site and `handbook.conf` for the server. */
export const apache: ServerKind = {
  name: 'Apache',
  packages: ['apache2'],
  version: () => versionOf('apache2', ['-v'], /Apache\/(\S+)/),
  async start({ site, hosting, scratch }) {
    const port = await freePort();
    const own = path.join(scratch, 'handbook.conf');
    writeFileSync(own, readFileSync(path.join(hosting, 'apache/handbook.conf'), 'utf8').replaceAll(siteFolder, site));
    const config = path.join(scratch, 'apache2.conf');
    writeFileSync(
      config,
      [
        ...modules.map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`),
        `ServerRoot ${scratch}`,
        `PidFile ${scratch}/apache.pid`,
        `DefaultRuntimeDir ${scratch}`,
        `Mutex file:${scratch}`,
        'ServerName localhost',
        `Listen 127.0.0.1:${port}`,
        `ErrorLog ${scratch}/error.log`,
        'TypesConfig /etc/mime.types',
        // As handbook.conf asks of whoever owns the server.
        'ServerTokens Prod',
        // As Debian has it: what the handbook's own settings must get the better of.
        `DocumentRoot ${scratch}`,
        '<Directory />\n  Options Indexes FollowSymLinks MultiViews\n  AllowOverride None\n  Require all denied\n</Directory>',
        '<FilesMatch "^\\.ht">\n  Require all denied\n</FilesMatch>',
        ...[
          '/etc/apache2/mods-available/mime.conf',
          '/etc/apache2/mods-available/autoindex.conf',
          '/etc/apache2/mods-available/deflate.conf',
        ].map((file) => `IncludeOptional ${file}`),
        `Include ${own}`,
        '',
      ].join('\n'),
    );
    return run('apache2', ['-d', scratch, '-f', config, '-DFOREGROUND'], port);
  },
};
