/**
 * How a build takes the place of the site before it, so that nothing is lost whatever happens: the new site is made in
 * `<out>.next`, the old one steps aside to `<out>.old`, and what a killed build left behind is mended by the next one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ContentError } from '../src/model/get-handbook.ts';

export interface Place {
  /** Where the new site is made: an empty folder on the same disk. */
  next: string;
  /** Puts the new site where the old one is. Two renames: whoever looks in between sees the site one moment later. */
  take: () => Promise<void>;
  /** Removes what is half made, and lets others build. */
  leave: () => Promise<void>;
}

/** What every site built here has. A folder without these is somebody's own and is never replaced. */
const marks = ['404.html', 'data/handbook.json'];

/**
 * Claims the place of a site for one build.
 *
 * @param out where the site shall be
 * @param kept folders that a site must never replace: the project and the content pack
 * @param attic where the site before is put until the next build, which has time to remove it while it reads: on some disks that takes a
 *   tenth of a build. Where it cannot be put there, it is removed at once.
 * @throws ContentError when the folder is not a site's to take, or another build is at work on it
 */
export function claimPlace(out: string, kept: readonly string[], attic: string): Place {
  const [next, old, lock] = [`${out}.next`, `${out}.old`, `${out}.lock`];
  const swallowed = kept.find((folder) => `${folder}${path.sep}`.startsWith(out.endsWith(path.sep) ? out : `${out}${path.sep}`));
  if (swallowed !== undefined)
    throw new ContentError(`HANDBOOK_OUT is ${out}, and ${swallowed} is inside it: the site would replace it. Name a folder of its own.`);
  mkdirSync(path.dirname(out), { recursive: true });
  lockOut(lock, out);
  try {
    // A build was killed between its two renames: the site before it is whole, and comes back.
    if (!existsSync(out) && existsSync(old)) {
      renameSync(old, out);
      console.log(`An earlier build was interrupted; the site before it is back in ${out}.`);
    }
    if (existsSync(out) && !isSite(out))
      throw new ContentError(
        `${out} holds something that is no built handbook (${marks.join(' and ')} are missing), and a build would replace it. Empty it, or name another folder in HANDBOOK_OUT.`,
      );
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
  const emptied = rm(attic, { recursive: true, force: true });
  // What cannot be removed is no reason to stop a build.
  emptied.catch(() => {});
  return {
    next,
    take: async () => {
      await Promise.allSettled([emptied]);
      if (existsSync(out)) renameSync(out, old);
      renameSync(next, out);
      if (existsSync(old)) putAway(old, attic);
    },
    leave: async () => {
      await Promise.allSettled([emptied]);
      rmSync(next, { recursive: true, force: true });
      if (!existsSync(out) && existsSync(old)) renameSync(old, out);
      rmSync(lock, { force: true });
    },
  };
}

function putAway(old: string, attic: string): void {
  try {
    mkdirSync(path.dirname(attic), { recursive: true });
    renameSync(old, attic);
  } catch {
    // On another disk, or not to be written to.
    rmSync(old, { recursive: true, force: true });
  }
}

function isSite(out: string): boolean {
  try {
    return readdirSync(out).length === 0 || marks.every((mark) => existsSync(path.join(out, mark)));
  } catch {
    // A file, not a folder.
    return false;
  }
}

/** Two builds of the same folder would mix their pages. The lock names its process: one that is gone holds nothing. */
function lockOut(lock: string, out: string): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(lock, 'utf8'));
      if (isAlive(holder))
        throw new ContentError(
          `Another build (process ${holder}) is making ${out}. Wait until it is done, or name another folder in HANDBOOK_OUT. If no build is running, delete ${lock}.`,
        );
      rmSync(lock, { force: true });
    }
  }
  throw new ContentError(`Other builds are making ${out} at the same time. Try again when they are done.`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
