/** A sequence as HTML: a list of steps, each a sentence or two, drawn as lanes by the style sheet. The words are the picture's text. */
import type { SequenceData } from '../schemas/page.ts';
import type { Locale } from '../schemas/shared.ts';
import { inLocale } from './handbook.ts';
import { escapeHtml } from './escape-html.ts';

/** It is a string because a Markdown plugin places it, as it does with notes of sources. */
export function sequenceFigure({ label, parties, steps, note }: SequenceData, locale: Locale): string {
  const say = (texts: Parameters<typeof inLocale<string>>[0]) => escapeHtml(inLocale(texts, locale));
  const items = steps.map(({ when, first, does }) => {
    const parts = parties.map((party, index) => {
      const words = does[index];
      if (!words) return '<p class="lane silent" aria-hidden="true"></p>';
      return `<p class="lane${first === index + 1 ? ' goes-first' : ''}"><b>${say(party)}:</b> ${say(words)}</p>`;
    });
    return `<li><h3>${say(when)}</h3>${parts.join('')}</li>`;
  });
  const below = note ? `<p class="sequence-note">${say(note)}</p>` : '';
  return `<figure class="sequence parties-${parties.length}"><figcaption>${say(label)}</figcaption><ol>${items.join('')}</ol>${below}</figure>`;
}
