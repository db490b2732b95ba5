/** Where changes are written: on this machine only, or in a repository that a code host keeps. */
import path from 'node:path';
import type { CmsConfig } from '@sveltia/cms';

export interface Repository {
  backend: CmsConfig['backend'];
  /** Where the pack lies in what is opened: '' or `content/`. */
  prefix: string;
  /** Hosts that the page may ask. */
  hosts: readonly string[];
}

const codeHosts = {
  github: ['https://api.github.com', 'https://github.com', 'https://www.githubstatus.com'],
  gitlab: ['https://gitlab.com'],
} as const;

const form = /^(?<name>github|gitlab):(?<repo>[^\s@/]+(?:\/[^\s@/]+)+)(?:@(?<branch>[^\s@]+))?$/;

/** Whether `HANDBOOK_ADMIN` says something that can be done. */
export const isRepository = (asked: string) => asked === '1' || form.test(asked);

/**
 * @param asked `1` for files on this machine; `github:owner/name@branch`, `gitlab:owner/name` for a repository at a code host
 * @param dir the pack
 * @param root the folder of the repository, if the pack lies in it
 * @throws where it is neither
 */
export function repositoryOf(asked: string, dir: string, root: string): Repository {
  if (asked === '1') {
    // The editor wants to hear of a repository; its name is how it calls the folder that is to be chosen. Of the hosts that it
    // knows, this one's state is asked for nowhere.
    const backend = { name: 'gitea', repo: `local/${path.basename(dir)}`, auth_methods: ['token'] } as CmsConfig['backend'];
    return { backend, prefix: '', hosts: [] };
  }
  const { name, repo, branch } = form.exec(asked)?.groups ?? {};
  if (name === undefined || repo === undefined) throw new Error(`No repository: “${asked}”.`);
  const below = path.relative(root, dir).split(path.sep).join('/');
  const prefix = below === '' || below.startsWith('..') || path.isAbsolute(below) ? '' : `${below}/`;
  const backend = { name, repo, ...(branch ? { branch } : {}) } as CmsConfig['backend'];
  return { backend, prefix, hosts: codeHosts[name as keyof typeof codeHosts] };
}
