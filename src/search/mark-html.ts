/** Marks the compounds in the text of a page, for the index only. Published pages never carry the mark. */
import { unmarked, type MarkCompound } from './compounds.ts';

const tag = /(<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<(?:"[^"]*"|'[^']*'|[^'">])*>)/i;

/** A text with its compounds marked. Addresses are left alone. */
export function markText(text: string, mark: MarkCompound): string {
  return text.replace(/\S+/g, (word) => (/[@/]\S*\./.test(word) ? word : word.replace(/\p{L}{6,}/gu, mark)));
}

/** Tags, scripts, styles and comments are left alone. */
export function markHtml(html: string, mark: MarkCompound): string {
  if (mark === unmarked) return html;
  return html
    .split(tag)
    .map((part, index) => (index % 2 === 1 ? part : markText(part, mark)))
    .join('');
}
