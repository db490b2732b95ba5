/** Settings of hosts, against the table they are made from and, where the host cannot run here, against its published grammar. */
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Handbook } from '../../../src/model/handbook.ts';
import { readPack } from '../../../src/model/read-pack.ts';
import { siteAddress } from '../../../src/publishing/address.ts';
import { hostFiles } from '../../../src/publishing/hosting/files.ts';
import { hostingPlan, hstsSeconds, type HostFile } from '../../../src/publishing/hosting/plan.ts';
import { caching, compressible, contentTypes, siteHeaders } from '../../../src/publishing/hosting/rules.ts';

const bees = readPack(path.resolve('tests/fixtures/handbooks/bees')).handbook as Handbook;
const year = 31_536_000;
const filesFor = (url: string | undefined, hsts = year) => hostFiles(hostingPlan(bees, siteAddress(url), hsts));
const root = filesFor('https://bees.example.org/');
const below = filesFor('https://example.org/sub/bees');
const textOf = (files: readonly HostFile[], name: string) => files.find((file) => file.path.endsWith(name))!.text;
const both = [
  ['at the root', root, '/'],
  ['under a path', below, '/sub/bees/'],
] as const;

describe('the table', () => {
  test('never has a second list of scripts: its policy says only what a page cannot', () => {
    const policies = siteHeaders(year).filter(({ name }) => name === 'Content-Security-Policy');
    expect(policies).toEqual([{ name: 'Content-Security-Policy', value: "frame-ancestors 'none'" }]);
  });

  test('leaves alone what is compressed already', () => {
    expect(compressible.filter((extension) => /octet-stream|openxml|pdf|png|jpeg|webp|wasm/.test(contentTypes[extension]))).toEqual([]);
  });
});

describe('HTTPS only', () => {
  test.each([
    ['https://bees.example.org/', undefined, year],
    [undefined, undefined, year],
    ['https://example.org/bees/', undefined, 0],
    ['http://intranet/', undefined, 0],
    ['https://example.org/bees/', '600', 600],
    ['https://bees.example.org/', '0', 0],
  ])('for %s and the choice %s it holds %s seconds', (url, choice, seconds) => {
    expect(hstsSeconds(siteAddress(url), choice)).toBe(seconds);
  });

  test('a choice that is no number is refused, and a header of no seconds is not sent', () => {
    expect(() => hstsSeconds(siteAddress(undefined), 'yes')).toThrow('HANDBOOK_HSTS is “yes”');
    expect(siteHeaders(0).map(({ name }) => name)).not.toContain('Strict-Transport-Security');
  });
});

