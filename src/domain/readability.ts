/** How hard a text is to read. */

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
