/**
 * The handbook of this process, read once. Astro loads this module twice in a build (for its configuration and for the
 * pages), so the result is kept on `globalThis` rather than in the module: content is parsed once per build.
 */
import { contentDir } from './content-dir.ts';
import type { Handbook } from './handbook.ts';
import { readPack, type PackResult } from './read-pack.ts';
import { reportIssues } from './report.ts';

const shelf = globalThis as { [key: symbol]: PackResult | undefined };
const place = Symbol.for('cluster-handbook.pack');
const listeners = globalThis as { [key: symbol]: ((pack: PackResult) => void)[] | undefined };
const ears = Symbol.for('cluster-handbook.reread');

/** Drafts show where one writes (`scripts/dev.ts` asks for them), and nowhere else. */
const read = () => readPack(contentDir(), { withDrafts: process.env['HANDBOOK_DRAFTS'] === 'show' });

/** The pack of this process's content folder, read at the first call. */
export function getPack(): PackResult {
  shelf[place] ??= read();
  return shelf[place];
}

/** Reads the content folder anew (in `dev`, after a change). While content is broken, the last good handbook stays. */
export function rereadPack(): PackResult {
  const fresh = read();
  if (fresh.handbook || !shelf[place]?.handbook) shelf[place] = fresh;
  for (const listener of listeners[ears] ?? []) listener(fresh);
  return fresh;
}

/** Calls a function with every new reading of the content, whether it is right or not. */
export function onReread(listener: (pack: PackResult) => void): void {
  listeners[ears] = [...(listeners[ears] ?? []), listener];
}

/** The handbook; throws with the whole report when content has errors. */
export function getHandbook(): Handbook {
  const { handbook, issues, dir } = getPack();
  if (!handbook) throw new ContentError(reportIssues(issues, dir));
  return handbook;
}

/** Content that cannot be built. The message is the report for the editor; there is no stack worth reading. */
export class ContentError extends Error {
  constructor(report: string) {
    super(report);
    this.name = 'ContentError';
    this.stack = report;
  }
}
