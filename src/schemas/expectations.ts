/**
 * What a value must be, by name: the words for it, in the editor's language, stand in `src/model/messages`. What zod tells of
 * its own (a text, a list, one of some words, at most so many) needs no name.
 */
export const expectationNames = [
  // Forms.
  'text',
  'filled-text',
  'number',
  'whole-number',
  'true-or-false',
  'group',
  'list',
  'pair',
  'id',
  'short-id',
  'slug',
  'fact-id',
  'page',
  'reference',
  'date',
  'address',
  'mail-or-address',
  'language-key',
  'language-tag',
  'marked-compound',
  'spaced-words',
  // Measures with a reason.
  'revision',
  'order',
  'item-number',
  'tone',
  'check-code',
  'few-facts',
  'few-questions',
  'five-levels',
  'scale',
  'one-language',
  'lock-version',
  // What rules want.
  'no-worksheet-here',
  'page-slug',
  'all-aspects',
  'item-id',
  'form',
] as const;
export type ExpectationName = (typeof expectationNames)[number];

const mark = 'expected: ';

/** For a schema: what to say is expected when the value is refused. `z.string().regex(…, wants('slug'))` */
export function wants(name: ExpectationName): { error: string } {
  return { error: mark + name };
}

/** The name that a schema gave with `wants`; undefined for a message of zod's own. */
export function wanted(message: string): ExpectationName | undefined {
  return expectationNames.find((name) => message === mark + name);
}
