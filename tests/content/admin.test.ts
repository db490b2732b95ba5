/** Editing in the browser: the configuration knows every kind and every file, and what it saves is right and no more than was changed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { kindsOf, packForAdmin } from '../../scripts/admin-page.ts';
import { adminPayload } from '../../src/admin/build-admin.ts';
import { namedBy } from '../../src/admin/choices.ts';
import { adminConfig } from '../../src/admin/config.ts';
import { writtenKey } from '../../src/admin/file-format.ts';
import { isList, type Value } from '../../src/admin/json-schema.ts';
import { fileFormats, unpackPayload } from '../../src/admin/payload.ts';
import { repositoryOf } from '../../src/admin/repository.ts';
import { isError } from '../../src/model/issues.ts';
import { listPack } from '../../src/model/pack-files.ts';
import { readPack } from '../../src/model/read-pack.ts';
import { reportIssues } from '../../src/model/report.ts';

interface Field {
  name: string;
  widget?: string;
  default?: unknown;
  fields?: Field[];
  options?: (string | { value: string })[];
  multiple?: boolean;
}
interface Collection {
  name: string;
  folder?: string;
  extension?: string;
  format?: string;
  i18n?: boolean;
  fields?: Field[];
  files?: { name: string; file: string; format: string; fields: Field[] }[];
}

/** What no editor opens: written by commands, or for people only. */
const ownBusiness = /(^|\/)README\.md$|\.lock\.json$/;
const home = mkdtempSync(path.join(tmpdir(), 'handbook-admin-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

// Every file of a pack is read and written, which a busy machine does slowly.
describe.each(['content', 'examples/bees'])('the configuration of %s', { timeout: 60_000 }, (name) => {
  const dir = path.resolve(name);
  const pack = packForAdmin(dir)!;
  const kinds = kindsOf(pack);
  const locales = pack.handbook.locales.map(({ key }) => key);
  const payload = unpackPayload(adminPayload(pack, kinds, repositoryOf('1', dir, process.cwd()), 'sv'));
  const formats = fileFormats(payload);
  const collections = payload.config.collections as unknown as Collection[];

  /** The fields and the format of a file, as the editor finds them. */
  const formOf = (file: string) => {
    for (const { folder, extension, format, i18n, fields, files } of collections) {
      const single = files?.find((one) => locales.some((locale) => one.file.replace('{{locale}}', locale) === file));
      if (single) return single;
      const end = i18n ? `\\.(${locales.join('|')})\\.${extension}` : `\\.${extension}`;
      if (folder && new RegExp(`^${folder}/[^/.]+${end}$`).test(file)) return { format: format!, fields: fields! };
    }
    return undefined;
  };
  const files = listPack(dir).all.filter((file) => !ownBusiness.test(file));
  const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');
  const open = (file: string) => formats.get(formOf(file)!.format)!.fromFile(read(file).trim());

  test('is what the schema of Sveltia CMS asks for', () => {
    const schema = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object;
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const isRight = ajv.compile(schema);
    expect(isRight(payload.config), JSON.stringify(isRight.errors?.slice(0, 5))).toBe(true);
  });

  test('knows every file of the pack, and every kind', () => {
    expect(files.filter((file) => !formOf(file))).toEqual([]);
    const used = new Set(collections.flatMap((one) => [one.format, ...(one.files ?? []).map(({ format }) => format)]));
    expect([...formats.keys()].filter((format) => !used.has(format) && format !== 'handbook-md-frontmatter')).toEqual([]);
    expect(payload.config).toMatchObject({ i18n: { locales } });
    expect(files.length).toBeGreaterThan(100);
  });

  test('lets every id be chosen that the files name', () => {
    const missing: string[] = [];
    const look = (file: string, fields: readonly Field[], value: Value) => {
      for (const field of fields) {
        const own = (value as Record<string, Value> | undefined)?.[field.name];
        if (own === undefined || own === null || own === '') continue;
        if (field.fields) for (const one of isList(own) ? own : [own]) look(file, field.fields, one);
        if (!field.options) continue;
        const known = new Set(field.options.map((option) => (typeof option === 'string' ? option : option.value)));
        for (const one of isList(own) ? own : [own]) if (!known.has(one as string)) missing.push(`${file} ${field.name}: ${String(one)}`);
      }
    };
    for (const file of files) look(file, formOf(file)!.fields, open(file));
    expect(missing).toEqual([]);
    expect(namedBy('id', { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })).toBeUndefined();
  });

  test('gives every file back to the last sign, whatever empty values the editor adds', () => {
    const differing = files.filter((file) => {
      const { fields, format } = formOf(file)!;
      return formats.get(format)!.toFile(asSaved(fields, open(file))) !== read(file);
    });
    expect(differing).toEqual([]);
  });

  test('saves a changed text as one line, and the pack stays right', () => {
    const copy = path.join(home, path.basename(name));
    cpSync(dir, copy, { recursive: true });
    const wrong: string[] = [];
    for (const file of files) {
      const form = asSaved(formOf(file)!.fields, open(file));
      const key = ['title', 'summary', 'short'].find((candidate) => typeof form[candidate] === 'string' || isGroupOf(form[candidate], locales[0]!));
      if (key === undefined) continue;
      const old = form[key];
      const next = (text: Value) => `Nytt: “${String(text).slice(0, 40)}” #1`;
      form[key] = typeof old === 'string' ? next(old) : { ...(old as object), [locales[0]!]: next((old as Record<string, Value>)[locales[0]!]) };
      const text = formats.get(formOf(file)!.format)!.toFile(form);
      writeFileSync(path.join(copy, file), text);
      const [before, after] = [read(file).split('\n'), text.split('\n')];
      if (before.length !== after.length || before.filter((line, index) => line !== after[index]).length !== 1) wrong.push(file);
    }
    expect(wrong).toEqual([]);
    const { issues } = readPack(copy);
    const errors = issues.filter(isError);
    expect(errors.length, reportIssues(errors, copy)).toBe(0);
  });

  test('puts paths below the folder of the pack for a repository at a code host', () => {
    const { config } = adminConfig(pack, kinds, repositoryOf('github:example/book@main', dir, process.cwd()), 'en');
    expect(config.backend).toEqual({ name: 'github', repo: 'example/book', branch: 'main' });
    for (const one of config.collections as unknown as Collection[])
      for (const at of [one.folder, ...(one.files ?? []).map(({ file }) => file)]) if (at) expect(at.startsWith(`${name}/`), at).toBe(true);
    expect(() => repositoryOf('svn:example', dir, process.cwd())).toThrow();
  });
});

const isGroupOf = (value: Value, locale: string) => typeof value === 'object' && value !== null && locale in value;

/** What Sveltia CMS does to a form between opening and saving: empty values for what is missing, texts without spaces around them. */
function asSaved(fields: readonly Field[], form: Readonly<Record<string, Value>>): Record<string, Value> {
  const result: Record<string, Value> = { ...form };
  for (const { name, widget, fields: inner, multiple, default: preset } of fields) {
    const own = result[name];
    if (own === undefined || own === null) {
      if (widget === 'list' || multiple) result[name] = [];
      else if (widget === 'boolean') result[name] = preset === true;
      else if (widget !== 'object' && widget !== 'hidden') result[name] = (preset as Value) ?? '';
    } else if (inner) {
      const filled = (one: Value) => asSaved(inner, (one ?? {}) as Record<string, Value>);
      result[name] = isList(own) ? own.map(filled) : filled(own);
    }
  }
  const written = result[writtenKey];
  if (typeof written === 'string') result[writtenKey] = written.trim();
  return result;
}
