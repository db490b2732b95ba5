/**
 * What every file that readers take away has in common: JSON with `format`, `version`, `handbook` and `saved`. Read before
 * the rest, so that a file of another kind, another handbook or the future is told apart from a damaged one.
 */
import { isRecord } from './shapes.ts';

/** The kinds of files, by the word that each carries in `format`. Permanent. */
export const fileFormats = { answers: 'handbook-answers', plan: 'handbook-plan' } as const;
export type FileKind = keyof typeof fileFormats;

/**
 * In bytes; also the most characters of a text. A whole check with the longest notes and its plan stays far below.
 * Compare `File.size` with it before reading a file: `isTooLarge`.
 */
export const MAX_FILE_SIZE = 5_000_000;

/** Why a file was refused. It is always refused whole. */
export type FileFault =
  /** More than `MAX_FILE_SIZE`. */
  | { readonly ok: false; readonly reason: 'too-large' }
  /** Not JSON: some other file, or ours cut short. */
  | { readonly ok: false; readonly reason: 'not-json' }
  /** JSON that no handbook wrote. */
  | { readonly ok: false; readonly reason: 'not-ours' }
  /** A file of a handbook, of the other kind: a plan where answers were expected, or the other way round. */
  | { readonly ok: false; readonly reason: 'other-kind'; readonly kind: FileKind }
  /** Of a version that this site does not know. The site, not the file, is too old. */
  | { readonly ok: false; readonly reason: 'newer-version'; readonly version: number }
  /** Of another handbook. */
  | { readonly ok: false; readonly reason: 'other-handbook'; readonly handbook: string }
  /** Whole, but for a check that is not among those asked for. */
  | { readonly ok: false; readonly reason: 'unknown-check'; readonly check: string }
  /** Ours, but something in it is not as it should be. `at` names the place, as keys: `answers › funding › level`. */
  | { readonly ok: false; readonly reason: 'damaged'; readonly at: string };

/** Whether a file is refused for its size before it is read. @param bytes `File.size` */
export function isTooLarge(bytes: number): boolean {
  return bytes > MAX_FILE_SIZE;
}

/** Parses JSON of at most `MAX_FILE_SIZE` characters; a byte order mark is passed over. Never throws. */
export function parseJson(text: string): { readonly ok: true; readonly value: unknown } | FileFault {
  if (text.length > MAX_FILE_SIZE) return { ok: false, reason: 'too-large' };
  try {
    return { ok: true, value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown };
  } catch {
    return { ok: false, reason: 'not-json' };
  }
}

/**
 * Looks at what every version of a file has.
 *
 * @returns the fault, or undefined when the rest is to be read as the version it says: 1 to `newest`
 */
export function checkEnvelope(value: unknown, kind: FileKind, newest: number, handbook: string): FileFault | undefined {
  if (!isRecord(value)) return { ok: false, reason: 'not-ours' };
  const { format, version, handbook: own } = value;
  const other = (Object.keys(fileFormats) as FileKind[]).find((candidate) => fileFormats[candidate] === format);
  if (other === undefined) return { ok: false, reason: 'not-ours' };
  if (other !== kind) return { ok: false, reason: 'other-kind', kind: other };
  if (!Number.isSafeInteger(version) || (version as number) < 1) return damaged('version');
  if ((version as number) > newest) return { ok: false, reason: 'newer-version', version: version as number };
  if (typeof own !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(own) || own.length > 100) return damaged('handbook');
  if (own !== handbook) return { ok: false, reason: 'other-handbook', handbook: own };
  return undefined;
}

/** @param keys the way to what is wrong */
export function damaged(...keys: readonly string[]): Extract<FileFault, { reason: 'damaged' }> {
  // A hostile key can be as long as the file.
  return { ok: false, reason: 'damaged', at: keys.map((key) => (key.length > 60 ? `${key.slice(0, 60)}…` : key)).join(' › ') };
}
