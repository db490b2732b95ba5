/** Settings for servers, which stand beside a site. */
import { renameSync, rmSync } from 'node:fs';
import { hostFiles } from '../src/publishing/hosting/files.ts';
import type { HostingPlan } from '../src/publishing/hosting/plan.ts';
import { fileWriter } from './write-files.ts';

/** Where the settings go that are not published: beside the site. */
export function hostingFolder(site: string): string {
  return `${site}-hosting`;
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
