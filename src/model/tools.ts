/** Pages that are tools: they have a route of their own, so that no reading page carries their styles. */
import { toolViews } from '../schemas/page.ts';
import type { Page } from './handbook.ts';

export function isToolPage(page: Page): boolean {
  return (toolViews as readonly unknown[]).includes(page.shows);
}
