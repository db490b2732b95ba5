/** JSON Schemas of a pack's files, so that editor programs complete and explain fields while one types. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { checkSchema } from '../src/schemas/check.ts';
import { handbookSchema } from '../src/schemas/handbook.ts';
import { retiredSchema } from '../src/schemas/ids-lock.ts';
import { caseSchema, entrySchema, frontmatterSchema, phaseSchema, plainPageSchema, stepSchema } from '../src/schemas/page.ts';
import { changesSchema, factsSchema, sourceSchema, termSchema } from '../src/schemas/reference.ts';
import { searchRulesSchema } from '../src/schemas/search-rules.ts';
import type { Locale } from '../src/schemas/shared.ts';
import { pluralKeys, textKeys } from '../src/schemas/strings.ts';
import { commentsOf } from './schema-comments.ts';

/** Folder of the schemas inside a pack. Names that begin with a dot are no content. */
export const schemasDir = '.schemas';

interface FileKind {
  /** Name of the schema's file. */
  name: string;
  /** What the files are, for people. */
  title: string;
  /** Which files of the pack it describes. */
  files: string[];
  /** The function of `src/schemas` whose comments explain the fields. */
  from: string;
  schema: (locales: readonly Locale[]) => z.ZodType;
}

/** Interface texts: each key with the values that it takes. */
function stringsSchema(): z.ZodType {
  const texts = Object.entries<readonly string[]>(textKeys).map(([key, params]) => {
    const filled = params.map((name) => `{${name}}`).join(', ');
    return [
      key,
      z
        .string()
        .optional()
        .describe(filled ? `The site fills in ${filled}.` : 'A text without placeholders.'),
    ] as const;
  });
  const plurals = Object.keys(pluralKeys).map(
    (key) =>
      [
        key,
        z.record(z.string(), z.string()).optional().describe('One form for each plural category of the language; {n} is the number.'),
      ] as const,
  );
  return z.strictObject(Object.fromEntries<z.ZodType>([...texts, ...plurals]));
}

export const fileKinds: readonly FileKind[] = [
  { name: 'handbook', title: 'The handbook', files: ['handbook.yaml'], from: 'handbookSchema', schema: handbookSchema },
  {
    name: 'page',
    title: 'A page: home, an introduction of a section, or one of the about section',
    files: ['pages/*.yaml'],
    from: 'plainPageSchema',
    schema: plainPageSchema,
  },
  { name: 'phase', title: 'A phase', files: ['phases/*/phase.yaml'], from: 'phaseSchema', schema: phaseSchema },
  {
    name: 'entry',
    title: 'A role or a knowledge page',
    files: ['roles/*.yaml', 'knowledge/*.yaml'],
    from: 'entrySchema',
    schema: entrySchema,
  },
  { name: 'step', title: 'A step of the journey', files: ['steps/*.yaml'], from: 'stepSchema', schema: stepSchema },
  { name: 'case', title: 'A case', files: ['cases/*.yaml'], from: 'caseSchema', schema: caseSchema },
  { name: 'check', title: 'A self-check', files: ['checks/*.yaml'], from: 'checkSchema', schema: checkSchema },
  { name: 'term', title: 'A term of the glossary', files: ['glossary/*.yaml'], from: 'termSchema', schema: termSchema },
  { name: 'source', title: 'A source', files: ['sources/*.yaml'], from: 'sourceSchema', schema: sourceSchema },
  { name: 'facts', title: 'The facts of a source', files: ['facts/*.yaml'], from: 'factsSchema', schema: factsSchema },
  { name: 'changes', title: 'What changed, for readers', files: ['changes.yaml'], from: 'changesSchema', schema: changesSchema },
  { name: 'retired', title: 'What was published and is gone', files: ['retired.yaml'], from: 'retiredSchema', schema: () => retiredSchema },
  {
    name: 'search',
    title: 'What search knows of a language',
    files: ['search/*.yaml'],
    from: 'searchRulesSchema',
    schema: () => searchRulesSchema,
  },
  {
    name: 'strings',
    title: 'Interface texts that the handbook words otherwise',
    files: ['strings/*.yaml'],
    from: '',
    schema: stringsSchema,
  },
  {
    name: 'frontmatter',
    title: 'The head of a language file',
    files: ['**/*.mdx', '**/*.md'],
    from: 'frontmatterSchema',
    schema: () => frontmatterSchema,
  },
];

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
}

/** The JSON Schema of one kind of file, with the comments of the source as descriptions. */
export function jsonSchemaOf(kind: FileKind, locales: readonly Locale[]): object {
  const schema = z.toJSONSchema(kind.schema(locales), { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema;
  describe(schema, '', commentsOf(kind.from));
  return { ...schema, title: kind.title };
}

function describe(schema: JsonSchema, at: string, comments: ReadonlyMap<string, string>): void {
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const comment = comments.get(at + key);
    if (comment && field.description === undefined) field.description = comment;
    describe(field, `${at}${key}.`, comments);
  }
  if (schema.items) describe(schema.items, at, comments);
  if (typeof schema.additionalProperties === 'object') describe(schema.additionalProperties, at, comments);
  for (const option of schema.anyOf ?? []) describe(option, at, comments);
}

/** The schemas of a pack, as they are written to its folder: file name to text. */
export function schemaFiles(locales: readonly Locale[]): Map<string, string> {
  return new Map(fileKinds.map((kind) => [`${kind.name}.json`, `${JSON.stringify(jsonSchemaOf(kind, locales), null, 1)}\n`]));
}

/**
 * `yaml.schemas` for an editor program with the YAML language server: which schema is for which files.
 * @param folder where the pack lies below the folder that is opened: '' or `content/`
 */
export function editorSettings(folder: string): Record<string, string[]> {
  // Editors read the head of a text as part of the text: its schema is for other programs.
  const schemas = fileKinds
    .filter(({ name }) => name !== 'frontmatter')
    .map(({ name, files }) => [`./${folder}${schemasDir}/${name}.json`, files.map((file) => folder + file)]);
  return Object.fromEntries(schemas) as Record<string, string[]>;
}

/**
 * Writes the schemas into a pack and the settings beside them; what else the settings say stays.
 *
 * @returns how many schemas, their folder, and the file of the settings
 */
export function writeSchemas(dir: string, locales: readonly Locale[]): { count: number; folder: string; settings: string } {
  const folder = path.join(dir, schemasDir);
  mkdirSync(folder, { recursive: true });
  const files = schemaFiles(locales);
  for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
  // A pack below the folder of the command belongs to the same project; one elsewhere is opened by itself.
  const below = path.relative(process.cwd(), dir).split(path.sep).join('/');
  const isBelow = below !== '' && !below.startsWith('..') && !path.isAbsolute(below);
  const settings = path.join(isBelow ? process.cwd() : dir, '.vscode/settings.json');
  const old = existsSync(settings) ? (JSON.parse(readFileSync(settings, 'utf8')) as Record<string, object | undefined>) : {};
  const key = 'yaml.schemas';
  const fresh = { ...old, [key]: { ...old[key], ...editorSettings(isBelow ? `${below}/` : '') } };
  mkdirSync(path.dirname(settings), { recursive: true });
  writeFileSync(settings, `${JSON.stringify(fresh, null, 2)}\n`);
  return { count: files.size, folder, settings };
}
