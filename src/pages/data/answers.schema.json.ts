import type { APIRoute } from 'astro';
import { answerFileJsonSchema } from '../../schemas/files.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(answerFileJsonSchema(), null, 2));
