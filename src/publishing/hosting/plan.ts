/** What a host must know of one build. */
import { ContentError } from '../../model/get-handbook.ts';
import type { Handbook } from '../../model/handbook.ts';
import { redirects } from '../../model/routes.ts';
import type { Locale } from '../../schemas/shared.ts';
import type { SiteAddress } from '../address.ts';
import { hashedFolders, openFolder, siteHeaders, type Header } from './rules.ts';

export interface HostingPlan {
  /** The path the site is published under, with slashes at both ends. */
  base: string;
  /** Keys of the languages: first parts of addresses. */
  locales: readonly Locale[];
  /** Headers of every answer. */
  headers: readonly Header[];
  /** Folders of files named after their contents, below the host's root: `/handbok/_astro/`. */
  hashed: readonly string[];
  /** The folder that pages of other sites may read. */
  open: string;
  /** Former addresses and where they lead now, below the host's root, each with its last slash. */
  redirects: readonly { from: string; to: string }[];
  /** The page for an address that does not exist, by the folder it is in: languages first, then everything. */
  notFound: readonly { folder: string; page: string }[];
}

/** One file for a host. */
export interface HostFile {
  /** `site`: inside the published folder, where the host looks for it. `beside`: for whoever sets up the server. */
  place: 'site' | 'beside';
  /** Below the folder of its place. */
  path: string;
  text: string;
}

/** One year, as preload lists and scanners ask. */
const year = 31_536_000;

/**
 * How long browsers are told to use HTTPS only. The header holds for the whole host, so it is sent where the handbook has
 * the host to itself, and left to the host's owner where the handbook is published under a path, or without HTTPS.
 *
 * @param choice `HANDBOOK_HSTS`: seconds, 0 for never
 * @throws ContentError when the choice is no whole number
 */
export function hstsSeconds({ origin, base }: SiteAddress, choice: string | undefined): number {
  if (choice) {
    if (!/^\d+$/.test(choice)) throw new ContentError(`HANDBOOK_HSTS is “${choice}”; expected seconds, such as ${year}, or 0 for never.`);
    return Number(choice);
  }
  return base === '/' && !origin?.startsWith('http:') ? year : 0;
}

export function hostingPlan(handbook: Handbook, { base }: SiteAddress, hsts: number): HostingPlan {
  const below = (path: string) => base + path.replace(/^\//, '');
  const locales = handbook.locales.map(({ key }) => key);
  return {
    base,
    locales,
    headers: siteHeaders(hsts),
    hashed: hashedFolders.map((folder) => below(`${folder}/`)),
    open: below(`${openFolder}/`),
    redirects: redirects(handbook).map(({ from, to }) => ({ from: below(from), to: below(to) })),
    notFound: [
      ...locales.map((key) => ({ folder: below(`${key}/`), page: below(`${key}/404.html`) })),
      { folder: base, page: below('404.html') },
    ],
  };
}
