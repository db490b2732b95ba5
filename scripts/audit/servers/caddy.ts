import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { siteFolder } from '../../../src/publishing/hosting/nginx.ts';
import { freePort, run, versionOf, type ServerKind } from './server.ts';

/** Caddy with the generated Caddyfile; only the folder of the site and the port are those of this machine. */
export const caddy: ServerKind = {
  name: 'Caddy',
  packages: ['caddy'],
  version: () => versionOf('caddy', ['version'], /v?(\d\S+)/),
  async start({ site, hosting, scratch }) {
    const port = await freePort();
    cpSync(path.join(hosting, 'caddy'), scratch, { recursive: true });
    const file = path.join(scratch, 'handbook.caddy');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(siteFolder, site));
    const args = ['run', '--config', path.join(scratch, 'Caddyfile'), '--adapter', 'caddyfile'];
    return run('caddy', args, port, { HANDBOOK_SITE: `:${port}`, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch });
  },
};
