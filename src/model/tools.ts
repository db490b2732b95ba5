/** Pages that are tools: they have a route of their own, so that no reading page carries their styles. */
import { toolViews } from '../schemas/page.ts';
import type { Page } from './handbook.ts';

/** The table of all items. */
export const isItemsPage = (page: Page): boolean => page.shows === 'all-items';

/** A table drawn from the whole handbook: a route of its own as well. */
export const isTablePage = (page: Page): boolean => isItemsPage(page) || page.shows === 'roles-by-phases';

export function isToolPage(page: Page): boolean {
  return (toolViews as readonly unknown[]).includes(page.shows);
}
