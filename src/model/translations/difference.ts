/** What is different between two versions of a text. */
import { diffWords } from 'diff';

export interface Piece {
  text: string;
  kind: 'same' | 'old' | 'new';
}

/**
 * Word by word, without counting spaces. Of long passages that are the same only the ends stay.
 *
 * @param context how many characters of them
 */
export function difference(before: string, now: string, context = 120): Piece[] {
  const pieces = diffWords(before, now).map(({ value, added, removed }): Piece => ({
    text: value,
    kind: added ? 'new' : removed ? 'old' : 'same',
  }));
  return pieces.map((piece, index) => {
    if (piece.kind !== 'same') return piece;
    const isFirst = index === 0;
    const isLast = index === pieces.length - 1;
    if (isFirst && isLast) return piece;
    return { ...piece, text: shorten(piece.text, isFirst ? 0 : context, isLast ? 0 : context) };
  });
}

/** The beginning and the end of a text, cut between words. */
function shorten(text: string, atStart: number, atEnd: number): string {
  if (text.length <= atStart + atEnd + 40) return text;
  const start = text.slice(0, atStart).replace(/\S*$/, '');
  const end = atEnd === 0 ? '' : text.slice(-atEnd).replace(/^\S*/, '');
  return `${start}…${end}`;
}
