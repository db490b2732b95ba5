import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSettings, fileKinds, jsonSchemaOf, schemaFiles } from '../../../scripts/json-schemas.ts';
import { readPack } from '../../../src/model/read-pack.ts';

const packs = ['content', 'examples/bees'].map((dir) => ({ dir, locales: readPack(dir).handbook!.locales.map(({ key }) => key) }));
const kindOf = (file: string) => fileKinds.find(({ files }) => files.some((glob) => path.matchesGlob(file, glob)));

describe.each(packs)('the JSON Schemas of $dir', { timeout: 60_000 }, ({ dir, locales }) => {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const validators = new Map(fileKinds.map((kind) => [kind.name, ajv.compile(jsonSchemaOf(kind, locales))]));

  test('describe every YAML file and every head of a text, and find each of them right', () => {
    let count = 0;
    for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(yaml|mdx?)$/.test(file) || file === 'README.md' || file.startsWith('.')) continue;
      const source = readFileSync(path.join(dir, file), 'utf8');
      const validate = validators.get(kindOf(file)?.name ?? '');
      expect(validate, `a schema for ${file}`).toBeDefined();
      const value: unknown = parse(file.endsWith('.yaml') ? source : /^---\n([\s\S]*?)\n---/.exec(source)![1]!);
      expect(validate!(value) ? [] : validate!.errors, file).toEqual([]);
      count++;
    }
    expect(count).toBeGreaterThan(100);
  });

  test('find a misspelt key, a missing language and a wrong value', () => {
    const term = parse(readFileSync(path.join(dir, 'glossary', readdirSync(path.join(dir, 'glossary'))[0]!), 'utf8')) as Record<
      string,
      unknown
    >;
    const validate = validators.get('term')!;
    expect(validate(term)).toBe(true);
    expect(validate({ ...term, definiton: term['definition'] })).toBe(false);
    expect(validate({ ...term, term: { [locales[0]!]: 'x' } })).toBe(false);
    expect(validate({ ...term, basis: 'sources' })).toBe(false);
  });

  test('explain every field', () => {
    const missing: string[] = [];
    interface Schema {
      description?: string;
      properties?: Record<string, Schema>;
      items?: Schema;
      additionalProperties?: Schema | boolean;
    }
    const look = (schema: Schema, at: string) => {
      for (const [key, field] of Object.entries(schema.properties ?? {})) {
        if (!locales.includes(key) && !field.description) missing.push(`${at}.${key}`);
        look(field, `${at}.${key}`);
      }
      if (schema.items) look(schema.items, at);
      if (typeof schema.additionalProperties === 'object') look(schema.additionalProperties, at);
    };
    for (const kind of fileKinds) look(jsonSchemaOf(kind, locales), kind.name);
    expect(missing).toEqual([]);
  });
});

test('the editor is told of every schema that it can use, and the repository’s own settings are in step', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>;
  expect(settings['yaml.schemas']).toEqual(editorSettings('content/'));
  const names = [...schemaFiles(['sv']).keys()];
  for (const file of Object.keys(editorSettings(''))) expect(names).toContain(path.basename(file));
});
