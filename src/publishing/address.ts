/** Where a build will be published: what `HANDBOOK_URL` says; and the addresses of what stands beside the pages. */
import type { Locale } from '../schemas/shared.ts';

export interface SiteAddress {
  /** `https://example.org`; undefined when the build does not know where it will be published. */
  origin: string | undefined;
  /** The path it is published under, with slashes at both ends. */
  base: string;
}

/** @param url `HANDBOOK_URL`: a full address, with or without the last slash; undefined or empty when not set */
export function siteAddress(url: string | undefined): SiteAddress {
  if (!url) return { origin: undefined, base: '/' };
  const { origin, pathname } = new URL(url);
  return { origin, base: pathname.replace(/\/?$/, '/') };
}

/** The full address of a path of the site (`/sv/`): absolute when the origin is known, else from the root of the host. */
export function addressOf({ origin = '', base }: SiteAddress, path: string): string {
  return origin + base + path.slice(1);
}

/** Where the Markdown copy of a page is: beside it. */
export function copyPath(path: string): string {
  return `${path}index.md`;
}

/** Where the feed of a language is, below the site's root: `/sv/changes.atom`. */
export function feedPath(locale: Locale): string {
  return `/${locale}/changes.atom`;
}
