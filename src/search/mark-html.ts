/** Marks the compounds in the text of a page, for the index only. Published pages never carry the mark. */
import { unmarked, type MarkCompound } from './compounds.ts';

const tag = /(<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<(?:"[^"]*"|'[^']*'|[^'">])*>)/i;

const address = /[@/]\S*\./;
const longWord = /\p{L}{6,}/gu;

/** A text with its compounds marked. Addresses are left alone. */
export function markText(text: string, mark: MarkCompound): string {
  if (!address.test(text)) return text.replace(longWord, mark);
  return text.replace(/\S+/g, (word) => (address.test(word) ? word : word.replace(longWord, mark)));
}

/** Tags, scripts, styles and comments are left alone. */
export function markHtml(html: string, mark: MarkCompound): string {
  if (mark === unmarked) return html;
  return html
    .split(tag)
    .map((part, index) => (index % 2 === 1 ? part : markText(part, mark)))
    .join('');
}
