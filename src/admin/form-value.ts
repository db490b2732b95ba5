/**
 * Between what stands in a file and what a form holds. A form has rows where a file has keys of its own (`isRecord`), and gives
 * back empty texts and lists for all that was left out: those do not reach the file.
 */
import { isSame } from './equal.ts';
import {
  fieldsOfGroup,
  isGroup,
  isList,
  isNullable,
  isRecord,
  itemOf,
  plain,
  rowShape,
  valueOfRecord,
  type Group,
  type JsonSchema,
  type Value,
} from './json-schema.ts';

/** Nothing that anybody has written. */
export function isBlank(value: Value): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (isList(value)) return value.every(isBlank);
  return isGroup(value) && Object.values(value).every(isBlank);
}

/** What a form shows of a value of a file. */
export function toForm(value: Value, schema: JsonSchema): Value {
  const known = plain(schema);
  if (isList(value)) return value.map((item) => (item === null ? {} : toForm(item, itemOf(known))));
  if (!isGroup(value)) return value;
  if (!isRecord(known)) {
    const fields = fieldsOfGroup(known);
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, toForm(own, fields[key] ?? {})]));
  }
  return Object.entries(value).map(([key, own]) => {
    const inner = valueOfRecord(known, key);
    const shape = rowShape(inner);
    const shown = toForm(own, inner);
    return shape === 'fields' ? { key, ...(shown as Group) } : { key, [shape]: shown };
  });
}

/**
 * What a file says for a value of a form.
 *
 * @param before what the file said: what was empty there stays as it was written
 * @param isRequired whether the key stands in the file even when there is nothing to say
 * @returns undefined for what the file leaves out
 */
export function fromForm(value: Value, schema: JsonSchema, before: Value, isRequired: boolean): Value {
  const known = plain(schema);
  if (isBlank(value)) {
    if (before !== undefined && isBlank(before)) return before;
    if (isNullable(schema)) return isRequired || before !== undefined ? null : undefined;
    return isRequired ? emptyOf(known) : undefined;
  }
  if (known.type === 'array' && isList(value)) return listFromForm(value, known, before);
  if (known.type === 'object' && isRecord(known) && isList(value)) return recordFromRows(value, known, before);
  if (isGroup(value)) return groupFromForm(value, known, before);
  if ((known.type === 'integer' || known.type === 'number') && typeof value === 'string') return Number(value);
  return value;
}

const emptyOf = ({ type }: JsonSchema): Value => (type === 'array' ? [] : type === 'object' ? {} : '');

function listFromForm(value: readonly Value[], known: JsonSchema, before: Value): Value {
  const old = isList(before) ? before : [];
  const item = itemOf(known);
  return value
    .map((own, index) =>
      fromForm(own, item, sameItem(own, old) ?? (value.length === old.length ? old[index] : undefined), isNullable(item)),
    )
    .filter((own) => own !== undefined);
}

/** The item of a list that has the same id. */
function sameItem(item: Value, old: readonly Value[]): Value {
  const id = isGroup(item) ? item['id'] : undefined;
  return id === undefined ? undefined : old.find((candidate) => isGroup(candidate) && candidate['id'] === id);
}

function recordFromRows(rows: readonly Value[], known: JsonSchema, before: Value): Value {
  const old = isGroup(before) ? before : {};
  return Object.fromEntries(
    rows.flatMap((row) => {
      if (!isGroup(row) || typeof row['key'] !== 'string' || row['key'] === '') return [];
      const { key, ...fields } = row;
      const inner = valueOfRecord(known, key);
      const shape = rowShape(inner);
      return [[key, fromForm(shape === 'fields' ? fields : fields[shape], inner, old[key], true)] as const];
    }),
  );
}

function groupFromForm(value: Group, known: JsonSchema, before: Value): Value {
  const old = isGroup(before) ? before : {};
  const fields = fieldsOfGroup(known);
  const result: Record<string, Value> = {};
  for (const key of new Set([...Object.keys(old), ...Object.keys(fields), ...Object.keys(value)])) {
    const field = fields[key];
    const own = fromForm(value[key], field ?? {}, old[key], known.required?.includes(key) ?? false);
    // What the schema says by itself need not be written.
    const goesWithout = !(key in old) && field?.default !== undefined && isSame(own, field.default);
    if (own !== undefined && !goesWithout) result[key] = own;
  }
  return result;
}
