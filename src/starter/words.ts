/** The words that a new handbook and new drafts begin with, in the engine's languages. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { engineLanguageOf } from '../model/engine-strings.ts';
import type { LocaleConfig } from '../schemas/handbook.ts';
import type { EngineLanguage } from '../schemas/strings.ts';

type Texts<K extends string> = Readonly<Record<K, string>>;

/** One file of `src/starter/words/`. */
export interface StarterWords {
  label: string;
  quotes: [string, string];
  tagline: string;
  pages: Readonly<Record<'home' | 'privacy' | 'accessibility', Texts<'title' | 'slug' | 'summary' | 'text' | 'question'>>>;
  sections: Readonly<Record<string, Texts<'label' | 'slug' | 'summary' | 'text'>>>;
  aspect: Texts<'label' | 'slug' | 'question'>;
  worksheet: string;
  worksheetQuestion: string;
  scale: readonly string[];
  phase: Texts<'name' | 'slug' | 'summary' | 'gate' | 'title' | 'lead' | 'heading' | 'text'>;
  phase2: Texts<'name' | 'slug' | 'summary' | 'gate'>;
  tasks: Texts<'title' | 'lead' | 'text' | 'question'>;
  item: Texts<'title' | 'summary' | 'text' | 'advice' | 'done'>;
  role: Texts<'name' | 'slug' | 'title' | 'summary' | 'text'>;
  overview: Texts<'title' | 'slug' | 'summary' | 'text' | 'from' | 'to'>;
  step: Texts<'title' | 'slug' | 'summary' | 'text'>;
  case: Texts<'title' | 'slug' | 'summary' | 'heading' | 'text' | 'boxLabel' | 'boxValue'>;
  knowledge: Texts<'title' | 'slug' | 'summary' | 'heading' | 'text' | 'question'>;
  check: Texts<'title' | 'slug' | 'summary' | 'intro' | 'section' | 'statement' | 'evidence' | 'statement2' | 'evidence2' | 'question'>;
  term: { term: string; definition: string; forms: readonly string[] };
  source: { citation: string; summary: string; gives: readonly string[]; lacks: readonly string[]; page: string };
  change: string;
  draft: Texts<
    | 'phase'
    | 'role'
    | 'step'
    | 'case'
    | 'knowledge'
    | 'check'
    | 'term'
    | 'source'
    | 'page'
    | 'item'
    | 'heading'
    | 'summary'
    | 'text'
    | 'evidence'
    | 'statement'
  >;
  readme: string;
}

const shelf = new Map<EngineLanguage, StarterWords>();

/** The words for a language; English ones for a language that the engine does not have. */
export function starterWords({ lang }: Pick<LocaleConfig, 'lang'>): StarterWords {
  const language = engineLanguageOf(lang) ?? 'en';
  const known = shelf.get(language);
  if (known) return known;
  const file = path.resolve('src/starter/words', `${language}.yaml`);
  if (!existsSync(file)) throw new Error(`${file} is missing. Run the command in the folder of the handbook engine.`);
  const words = parse(readFileSync(file, 'utf8')) as StarterWords;
  shelf.set(language, words);
  return words;
}
