import type { APIRoute } from 'astro';
import { planFileJsonSchema } from '../../schemas/files.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(planFileJsonSchema(), null, 2));
