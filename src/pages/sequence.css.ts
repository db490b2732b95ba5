/** How a picture of order is drawn. A file of its own: few pages have one, and the others need not carry it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () =>
  new Response(readFileSync(path.resolve('src/styles/sequence.css'), 'utf8'), { headers: { 'content-type': 'text/css; charset=utf-8' } });
