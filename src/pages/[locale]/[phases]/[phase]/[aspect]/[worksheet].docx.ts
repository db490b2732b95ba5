import type { APIRoute } from 'astro';
import { contextOf } from '../../../../../components/context.ts';
import { worksheetDocument } from '../../../../../documents/worksheet-document.ts';
import { getHandbook } from '../../../../../model/get-handbook.ts';
import { pageOf } from '../../../../../model/handbook.ts';
import { worksheetRoutes } from '../../../../../model/worksheet.ts';

export function getStaticPaths() {
  return worksheetRoutes(getHandbook());
}

export const GET: APIRoute = async ({ params, props }) => {
  const { handbook, t, say } = contextOf({ params });
  return new Response(await worksheetDocument(handbook, pageOf(handbook, props['id'] as string), t, say));
};
