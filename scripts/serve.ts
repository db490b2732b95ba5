/** A small server for the built site: `npm start`, the tests and the audit. Not for the public: use a real one there. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { compressible, contentTypes } from '../src/publishing/hosting/rules.ts';

const types: Readonly<Record<string, string>> = contentTypes;
const isText = (file: string) => (compressible as readonly string[]).includes(path.extname(file).slice(1));
const typeOf = (file: string) => types[path.extname(file).slice(1)] ?? 'application/octet-stream';

/**
 * Serves a folder on this machine only.
 *
 * @param dir the built site
 * @param base the path it is published under, with slashes at both ends
 * @param port 0 for any free port
 * @param zips whether texts are sent compressed, as hosts do: for what measures how long a page takes. Each is compressed when it is asked
 *   for the first time, and must not change after that.
 * @returns the server and the address of the site's root
 */
export async function serve(dir: string, base = '/', port = 0, zips = false): Promise<{ server: Server; address: string }> {
  const root = path.resolve(dir);
  const compressed = new Map<string, Buffer>();
  const zipped = (file: string): Buffer => {
    const known = compressed.get(file) ?? brotliCompressSync(readFileSync(file));
    compressed.set(file, known);
    return known;
  };
  const server = createServer((request, response) => {
    let pathname: string;
    try {
      pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    const fail = () => {
      const locale = pathname.slice(base.length).split('/')[0] ?? '';
      const own = path.join(root, locale, '404.html');
      const page = locale && existsSync(own) ? own : path.join(root, '404.html');
      response.writeHead(404, { 'content-type': contentTypes.html });
      createReadStream(page).pipe(response);
    };
    if (`${pathname}/` === base) {
      response.writeHead(301, { location: base }).end();
      return;
    }
    if (!pathname.startsWith(base)) return fail();
    let file = path.join(root, pathname.slice(base.length));
    // What is asked for stays inside the folder.
    if (file !== root && !file.startsWith(root + path.sep)) return fail();
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!pathname.endsWith('/')) {
        response.writeHead(301, { location: `${pathname}/` }).end();
        return;
      }
      file = path.join(file, 'index.html');
    }
    if (!existsSync(file)) return fail();
    const headers = { 'content-type': typeOf(file), 'cache-control': 'no-cache' };
    const isZipped = zips && isText(file) && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(200, isZipped ? { ...headers, 'content-encoding': 'br' } : headers);
    if (isZipped) response.end(zipped(file));
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: used } = server.address() as AddressInfo;
  return { server, address: `http://localhost:${used}${base}` };
}
