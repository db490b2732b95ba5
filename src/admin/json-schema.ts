/** What the forms need to know of a JSON Schema, as zod writes it. */
export interface JsonSchema {
  type?: string;
  format?: string;
  pattern?: string;
  description?: string;
  const?: unknown;
  default?: unknown;
  enum?: readonly string[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  /** One schema for all, or one for each place. */
  items?: JsonSchema | readonly JsonSchema[];
  anyOf?: readonly JsonSchema[];
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

export type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };
export type Group = { readonly [key: string]: Value };

export const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

/** Whether the value may be null. */
export function isNullable({ anyOf = [] }: JsonSchema): boolean {
  return anyOf.some(({ type }) => type === 'null');
}

/** The schema of a value that is there: without null, and of several kinds of text the plain one. */
export function plain(schema: JsonSchema): JsonSchema {
  const options = schema.anyOf?.filter(({ type }) => type !== 'null').map(plain);
  if (!options?.length) return schema;
  const { anyOf: _, ...own } = schema;
  return options.length === 1 ? { ...options[0], ...own } : { type: options[0]!.type ?? 'string', ...own };
}

/**
 * A group whose keys are content, such as the facts of a source. A form has rows of its own for it: forms know only keys that
 * stand in their configuration, and take a dot in a key for a way into a group.
 */
export function isRecord(schema: JsonSchema): boolean {
  if (Object.keys(schema.properties ?? {}).some((key) => key.includes('.'))) return true;
  return typeof schema.additionalProperties === 'object' && schema.propertyNames?.enum === undefined;
}

/** The fields of a group. A group by language has one for each language. */
export function fieldsOfGroup(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const { properties, propertyNames, additionalProperties } = schema;
  if (properties || typeof additionalProperties !== 'object') return properties ?? {};
  return Object.fromEntries((propertyNames?.enum ?? []).map((key) => [key, additionalProperties]));
}

/** The schema of what stands under a key of a record. */
export function valueOfRecord(schema: JsonSchema, key: string): JsonSchema {
  const other = schema.additionalProperties;
  return plain(schema.properties?.[key] ?? (typeof other === 'object' ? other : {}));
}

/** How a row says the value of its key: as fields of its own, as rows again, or as one field. */
export function rowShape(value: JsonSchema): 'fields' | 'forms' | 'value' {
  if (value.properties) return 'fields';
  return value.type === 'object' ? 'forms' : 'value';
}

/** The schema of an item of a list; in a pair, the first one's. */
export function itemOf(schema: JsonSchema): JsonSchema {
  const items = schema.items;
  return (Array.isArray(items) ? items[0] : items) ?? {};
}
