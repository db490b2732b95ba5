import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { siteFolder } from '../../../src/publishing/hosting/nginx.ts';
import { freePort, run, versionOf, type ServerKind } from './server.ts';

/** nginx with the very files of the container: the whole server, without rights. Only paths and port are those of this machine. */
export const nginx: ServerKind = {
  name: 'nginx',
  packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
  version: () => versionOf('nginx', ['-v'], /nginx\/(\S+)/),
  async start({ site, hosting, scratch }) {
    const port = await freePort();
    const extras = path.join(scratch, 'handbook.d');
    cpSync(path.join(hosting, 'nginx'), scratch, { recursive: true });
    mkdirSync(extras);
    cpSync(path.join(hosting, 'nginx/brotli.conf'), path.join(extras, 'brotli.conf'));
    const adapt = (name: string, ...pairs: readonly (readonly [string, string])[]) => {
      const file = path.join(scratch, name);
      writeFileSync(
        file,
        pairs.reduce((text, [from, to]) => text.replaceAll(from, to), readFileSync(file, 'utf8')),
      );
    };
    adapt('site.conf', [siteFolder, site], ['/etc/nginx/handbook.d', extras]);
    adapt('nginx.conf', ['listen 8080', `listen 127.0.0.1:${port}`], ['/tmp/nginx', path.join(scratch, 'tmp-nginx')]);
    return run('nginx', ['-c', path.join(scratch, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'], port);
  },
};
