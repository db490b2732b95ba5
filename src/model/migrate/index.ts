/** Brings a pack of an older content format to the one that this engine reads. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { contentFormat } from '../../schemas/handbook.ts';
import type { ToolWords } from '../messages/tool-words.ts';
import { Refusal } from '../refusal.ts';
import { toFormat2 } from './to-format-2.ts';

/** The texts of a pack by path, with forward slashes. */
export type PackTexts = ReadonlyMap<string, string>;

/** One step from a format to the next. */
export interface Migration {
  from: number;
  /** What changes and why, in one sentence, for the editor. */
  summary: (words: ToolWords) => string;
  /** The files that change; undefined for one that goes. Comments, order and everything else that need not change stay. */
  migrate: (files: PackTexts) => ReadonlyMap<string, string | undefined>;
}

const migrations: readonly Migration[] = [toFormat2];

export interface FileChange {
  file: string;
  before: string | undefined;
  after: string | undefined;
}

export interface MigrationPlan {
  from: number;
  to: number;
  summaries: Migration['summary'][];
  changes: FileChange[];
}

/**
 * What a migration would change; changes nothing itself.
 * @throws Refusal when the folder is no pack, or of a format that this engine does not know
 */
export function planMigration(dir: string): MigrationPlan {
  const before = readTexts(dir);
  const handbook = before.get('handbook.yaml');
  if (handbook === undefined) throw new Refusal((words) => words.noContentFolder({ dir }));
  let format: unknown;
  try {
    format = (parse(handbook) as { format?: unknown } | null)?.format;
  } catch (error) {
    throw new Refusal((words) => words.handbookUnreadable({ detail: (error as Error).message }));
  }
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    throw new Refusal((words) => words.noFormat({ format: contentFormat }));
  if (format > contentFormat) throw new Refusal((words) => words.formatTooNew({ has: format, reads: contentFormat }));
  const texts = new Map(before);
  const steps = migrations.filter(({ from }) => from >= format);
  for (const step of steps) {
    let changed: ReturnType<Migration['migrate']>;
    try {
      changed = step.migrate(texts);
    } catch (error) {
      throw new Refusal((words) => words.migrationStopped({ detail: (error as Error).message }));
    }
    for (const [file, text] of changed) {
      if (text === undefined) texts.delete(file);
      else texts.set(file, text);
    }
  }
  const files = [...new Set([...before.keys(), ...texts.keys()])].sort();
  return {
    from: format,
    to: contentFormat,
    summaries: steps.map(({ summary }) => summary),
    changes: files.flatMap((file) =>
      before.get(file) === texts.get(file) ? [] : [{ file, before: before.get(file), after: texts.get(file) }],
    ),
  };
}

/** Writes a plan. All new texts are written beside the old ones first, so that a full disk leaves the pack as it was. */
export function writeChanges(dir: string, changes: readonly FileChange[]): void {
  const fresh = changes.flatMap(({ file, after }) => (after === undefined ? [] : [{ target: path.join(dir, file), after }]));
  try {
    for (const { target, after } of fresh) {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(`${target}.new`, after);
    }
  } catch (error) {
    for (const { target } of fresh) rmSync(`${target}.new`, { force: true });
    throw error;
  }
  for (const { target } of fresh) renameSync(`${target}.new`, target);
  for (const { file, after } of changes) if (after === undefined) rmSync(path.join(dir, file));
}

function readTexts(dir: string, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(path.join(dir, prefix), { withFileTypes: true });
  } catch {
    throw new Refusal((words) => words.folderUnreadable({ dir: path.join(dir, prefix) }));
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) for (const [file, text] of readTexts(dir, `${prefix}${entry.name}/`)) found.set(file, text);
    else if (/\.(ya?ml|mdx?|json)$/.test(entry.name))
      found.set(prefix + entry.name, readFileSync(path.join(dir, prefix, entry.name), 'utf8'));
  }
  return found;
}
