/** The pages of the self-checks, and what their islands are given. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import type { CheckProps } from '../../src/islands/self-check/props.ts';
import type { BuiltPage, Site } from './site.ts';

/** Files beside a page that its islands fetch what they know from. */
export const propsFiles = (page: BuiltPage): string[] =>
  page.root.querySelectorAll('astro-island[data-props]').map((island) => page.path + island.getAttribute('data-props')!);

/** What an island is given, as Astro writes it: on the page, or in a file beside it. */
function propsOf(site: Site, page: BuiltPage, island: HTMLElement): string {
  const file = island.getAttribute('data-props');
  return file === undefined ? island.getAttribute('props')! : readFileSync(path.join(site.dir, page.path, file), 'utf8');
}

/** Of every check's page in every language: the texts that it carries, and the address of those that it fetches. */
export function liveTextsOf(site: Site): { page: BuiltPage; own: CheckProps['texts']; texts: string }[] {
  return site.pages.flatMap((page) => {
    const island = page.root.querySelector('astro-island[component-url*="/SelfCheck."]');
    if (!island) return [];
    // Astro writes every value with its kind in front.
    const { texts, liveTexts } = JSON.parse(propsOf(site, page, island)) as {
      texts: [0, Record<string, [0, string]>];
      liveTexts: [0, string];
    };
    const own = Object.fromEntries(Object.entries(texts[1]).map(([key, [, text]]) => [key, text])) as CheckProps['texts'];
    return [{ page, own, texts: liveTexts[1] }];
  });
}
