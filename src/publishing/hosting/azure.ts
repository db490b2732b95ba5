/**
 * Azure Static Web Apps: `staticwebapp.config.json` at the root of the published folder (SchemaStore has its schema).
 * The first route that fits wins and its headers are added to the global ones. The host knows one page for what is
 * missing: the one that speaks every language.
 */
import { caching, contentTypes, openHeaders, unlistedExtension, unlistedHeaders, type Header } from './rules.ts';
import type { HostFile, HostingPlan } from './plan.ts';

const asObject = (headers: readonly Header[]) => Object.fromEntries(headers.map(({ name, value }) => [name, value]));

export function azureStaticWebApps(plan: HostingPlan): HostFile[] {
  const { base, headers, hashed, open, redirects, notFound } = plan;
  const config = {
    $schema: 'https://json.schemastore.org/staticwebapp.config.json',
    trailingSlash: 'always',
    routes: [
      ...redirects.flatMap(({ from, to }) => [
        { route: from, redirect: to, statusCode: 301 },
        { route: from.slice(0, -1), redirect: to, statusCode: 301 },
      ]),
      ...hashed.map((folder) => ({ route: `${folder}*`, headers: { 'Cache-Control': caching.hashed } })),
      { route: `${open}*`, headers: asObject(openHeaders) },
      { route: `${base}*.{${unlistedExtension}}`, headers: asObject(unlistedHeaders) },
    ],
    responseOverrides: { 404: { rewrite: notFound.at(-1)!.page } },
    globalHeaders: { ...asObject(headers), 'Cache-Control': caching.revalidated },
    mimeTypes: Object.fromEntries(Object.entries(contentTypes).map(([extension, type]) => [`.${extension}`, type])),
  };
  // The file stands at the root of the host. Under a path that is another folder than the site's.
  const file = 'staticwebapp.config.json';
  const text = `${JSON.stringify(config, null, 2)}\n`;
  return [base === '/' ? { place: 'site', path: file, text } : { place: 'beside', path: `azure/${file}`, text }];
}
