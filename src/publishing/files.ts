/** Everything of the site that is made from the model and is no page: for search engines, feed readers and other programs. */
import type { Handbook } from '../model/handbook.ts';
import type { SiteAddress } from './address.ts';
import { feeds } from './feed.ts';
import { llmsFiles } from './llms.ts';
import { markdownCopies } from './markdown/copies.ts';
import type { PublishedFile } from './published-file.ts';
import { robots, sitemap } from './sitemap.ts';

export function publishedFiles(handbook: Handbook, site: SiteAddress): PublishedFile[] {
  return [
    robots(site),
    ...sitemap(handbook, site),
    ...feeds(handbook, site),
    ...llmsFiles(handbook, site),
    ...markdownCopies(handbook, site),
  ];
}
