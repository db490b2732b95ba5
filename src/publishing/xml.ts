/** XML by hand: what the feeds, the sitemap and IIS need of it. */
import { cleanText } from '#domain/formats/clean-text.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that may stand in an element or between double quotation marks, without what XML 1.0 refuses. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (sign) => escapes[sign]!);
}
