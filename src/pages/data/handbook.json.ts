import type { APIRoute } from 'astro';
import { exportHandbook } from '../../model/export.ts';
import { getHandbook } from '../../model/get-handbook.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(JSON.stringify(exportHandbook(getHandbook(), import.meta.env.BASE_URL, site?.origin)));
