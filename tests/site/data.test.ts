import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exportSchema } from '../../src/schemas/export.ts';
import { sites } from '../support/site.ts';

describe.each(sites.map((site) => [site.name, site] as const))('in the build “%s”', (_name, site) => {
  const json: unknown = JSON.parse(readFileSync(path.join(site.dir, 'data/handbook.json'), 'utf8'));
  const schema: unknown = JSON.parse(readFileSync(path.join(site.dir, 'data/handbook.schema.json'), 'utf8'));

  test('the data keeps to the JSON Schema that is published beside it', () => {
    expect(z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(json).error?.issues).toBeUndefined();
    expect((json as { $schema: string }).$schema).toBe('handbook.schema.json');
  });

  test('the data has every page, item, check, term and source of the handbook', () => {
    const data = exportSchema.parse(json);
    const { handbook } = site;
    expect(data.pages).toHaveLength(handbook.pages.size * handbook.locales.length);
    expect(data.items.map(({ id }) => id)).toEqual([...handbook.items.keys()]);
    expect(data.checks.map(({ id }) => id)).toEqual([...handbook.checks.keys()]);
    expect(data.terms.map(({ id }) => id)).toEqual([...handbook.terms.keys()]);
    expect(data.sources.map(({ id }) => id)).toEqual([...handbook.sources.keys()]);
  });

  test.each(['answers', 'plan'])('the schema of the %s file is published, as valid JSON Schema', (name) => {
    const published: unknown = JSON.parse(readFileSync(path.join(site.dir, `data/${name}.schema.json`), 'utf8'));
    expect(() => z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0])).not.toThrow();
  });

  test('every address in the data is a page of the site', () => {
    const data = exportSchema.parse(json);
    const origin = site.env['HANDBOOK_URL'] ? new URL(site.env['HANDBOOK_URL']).origin : '';
    const urls = [
      ...data.pages.flatMap((page) => [page.url, ...Object.values(page.translations), ...page.sections.map((section) => section.url)]),
      ...[...data.items, ...data.checks, ...data.terms, ...data.sources].flatMap((entry) => Object.values(entry.url)),
    ];
    const paths = new Set(site.pages.map((page) => page.path));
    const lost = urls.filter(
      (url) => !url.startsWith(origin + site.base) || !paths.has(url.slice(origin.length + site.base.length - 1).split('#')[0]!),
    );
    expect(lost).toEqual([]);
  });
});
