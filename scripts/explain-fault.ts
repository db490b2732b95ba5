/** What stopped a build, in one message: what, where, and what to do. Faults of the machine need no stack. */
import { constants } from 'node:os';
import { ContentError } from '../src/model/get-handbook.ts';

const busy =
  'The site’s folder is a disk of its own (a mount), so a new site cannot take its place as a whole. Build to a folder inside it or beside it';

/** Without its place such a fault says nothing: then the error itself, with its stack, says more. */
const needPlace = ['EISDIR', 'ENOTDIR'];

const known: Readonly<Record<string, (where: string) => string>> = {
  ENOSPC: (where) =>
    `The disk is full${where}. Free some space (a build needs about four times the size of the site: the new one, the one before, and what it keeps for the next), and build again.`,
  EDQUOT: (where) => `Your share of the disk is full${where}. Free some space, and build again.`,
  EROFS: (where) => `The disk cannot be written to${where}. Name a folder in HANDBOOK_OUT that can be.`,
  EACCES: (where) => `Not allowed to read or write${where}. Check who owns the file and its folder.`,
  EPERM: (where) => `Not allowed to read or write${where}. Check who owns the file and its folder.`,
  EISDIR: (where) => `A folder stands where a file is expected${where}. Move it, or put the file back.`,
  ENOTDIR: (where) => `A file stands where a folder is expected${where}. Move it away.`,
  EMFILE: (where) => `Too many files are open at once${where}. Raise the limit (ulimit -n 4096), and build again.`,
  EBUSY: (where) => `${busy}${where}`,
  EXDEV: (where) => `${busy}${where}`,
  EIO: (where) => `The disk cannot be read or written${where}: it may be failing.`,
};

/** @returns the message for a reader who is no programmer where the fault is a known one; else the error as it is, for the console */
export function explainFault(error: unknown): unknown {
  if (error instanceof ContentError) return error.message;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, path } = cause as NodeJS.ErrnoException;
    const explain = code === undefined ? undefined : known[code];
    if (explain && (path !== undefined || !needPlace.includes(code!))) return explain(path === undefined ? '' : `: ${path}`);
    // Tools in between hand on words only, in Node's way or in Rust's.
    const named = /\b(ENOSPC|EDQUOT|EROFS|EACCES|EBUSY|EXDEV|EISDIR|ENOTDIR|EMFILE|EIO)\b(?:.*'([^']+)')?/.exec(cause.message);
    if (named && (named[2] !== undefined || !needPlace.includes(named[1]!)))
      return known[named[1]!]!(named[2] === undefined ? '' : `: ${named[2]}`);
    const number = /\(os error (\d+)\)/.exec(cause.message)?.[1];
    const native = number === undefined ? undefined : Object.keys(known).find((name) => constants.errno[name as 'EIO'] === Number(number));
    const file = /Failed to write file in (\S+)/.exec(cause.message)?.[1];
    if (native && (file !== undefined || !needPlace.includes(native))) return known[native]!(file === undefined ? '' : `: ${file}`);
  }
  return error;
}
