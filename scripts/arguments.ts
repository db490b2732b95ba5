/** The words after a command: options and folders. What is wrong with them is told in the editor's language. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { contentDir } from '../src/model/content-dir.ts';
import { commandWords, toolWords } from '../src/model/messages/index.ts';
import { editorLanguage, messageLanguage, messageLanguages, type MessageLanguage } from '../src/model/messages/languages.ts';
import type { CommandWords } from '../src/model/messages/words.ts';
import { nearest } from '../src/model/nearest.ts';
import { Refusal } from '../src/model/refusal.ts';
import { ofFolder } from '../src/model/report.ts';

/** An option that takes a word may say which. */
interface Option {
  type: 'boolean' | 'string';
  multiple?: boolean;
  allowed?: readonly string[];
}

type Values<Options extends Readonly<Record<string, Option>>> = {
  [Name in keyof Options]?: Options[Name] extends { multiple: true } ? string[] : Options[Name]['type'] extends 'string' ? string : boolean;
};

/** What was typed is not what the command takes. The message says what is. */
export class UsageError extends Error {}

/**
 * Reads the arguments of this process. Every command takes `--lang` and `--content <folder>` besides its own options; the
 * latter says the same as HANDBOOK_CONTENT, and can be typed in every kind of terminal.
 *
 * @param folders how many words may stand without an option
 * @throws UsageError
 */
export function readArguments<const Options extends Readonly<Record<string, Option>>>(
  own: Options,
  folders = 1,
  args: readonly string[] = process.argv.slice(2),
): { values: Values<Options>; positionals: string[]; language: MessageLanguage; words: CommandWords } {
  const options: Readonly<Record<string, Option>> = {
    ...own,
    lang: { type: 'string', allowed: messageLanguages },
    content: { type: 'string' },
  };
  const config = Object.fromEntries(Object.entries(options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]));
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: config as ParseArgsOptionsConfig,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const asked = typeof values['lang'] === 'string' ? values['lang'] : undefined;
  const language = editorLanguage(asked);
  const words = commandWords(language);
  const known = Object.keys(options).map((name) => `--${name}`);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw new UsageError(words.unknownOption({ option: token.rawName, suggestion: nearest(token.rawName, known), known }));
    const allowed = option.allowed ?? [];
    if (option.type === 'string' && (token.value === undefined || token.value.startsWith('--')))
      throw new UsageError(words.needsValue({ option: token.rawName, allowed }));
    if (token.value !== undefined && allowed.length > 0 && !allowed.includes(token.value))
      throw new UsageError(words.optionValue({ option: token.rawName, value: token.value, allowed }));
  }
  const environment = process.env['HANDBOOK_LANG'];
  if (asked === undefined && environment && !messageLanguage(environment))
    throw new UsageError(words.optionValue({ option: 'HANDBOOK_LANG', value: environment, allowed: messageLanguages }));
  if (positionals.length > folders) throw new UsageError(words.tooMany({ words: positionals.slice(folders) }));
  // What the command reads and builds speaks the same language, and is of the same folder.
  process.env['HANDBOOK_LANG'] = language;
  if (typeof values['content'] === 'string') process.env['HANDBOOK_CONTENT'] = values['content'];
  return { values: values as Values<Options>, positionals, language, words };
}

/** Runs a command: what was typed wrongly is told, and ends it with exit code 2. */
export function orUsage<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

/** Does what a command does: what it cannot do is told in the editor's language, and ends it with exit code 1. */
export async function orTell(language: MessageLanguage, act: () => void | Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    console.error(error instanceof Refusal ? ofFolder(error.tell(toolWords(language)), contentDir()) : error);
    process.exitCode = 1;
  }
}
