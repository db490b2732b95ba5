/** Makes a built site whole: files for search engines and other programs, settings for hosts, pages for missing addresses. */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Handbook } from '../src/model/handbook.ts';
import type { SiteAddress } from '../src/publishing/address.ts';
import { publishedFiles } from '../src/publishing/files.ts';
import { hostFiles } from '../src/publishing/hosting/files.ts';
import type { HostingPlan } from '../src/publishing/hosting/plan.ts';
import { fileWriter, type Files } from './write-files.ts';

/** Where the settings go that are not published: beside the site. */
export function hostingFolder(site: string): string {
  return `${site}-hosting`;
}

/** What stands in a site and is no page. It is drawn from the model, and needs no page to be there yet. */
export function publishedWith(handbook: Handbook, address: SiteAddress, plan: HostingPlan): Files {
  return [...publishedFiles(handbook, address), ...hostFiles(plan).filter(({ place }) => place === 'site')];
}

/** Puts the page of a missing address where hosts look for it: in a file of this name, in the folder or above it. */
export function placeNotFound(site: string, handbook: Handbook): void {
  for (const { key } of handbook.locales) {
    renameSync(path.join(site, key, '404', 'index.html'), path.join(site, key, '404.html'));
    rmSync(path.join(site, key, '404'), { recursive: true });
  }
}

/** Writes beside the site what whoever sets up a server needs. */
export async function writeServerSettings(site: string, plan: HostingPlan): Promise<void> {
  const folder = hostingFolder(site);
  const next = `${folder}.next`;
  rmSync(next, { recursive: true, force: true });
  try {
    await fileWriter(next)(hostFiles(plan).filter(({ place }) => place === 'beside'));
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
