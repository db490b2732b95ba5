/** What belongs with a page besides the pages that it names itself: relations read in both directions. */
import type { Handbook, Page, Term } from './handbook.ts';

/** Cases that a page names or leads to, and those that name it or lead to it, in reading order. A case has none. */
export function casesOfPage(handbook: Handbook, page: Page): Page[] {
  if (page.kind === 'cases' || page.kind === 'pages') return [];
  const names = (one: Page, other: Page) => one.mentions.includes(other.id) || one.related.some((id) => id.split('#')[0] === other.id);
  return [...handbook.pages.values()].filter((other) => other.kind === 'cases' && (names(page, other) || names(other, page)));
}

/** Terms whose entry in the glossary leads to a page. */
export function termsOfPage(handbook: Handbook, page: Page): Term[] {
  return [...handbook.terms.values()].filter((term) => term.related.some((id) => id.split('#')[0] === page.id));
}
