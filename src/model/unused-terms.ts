/** Terms of the glossary that no text uses. */
import type { Draft } from './draft.ts';
import { wordsOf } from './translations/state.ts';

/**
 * A term is used when a page or a self-check links to it, or has its head word, a form or an abbreviation of it in any
 * language, also as the first or last part of a compound. The glossary itself does not count.
 *
 * @returns ids of terms, in the order of the pack
 */
export function unusedTerms(draft: Draft): string[] {
  const links = new Set(
    draft.pages.flatMap((page) => Object.values(page.texts).flatMap(({ text }) => text?.links.map(({ href }) => href) ?? [])),
  );
  const corpora = new Map(draft.locales.map((locale) => [locale, new Corpus(textsIn(draft, locale))]));
  return draft.terms
    .filter(({ id, data }) => {
      if (links.has(`term:${id}`)) return false;
      return draft.locales.every((locale) => {
        const names = [data.term[locale], ...(data.forms[locale] ?? []), ...data.abbreviations].filter((name) => name !== undefined);
        return !names.some((name) => corpora.get(locale)!.has(name));
      });
    })
    .map(({ id }) => id);
}

/** What readers read in one language: pages with their items, and what the self-checks ask. */
function* textsIn(draft: Draft, locale: string): Iterable<string> {
  for (const page of draft.pages) yield* wordsOf(page).languages.get(locale)?.parts.values() ?? [];
  for (const { data } of draft.checks) {
    yield* [data.title[locale]!, data.summary[locale]!, ...data.intro[locale]!];
    for (const section of data.sections)
      for (const item of section.items) yield* [section.title[locale]!, item.statement[locale]!, item.evidence[locale]!];
  }
}

class Corpus {
  readonly #text: string;
  readonly #words: readonly string[];

  constructor(texts: Iterable<string>) {
    this.#text = [...texts].join('\n').normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
    this.#words = [...new Set(this.#text.match(/\p{L}[\p{L}\p{N}-]*/gu))];
  }

  has(name: string): boolean {
    const wanted = name.normalize('NFC').toLowerCase().trim();
    if (/[^\p{L}\p{N}-]/u.test(wanted)) return this.#text.includes(wanted);
    // Short names (an abbreviation, “mål”) would be found in half the dictionary.
    if (wanted.length < 5) return this.#words.includes(wanted);
    return this.#words.some((word) => word.startsWith(wanted) || word.endsWith(wanted));
  }
}
