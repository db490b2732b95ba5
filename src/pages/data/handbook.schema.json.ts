import type { APIRoute } from 'astro';
import { exportJsonSchema } from '../../schemas/export.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(exportJsonSchema(), null, 2));
