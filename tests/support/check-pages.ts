/** The pages of the self-checks, and what their islands are given. */
import type { CheckProps } from '../../src/islands/self-check/props.ts';
import type { BuiltPage, Site } from './site.ts';

/** Of every check's page in every language: the texts that it carries, and the address of those that it fetches. */
export function liveTextsOf(site: Site): { page: BuiltPage; own: CheckProps['texts']; texts: string }[] {
  return site.pages.flatMap((page) => {
    const props = page.root.querySelector('astro-island[component-url*="/SelfCheck."]')?.getAttribute('props');
    if (props === undefined) return [];
    // Astro writes every value with its kind in front.
    const { texts, liveTexts } = JSON.parse(props) as { texts: [0, Record<string, [0, string]>]; liveTexts: [0, string] };
    const own = Object.fromEntries(Object.entries(texts[1]).map(([key, [, text]]) => [key, text])) as CheckProps['texts'];
    return [{ page, own, texts: liveTexts[1] }];
  });
}
