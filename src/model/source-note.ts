/** The note beside a text that says where its facts come from. */
import type { Translator } from '../i18n/translator.ts';
import type { Locale } from '../schemas/shared.ts';
import { inLocale, type Fact, type Handbook } from './handbook.ts';
import { escapeHtml } from './escape-html.ts';
import type { Linker } from './linker.ts';

export interface SourceReference {
  /** Source id. */
  id: string;
  short: string;
  /** BCP 47 tag of the source's name. */
  lang: string;
  href: string;
  /** Where in the source, each place once, in the order of the facts. */
  places: string[];
  /** What is uncertain about the facts. */
  cautions: string[];
}

const orders = new Map<Locale, Intl.Collator>();

/** Making one takes longer than all that it is asked on a page. */
function orderIn(locale: Locale): Intl.Collator {
  const order = orders.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  orders.set(locale, order);
  return order;
}

/** Where some facts of one source stand, named together: `slides 3, 5, 11`. The first number stays with its word, the last with the one before. */
export function placesOf(facts: readonly Fact[], locale: Locale): string[] {
  const kinds = new Map<string, { several: string; numbers: Set<string> }>();
  for (const fact of facts) {
    const name = inLocale(fact.placeName, locale);
    const kind = kinds.get(name) ?? { several: inLocale(fact.placesName, locale), numbers: new Set() };
    kind.numbers.add(fact.placeNumber);
    kinds.set(name, kind);
  }
  return [...kinds].map(([one, { several, numbers }]) => {
    const inOrder = [...numbers].sort(orderIn(locale).compare);
    return (inOrder.length > 1 ? several : one)
      .replace(' {n}', '\u00a0{n}')
      .replace('{n}', inOrder.join(', ').replace(/, (?=[^,]*$)/, ',\u00a0'));
  });
}

/** The documents that some facts come from, each once. */
export function sourceReferences(handbook: Handbook, factIds: readonly string[], locale: Locale, linker: Linker): SourceReference[] {
  const facts = factIds.flatMap((id) => handbook.facts.get(id) ?? []);
  return [...handbook.sources.values()].flatMap((source) => {
    const own = facts.filter((fact) => fact.source === source.id);
    if (own.length === 0) return [];
    const cautions = own.flatMap((fact) => (fact.caution ? [inLocale(fact.caution, locale)] : []));
    return [
      {
        id: source.id,
        short: source.short,
        lang: source.lang,
        href: linker.page(source.page),
        places: placesOf(own, locale),
        cautions: [...new Set(cautions)],
      },
    ];
  });
}

/**
 * The note as HTML. It is a string because two renderers place it: a component for items, a Markdown plugin for sections.
 *
 * @returns '' when no fact is named
 */
export function sourceNote(handbook: Handbook, facts: readonly string[], locale: Locale, t: Translator, linker: Linker): string {
  const references = sourceReferences(handbook, facts, locale, linker);
  if (references.length === 0) return '';
  const lines = references.map(({ short, lang, href, places }) => {
    const mark = lang === t.lang ? '' : ` lang="${escapeHtml(lang)}"`;
    return `<li><a href="${escapeHtml(href)}"${mark}>${escapeHtml(short)}</a>, ${places.map(escapeHtml).join(', ')}</li>`;
  });
  const cautions = references.flatMap((reference) => reference.cautions).map((caution) => `<p>${escapeHtml(caution)}</p>`);
  // What is uncertain is one click away: said beside every text it would drown the text.
  const doubts =
    cautions.length > 0
      ? `<details class="caution"><summary>${escapeHtml(t('source.caution'))}</summary>${cautions.join('')}</details>`
      : '';
  return `<div class="source" role="note" aria-label="${escapeHtml(t('source.label'))}"><ul>${lines.join('')}</ul>${doubts}</div>`;
}
