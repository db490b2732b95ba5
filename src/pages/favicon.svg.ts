/** The icon of the browser's tab, drawn from the handbook's own mark. */
import type { APIRoute } from 'astro';
import { getHandbook } from '#model/get-handbook.ts';
import { favicon } from '../pictures/mark.ts';

export const GET: APIRoute = () => new Response(favicon(getHandbook()), { headers: { 'content-type': 'image/svg+xml' } });
