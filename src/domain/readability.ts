/** How hard a text is to read. */

/** What a handbook aims to stay below. */
export const LIX_AIM = 45;

/** Languages whose texts LIX was made for or compared in. Finnish, say, has so long words that the number means another thing. */
const measured = ['sv', 'nb', 'nn', 'no', 'da', 'en'];

/** What LIX a text in a language should not exceed; undefined where the number says nothing. */
export function lixLimit(lang: string): number | undefined {
  return measured.includes(lang.toLowerCase().split('-')[0]!) ? LIX_AIM : undefined;
}

export interface Readability {
  words: number;
  sentences: number;
  /** Words a sentence plus the share of long words (more than six letters), in per cent: LIX, Björnsson 1968. */
  lix: number;
}

/**
 * LIX of running text. Below 30 very easy, 30–40 easy, 40–50 middling, above 50 hard.
 *
 * @param paragraphs running text without marks; each paragraph ends a sentence
 */
export function readability(paragraphs: readonly string[]): Readability {
  let words = 0;
  let long = 0;
  let sentences = 0;
  for (const paragraph of paragraphs) {
    const found = paragraph.match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? [];
    if (found.length === 0) continue;
    words += found.length;
    long += found.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length;
    sentences += Math.max(1, (paragraph.match(/[.!?:](?=\s|$)/g) ?? []).length);
  }
  return { words, sentences, lix: words === 0 ? 0 : words / sentences + (100 * long) / words };
}
