/** All that is made for hosts. */
import { apache } from './apache.ts';
import { azureStaticWebApps } from './azure.ts';
import { caddy } from './caddy.ts';
import { githubPages } from './github-pages.ts';
import { iis } from './iis.ts';
import { netlifyAndCloudflare } from './netlify-cloudflare.ts';
import { nginx } from './nginx.ts';
import type { HostFile, HostingPlan } from './plan.ts';

const hosts = [githubPages, netlifyAndCloudflare, azureStaticWebApps, nginx, caddy, apache, iis];

export function hostFiles(plan: HostingPlan): HostFile[] {
  return hosts.flatMap((host) => host(plan));
}
