/** The part of a page that answers, in the page's own words. */

export interface Anchor {
  element: string;
  id: string;
  text?: string;
  /** Number of the word it stands before. */
  location: number;
}

/** A run of words; those that were asked for are marked. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

export interface Part {
  /** Undefined for what stands before the first heading. */
  anchor: { id: string; title: string } | undefined;
  pieces: readonly Piece[];
}

/** The joints of compounds are marks of the index, not of the page. */
export const unmark = (text: string): string => text.replaceAll('~', '');

const length = 28;

/**
 * The parts of a page with most of what was asked for, best first.
 *
 * @param content the page's words as Pagefind keeps them
 * @param places the words that matched, by concept
 */
export function bestParts(content: string, anchors: readonly Anchor[], places: readonly (readonly number[])[], most = 3): Part[] {
  const words = content.split(/\s+/);
  const headings = anchors.filter(({ element, id }) => /^h[2-6]$/i.test(element) && id !== '').sort((a, b) => a.location - b.location);
  const limits = [0, ...headings.map(({ location }) => location), words.length];
  const matched = new Set(places.flat());
  const parts = limits.slice(0, -1).map((from, index) => {
    const to = limits[index + 1]!;
    const heading = headings[index - 1];
    const title = heading ? unmark(heading.text ?? '').replace(/\s*#\s*$/, '') : '';
    const inTitle = from + title.split(/\s+/).length;
    // Every concept counts once more than its repetitions; in a heading it counts double.
    const score = places.reduce((sum, own) => {
      const here = own.filter((place) => place >= from && place < to);
      return sum + (here.length > 0 ? 1 + Math.log2(here.length) / 4 + (heading && here.some((place) => place < inTitle) ? 1 : 0) : 0);
    }, 0);
    return { from: heading ? Math.min(inTitle, to) : from, to, score, anchor: heading ? { id: heading.id, title } : undefined };
  });
  return parts
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ from, to, anchor }) => ({ anchor, pieces: piecesOf(words, from, to, matched) }));
}

/** Some words around the place where most matches stand together. */
function piecesOf(words: readonly string[], from: number, to: number, matched: ReadonlySet<number>): Piece[] {
  let start = from;
  let best = -1;
  for (let at = from; at < Math.max(from + 1, to - length / 2); at++) {
    let count = 0;
    for (let place = at; place < Math.min(to, at + length); place++) if (matched.has(place)) count++;
    // A sentence's beginning reads better than its middle.
    const isBeginning = at === from || /[.?!:]$/.test(words[at - 1]!);
    const score = count + (isBeginning ? 0.9 : 0);
    if (score > best) {
      best = score;
      start = at;
    }
  }
  const end = Math.min(to, start + length);
  const pieces: Piece[] = [];
  const put = (text: string, isMatch: boolean) => {
    const last = pieces.at(-1);
    if (last && last.isMatch === isMatch && !isMatch) last.text += text;
    else pieces.push({ text, isMatch });
  };
  if (start > from) put('… ', false);
  for (let place = start; place < end; place++) {
    if (place > start) put(' ', false);
    const word = unmark(words[place]!);
    // Punctuation around a word is not part of the match.
    const [, before, inner, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word)!;
    if (!matched.has(place) || inner === '') put(word, false);
    else {
      if (before) put(before, false);
      put(inner!, true);
      if (after) put(after, false);
    }
  }
  if (end < to) put(' …', false);
  return pieces;
}
