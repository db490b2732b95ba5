/** What the admin page is given: the configuration, and how each kind of file is read and written. As JSON beside the page. */
import type { CmsConfig } from '@sveltia/cms';
import type { Choices } from './choices.ts';
import { dataFormat, textFormat, type FileFormat } from './file-format.ts';
import type { JsonSchema } from './json-schema.ts';

export interface Payload {
  config: CmsConfig;
  formats: readonly { name: string; schema: JsonSchema; extension: 'yaml' | 'mdx' | 'md' }[];
  /** How the pack is known: the file that must lie in the folder that is chosen, and the id in it. */
  pack: { file: string; id: string };
}

const mark = '$choices';

/** Long lists of choices stand once, however many fields have them. */
export function packPayload(payload: Payload, choices: Choices): string {
  const lists = new Map<unknown, string>(Object.entries(choices).map(([name, list]) => [list, name]));
  const text = JSON.stringify(payload, (_, value: unknown) => (lists.has(value) ? { [mark]: lists.get(value) } : value));
  return JSON.stringify({ choices, text });
}

/** The opposite, in the browser. */
export function unpackPayload(json: string): Payload {
  const { choices, text } = JSON.parse(json) as { choices: Record<string, unknown>; text: string };
  return JSON.parse(text, (_, value: unknown) => {
    const name = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[mark] : undefined;
    return typeof name === 'string' ? choices[name] : value;
  }) as Payload;
}

/** The formats by name. */
export function fileFormats({ formats }: Payload): ReadonlyMap<string, FileFormat> {
  return new Map(
    formats.map(({ name, schema, extension }) => [name, extension === 'yaml' ? dataFormat(schema) : textFormat(schema, extension)]),
  );
}
