/** Form fields from the schema of a file: what is asked, what may stand there, and what helps. */
import type { Field } from '@sveltia/cms';
import type { LocaleConfig } from '../schemas/handbook.ts';
import { namedBy, type Choices } from './choices.ts';
import { listKey } from './file-format.ts';
import { fieldsOfGroup, isNullable, isRecord, itemOf, plain, rowShape, valueOfRecord, type JsonSchema } from './json-schema.ts';

export interface FieldContext {
  locales: readonly LocaleConfig[];
  choices: Choices;
  /** Whether every field has a value of its own in each language, as in the head of a language file. */
  isByLanguage: boolean;
}

/** Texts of a few words: on one line. All others have room for sentences. */
const oneLine = new Set([
  'title',
  'label',
  'name',
  'term',
  'slug',
  'short',
  'key',
  'code',
  'lang',
  'url',
  'contact',
  'owner',
  'at',
  'about',
  'when',
]);

/** The fields of a file. */
export function fieldsOf(schema: JsonSchema, context: FieldContext): Field[] {
  const known = plain(schema);
  if (known.type === 'array' || isRecord(known)) return [fieldOf(listKey, { ...known, description: '' }, false, context, 'Entries')];
  return groupFields(known, context);
}

/** @param called the name of the group: what a text is, where its own name is that of a language */
function groupFields(schema: JsonSchema, context: FieldContext, called?: string): Field[] {
  return Object.entries(fieldsOfGroup(schema)).map(([name, own]) => {
    const language = context.locales.find(({ key }) => key === name);
    // What may be null stands in the file, and need not be filled in.
    const required = (schema.required?.includes(name) ?? false) && !isNullable(own);
    return fieldOf(name, own, required, context, language?.label, language && called);
  });
}

/** `formerSlugs` as people read it. */
export function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0]!.toUpperCase() + words.slice(1);
}

function fieldOf(name: string, schema: JsonSchema, required: boolean, context: FieldContext, label = labelOf(name), called = name): Field {
  const known = plain(schema);
  const base = {
    name,
    label,
    required,
    ...(schema.description ? { hint: schema.description } : {}),
    ...(context.isByLanguage ? { i18n: true } : {}),
  };
  if (known.const !== undefined)
    return typeof known.const === 'number' ? { ...base, widget: 'number', readonly: true } : { ...base, widget: 'string', readonly: true };
  if (known.type === 'boolean') return { ...base, required: false, widget: 'boolean', default: known.default === true };
  if (known.type === 'integer' || known.type === 'number') return { ...base, ...numberOf(known) };
  if (known.type === 'array') return listOf(name, known, base, context);
  if (known.type === 'object') {
    if (isRecord(known)) return rowsOf(known, base, context);
    return { ...base, widget: 'object', collapsed: !required, fields: groupFields(known, context, name) };
  }
  const choice = choiceOf(name, known, context);
  if (choice) return { ...base, ...choice };
  if (known.format === 'date') return { ...base, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  const text = { ...base, ...(known.maxLength ? { maxlength: known.maxLength } : {}), use_emoji_autocomplete: false };
  if (known.pattern === undefined && known.format === undefined && !oneLine.has(called)) return { ...text, widget: 'text' };
  return { ...text, widget: 'string', ...patternOf(known) };
}

function numberOf({ type, minimum, maximum }: JsonSchema) {
  return {
    widget: 'number' as const,
    value_type: type === 'integer' ? ('int' as const) : ('float' as const),
    ...(type === 'integer' ? {} : { step: 0.1 }),
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? {} : { max: maximum }),
  };
}

/** The form of an id or an address part. What only some engines of patterns understand is left to the check. */
function patternOf({ pattern, format }: JsonSchema): { pattern?: [string, string] } {
  if (pattern === undefined || format !== undefined || pattern.includes('\\p{')) return {};
  return { pattern: [pattern, 'This does not have the form that is asked for: see the explanation, or npm run check.'] };
}

function choiceOf(name: string, known: JsonSchema, { choices, locales }: FieldContext) {
  if (known.enum)
    return {
      widget: 'select' as const,
      options: [...known.enum],
      ...(known.default === undefined ? {} : { default: known.default as string }),
    };
  const named = namedBy(name, known);
  if (named === undefined) return undefined;
  if (named === 'roles') {
    const shown = [`{{name.${locales[0]!.key}}}`];
    return { widget: 'relation' as const, collection: 'roles', value_field: '{{slug}}', display_fields: shown, search_fields: shown };
  }
  // A list without anything to choose is refused by the editor.
  return choices[named].length > 0
    ? { widget: 'select' as const, options: choices[named] as { label: string; value: string }[] }
    : undefined;
}

interface Base {
  name: string;
  label: string;
  required: boolean;
}

function listOf(name: string, known: JsonSchema, base: Base, context: FieldContext): Field {
  const item = plain(itemOf(known));
  const size = {
    ...(known.minItems === undefined ? {} : { min: known.minItems }),
    ...(known.maxItems === undefined ? {} : { max: known.maxItems }),
  };
  if (item.type === 'object') return { ...base, ...size, ...rowLook(item, context), widget: 'list', fields: groupFields(item, context) };
  const choice = choiceOf(name, item, context);
  return choice ? { ...base, ...size, ...choice, multiple: true } : { ...base, ...size, widget: 'list' };
}

/** Rows in place of a group whose keys are content. */
function rowsOf(known: JsonSchema, base: Base, context: FieldContext): Field {
  const names = Object.keys(known.properties ?? {});
  const key: Field =
    names.length > 0
      ? { name: 'key', label: 'Key', widget: 'select', options: names }
      : { name: 'key', label: 'Key', widget: 'string', ...patternOf(known.propertyNames ?? {}) };
  const inners = (names.length > 0 ? names : ['']).map((name) => valueOfRecord(known, name));
  const shapes = new Map(inners.map((inner) => [rowShape(inner), inner]));
  const fields = [...shapes].flatMap(([shape, inner]) =>
    shape === 'fields' ? groupFields(inner, context) : [fieldOf(shape, inner, shapes.size === 1, context)],
  );
  return { ...base, widget: 'list', collapsed: true, summary: '{{key}}', fields: [key, ...fields] };
}

/** A list of groups is folded together: a page of a phase has a hundred fields. */
function rowLook(item: JsonSchema, { locales }: FieldContext) {
  const first = locales[0]!.key;
  const fields = fieldsOfGroup(item);
  const shown = ['title', 'label', 'statement', 'text', 'note', 'when', 'what'].find(
    (name) => fields[name] && fieldsOfGroup(plain(fields[name]))[first],
  );
  const summary = [
    ...(fields['number'] ? ['{{number}}'] : []),
    ...(shown ? [`{{${shown}.${first}}}`] : fields[first] ? [`{{${first}}}`] : []),
    ...['id', 'date', 'words'].filter((name) => fields[name]).map((name) => `{{${name}}}`),
  ];
  return { collapsed: true, ...(summary.length > 0 ? { summary: summary.join(' · ') } : {}) };
}
