/**
 * How the browser's editor reads and writes a file of a handbook. A file that nobody has changed is given back as it was, to
 * the last sign; in one that was changed, only what changed is different.
 */
import { parse } from 'yaml';
import { fromForm, toForm } from './form-value.ts';
import { isGroup, type Group, type JsonSchema, type Value } from './json-schema.ts';
import { patchYaml } from './yaml-patch.ts';

/** Field of a form that nobody sees: the text that the form was made of, for its comments and its way of writing. */
export const writtenKey = 'as_written';
/** The one field of a form whose file is a list. */
export const listKey = 'list';
/** The field with the words of a language file. */
export const bodyKey = 'body';

export interface FileFormat {
  /** Ends like the file's name. */
  extension: string;
  fromFile: (text: string) => Record<string, Value>;
  toFile: (form: Record<string, Value>) => string;
}

/** Between a form and YAML. */
function yamlFormat(schema: JsonSchema, read: (text: string) => Value = (text) => parse(text) as Value) {
  const isList = schema.type === 'array';
  return {
    toForm: (text: string): Record<string, Value> => {
      const shown = toForm(read(text) ?? (isList ? [] : {}), schema);
      // A group of rows is the whole file, or the file is a list.
      return isGroup(shown) ? { ...shown } : { [listKey]: shown };
    },
    toText: (form: Group, before: string): string => {
      const value = listKey in form || isList ? (form[listKey] ?? []) : form;
      return patchYaml(withLineEnd(before), fromForm(value, schema, before === '' ? undefined : read(before), true));
    },
  };
}

/** A file of YAML. */
export function dataFormat(schema: JsonSchema): FileFormat {
  const { toForm: shown, toText } = yamlFormat(schema);
  return {
    extension: 'yaml',
    fromFile: (text) => ({ ...shown(text), [writtenKey]: text }),
    toFile: ({ [writtenKey]: written, ...form }) => toText(form, typeof written === 'string' ? written : ''),
  };
}

const head = /^---\n(?<yaml>[\s\S]*?\n)?---[ \t]*(?:\n(?<gap>\n*)|$)/;

/** A language file: a head of YAML, and words that are nobody's business but the writer's. */
export function textFormat(schema: JsonSchema, extension: 'mdx' | 'md'): FileFormat {
  const { toForm: shown, toText } = yamlFormat(schema);
  return {
    extension,
    fromFile: (text) => {
      const match = head.exec(text);
      const yaml = match?.groups?.['yaml'] ?? '';
      return { ...shown(yaml), [bodyKey]: text.slice(match?.[0].length ?? 0), [writtenKey]: yaml };
    },
    toFile: ({ [writtenKey]: written, [bodyKey]: body, ...form }) => {
      const yaml = toText(form, typeof written === 'string' ? written : '');
      return `---\n${withLineEnd(yaml)}---\n\n${typeof body === 'string' ? body.replace(/\r\n?/g, '\n').trim() : ''}\n`;
    },
  };
}

/** The editor takes away the last line break of a text that it reads, and of every text that it keeps. */
const withLineEnd = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