describe.each(both)('every host, %s', (_name, files, base) => {
  const settings = ['_headers', 'staticwebapp.config.json', 'site.conf', 'handbook.caddy', '.htaccess', 'web.config'];

  test.each(settings)('%s sends every header, and keeps hashed files for a year', (name) => {
    const text = textOf(files, name).replaceAll('&apos;', "'").replaceAll('&quot;', '"');
    for (const header of siteHeaders(year)) {
      expect(text).toContain(header.name);
      expect(text).toContain(header.value);
    }
    if (name !== 'web.config' && name !== 'site.conf') expect(text).toContain(caching.hashed);
  });

  test.each(['_redirects', 'netlify.toml', 'staticwebapp.config.json', 'site.conf', 'handbook.caddy', '.htaccess', 'web.config'])(
    '%s leads former addresses on',
    (name) => {
      expect(textOf(files, name)).toContain(`${base}da/hvem/bigardspasser/`);
      expect(textOf(files, name).replaceAll('\\', '')).toContain('da/hvem/opsynsmand');
    },
  );

  test.each(['staticwebapp.config.json', 'site.conf', '.htaccess', 'web.config', 'handbook.caddy'])(
    '%s knows Pagefind’s files and Markdown',
    (name) => {
      for (const extension of ['pagefind', 'pf_meta', 'pf_index', 'pf_fragment', 'pf_filter', 'md'])
        expect(textOf(files, name)).toContain(extension);
    },
  );

  test('settings for servers are beside the site, and nothing but what hosts read is inside it', () => {
    const inside = files.filter(({ place }) => place === 'site').map((file) => file.path);
    expect(inside.sort()).toEqual(
      base === '/'
        ? ['.htaccess', '.nojekyll', '_headers', '_redirects', 'staticwebapp.config.json', 'web.config']
        : // These stand at the root of the host, which is another folder than the site's.
          ['.htaccess', '.nojekyll', 'web.config'],
    );
  });

  test.each(['site.conf', 'http.conf', 'nginx.conf', 'handbook.caddy', 'Caddyfile'])('the brackets of %s are closed', (name) => {
    const text = textOf(files, name).replace(/#.*|"(?:\\.|[^"\\])*"/g, '');
    expect(text.split('{')).toHaveLength(text.split('}').length);
  });
});

describe.each(both)('Netlify and Cloudflare Pages, %s', (_name, files, base) => {
  test('_headers has a path, with its one * at the end, and below it headers (netlify/cli), in lines of at most 2,000 characters (Cloudflare)', () => {
    const rules = new Map<string, string[]>();
    for (const line of textOf(files, '_headers').trimEnd().split('\n')) {
      expect(line.length).toBeLessThanOrEqual(2000);
      if (line.startsWith('/')) {
        expect(line).toMatch(/^\/[^*\s]*\*?$/);
        expect(rules.has(line)).toBe(false);
        rules.set(line, []);
      } else {
        const [, name] = /^ {2}([A-Za-z-]+): \S.*$/.exec(line) ?? [];
        expect(name, line).toBeDefined();
        [...rules.values()].at(-1)!.push(name!);
      }
    }
    expect(rules.size).toBeLessThanOrEqual(100);
    // A name in two rules that fit the same file would be sent twice, joined by a comma.
    const everywhere = rules.get(`${base}*`)!;
    for (const [rule, names] of rules)
      if (rule !== `${base}*`)
        expect(
          names.filter((name) => everywhere.includes(name)),
          rule,
        ).toEqual([]);
  });

  test('_redirects has an old path, a new path and 301 a line, at most 1,000 characters long', () => {
    const lines = textOf(files, '_redirects').trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^\/\S+ \/\S+ 301$/);
    expect(lines).toEqual([
      `${base}da/hvem/opsynsmand/ ${base}da/hvem/bigardspasser/ 301`,
      `${base}da/hvem/opsynsmand ${base}da/hvem/bigardspasser/ 301`,
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(1000);
  });

  test('netlify.toml is a list of tables of four known keys, and answers in the language of the address', () => {
    const text = textOf(files, 'netlify.toml');
    const known = /^(#.*|\[\[redirects\]\]| {2}(from|to) = "\/[^"\s]*"| {2}status = (301|404)| {2}force = true|)$/;
    expect(text.split('\n').filter((line) => !known.test(line))).toEqual([]);
    expect(text.indexOf(`"${base}da/404.html"`)).toBeLessThan(text.indexOf(`"${base}404.html"`));
  });
});

/** The part of SchemaStore's staticwebapp.config.json that is used here; everything else is refused. */
const staticWebApp = z.strictObject({
  $schema: z.literal('https://json.schemastore.org/staticwebapp.config.json'),
  trailingSlash: z.enum(['always', 'never', 'auto']),
  routes: z.array(
    z.union([
      z.strictObject({
        route: z.string().startsWith('/'),
        redirect: z.string().startsWith('/'),
        statusCode: z.union([z.literal(301), z.literal(302)]),
      }),
      // A wildcard stands at the end; behind it only a list of file endings.
      z.strictObject({ route: z.string().regex(/^\/[^*]*\*(\.\{[a-z,]+\})?$/), headers: z.record(z.string(), z.string()) }),
    ]),
  ),
  responseOverrides: z.record(z.string().regex(/^\d+$/), z.strictObject({ rewrite: z.string().startsWith('/') })),
  globalHeaders: z.record(z.string(), z.string()),
  mimeTypes: z.record(z.string().startsWith('.'), z.string()),
});

test.each(both)('Azure Static Web Apps, %s: the settings keep to their schema and name no route twice', (_name, files) => {
  const config = staticWebApp.parse(JSON.parse(textOf(files, 'staticwebapp.config.json')));
  const routes = config.routes.map(({ route }) => route);
  expect(new Set(routes).size).toBe(routes.length);
  expect(config.routes.length).toBeGreaterThan(4);
});

/** Sections and attributes of IIS 10's own schema (IIS_schema.xml) that the file may use. */
const iisElements: Readonly<Record<string, readonly string[]>> = {
  configuration: [],
  location: ['path'],
  'system.webServer': [],
  defaultDocument: ['enabled'],
  files: [],
  clear: [],
  directoryBrowse: ['enabled'],
  staticContent: [],
  mimeMap: ['fileExtension', 'mimeType'],
  clientCache: ['cacheControlMode', 'cacheControlMaxAge', 'cacheControlCustom'],
  urlCompression: ['doStaticCompression'],
  httpProtocol: [],
  customHeaders: [],
  httpErrors: ['errorMode', 'existingResponse'],
  error: ['statusCode', 'path', 'responseMode'],
  security: [],
  requestFiltering: [],
  hiddenSegments: [],
  httpRedirect: ['enabled', 'destination', 'exactDestination', 'httpResponseStatus'],
  add: ['value', 'name', 'segment'],
  remove: ['fileExtension', 'name', 'statusCode'],
};

test.each(both)('IIS, %s: web.config is well-formed and uses what every IIS 10 knows', (_name, files) => {
  const parser = new SaxesParser();
  const strange: string[] = [];
  const removed = new Set<string>();
  const added: string[] = [];
  parser.on('error', (error) => strange.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    for (const attribute of Object.keys(attributes)) if (!iisElements[name]?.includes(attribute)) strange.push(`${name} ${attribute}`);
    if (!(name in iisElements)) strange.push(name);
    if (attributes['cacheControlMode'])
      expect(['NoControl', 'DisableCache', 'UseMaxAge', 'UseExpires']).toContain(attributes['cacheControlMode']);
    if (name === 'remove' && attributes['fileExtension']) removed.add(attributes['fileExtension']);
    if (name === 'mimeMap') added.push(attributes['fileExtension']!);
  });
  parser.write(textOf(files, 'web.config')).close();
  expect(strange).toEqual([]);
  // A type that the server has already may not be added a second time: it would answer every request with an error.
  expect(added.filter((extension) => !removed.has(extension))).toEqual([]);
  expect(added).toContain('.pf_meta');
});
