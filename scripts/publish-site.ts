/** Makes a built site whole: files for search engines and other programs, settings for hosts, pages for missing addresses. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Handbook } from '../src/model/handbook.ts';
import type { SiteAddress } from '../src/publishing/address.ts';
import { publishedFiles } from '../src/publishing/files.ts';
import { hostFiles } from '../src/publishing/hosting/files.ts';
import type { HostingPlan } from '../src/publishing/hosting/plan.ts';

/** Where the settings go that are not published: beside the site. */
export function hostingFolder(site: string): string {
  return `${site}-hosting`;
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * Writes into the site what is no page.
 *
 * @param site folder with the built pages
 */
export function publishSite(site: string, handbook: Handbook, address: SiteAddress, plan: HostingPlan): void {
  // Hosts look for the page of a missing address as a file of this name, in the folder or above it.
  for (const { key } of handbook.locales) {
    renameSync(path.join(site, key, '404', 'index.html'), path.join(site, key, '404.html'));
    rmSync(path.join(site, key, '404'), { recursive: true });
  }
  for (const { path: name, text } of publishedFiles(handbook, address)) write(site, name, text);
  for (const { place, path: name, text } of hostFiles(plan)) if (place === 'site') write(site, name, text);
}

/** Writes beside the site what whoever sets up a server needs. */
export function writeServerSettings(site: string, plan: HostingPlan): void {
  const folder = hostingFolder(site);
  const next = `${folder}.next`;
  rmSync(next, { recursive: true, force: true });
  try {
    for (const { place, path: name, text } of hostFiles(plan)) if (place === 'beside') write(next, name, text);
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
