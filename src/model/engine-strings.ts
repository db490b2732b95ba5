/** The interface texts that come with the engine: `src/i18n/strings/<language>.yaml`. A pack says only what it wants otherwise. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { engineLanguages, type EngineLanguage } from '../schemas/strings.ts';

/** Path of the folder, below the folder of the project, as `content/` is. */
export const engineStringsDir = 'src/i18n/strings';

const shelf = new Map<EngineLanguage, Readonly<Record<string, unknown>>>();

/** The engine's texts in one of its languages, by key. */
export function engineStrings(language: EngineLanguage): Readonly<Record<string, unknown>> {
  const known = shelf.get(language);
  if (known) return known;
  const file = path.resolve(engineStringsDir, `${language}.yaml`);
  // Commands are run in the folder of the project; anything else would be a slip that is worth its own words.
  if (!existsSync(file)) throw new Error(`${file} is missing. Run the command in the folder of the handbook engine.`);
  const texts = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  shelf.set(language, texts);
  return texts;
}

/**
 * The language of the engine that is written in a BCP 47 tag; undefined when the engine does not have it.
 * `nb` is kept under `no`; `nn` is another written language, and has none yet.
 */
export function engineLanguageOf(lang: string): EngineLanguage | undefined {
  const language = lang.toLowerCase().split('-')[0]!;
  const name = language === 'nb' ? 'no' : language;
  return engineLanguages.find((candidate) => candidate === name);
}
