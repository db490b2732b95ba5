/** What the benchmark must know of an engine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Book } from '../corpus/book.ts';

export type Format = 'md' | 'mdx';

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

/** How a reader searches, for the browser. Selectors of CSS. */
export interface SearchSteps {
  /** Whether the question must be sent; elsewhere results come while one types. */
  submits?: true;
  /** What to press first; nothing when the field is there already. */
  open?: string;
  field: string;
  result: string;
}

export interface Site {
  /** Writes the corpus and all that the engine needs to build it. */
  write: (book: Book) => void;
  /** Run one after the other. */
  build: readonly Command[];
  out: string;
  /** What a cold build must not find. */
  caches: readonly string[];
  /** A step whose results the engine keeps: its cache is filled by a build of its own before those that count. */
  apart?: { makes: string; cache: string };
  /** A text that is changed for the rebuild. */
  changed: string;
  /** Path of a content page on the built site, and of the page to search on. */
  page: string;
  search: SearchSteps & { page: string };
}

export interface Engine {
  name: string;
  formats: readonly Format[];
  site: (folder: string, format: Format) => Site;
}

export const bench = path.resolve(import.meta.dirname, '..');

/** A program that `npm install` in `bench/` has put there. */
export function installed(program: string): string {
  return path.join(bench, 'node_modules/.bin', program);
}

export function save(folder: string, file: string, text: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
