/** Makes a built site whole: files for search engines and other programs, settings that hosts look for in it, pages for missing addresses. */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Handbook } from '../src/model/handbook.ts';
import type { SiteAddress } from '../src/publishing/address.ts';
import { publishedFiles } from '../src/publishing/files.ts';
import { hostFiles } from '../src/publishing/hosting/files.ts';
import type { HostingPlan } from '../src/publishing/hosting/plan.ts';
import type { Files } from './write-files.ts';

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
