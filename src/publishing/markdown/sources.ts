/** Where the facts of a text come from, in one line. */
import { placesOf } from '../../model/source-note.ts';
import type { CopyContext } from './copy-context.ts';
import { blocks, escapeMarkdown, link } from './text.ts';

/** @returns '' when no fact is named */
export function sourceLines({ handbook, locale, t, say, address }: CopyContext, factIds: readonly string[]): string {
  const facts = factIds.flatMap((id) => handbook.facts.get(id) ?? []);
  const notes = [...handbook.sources.values()].flatMap((source) => {
    const own = facts.filter((fact) => fact.source === source.id);
    if (own.length === 0) return [];
    return [`${link(source.short, address.page(source.page))}, ${placesOf(own, locale).map(escapeMarkdown).join(', ')}`];
  });
  const cautions = [...new Set(facts.flatMap((fact) => (fact.caution ? [say(fact.caution)] : [])))];
  return blocks(
    notes.length > 0 ? `${t('source.label')}: ${notes.join('; ')}` : '',
    cautions.length > 0 ? `${t('source.caution')}: ${cautions.map(escapeMarkdown).join(' ')}` : '',
  );
}
