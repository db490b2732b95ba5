/** The handbook's mark: the circle of its first phase, filled by as much of the way as one phase is. */
import type { Handbook } from '../model/handbook.ts';

/** What a mark is drawn in. */
export interface MarkColours {
  ink: string;
  /** A ground with room around the mark; without it the mark stands alone. */
  ground?: string;
}

/** Of how many parts the mark shows one. */
export function markParts(handbook: Handbook): number {
  return handbook.phases.length || 4;
}

/** A circle of 24 by 24 units, `number` of `total` parts filled. */
export function markShapes(number: number, total: number, ink: string): string {
  const circle = `<circle cx="12" cy="12" r="10" fill="${number >= total ? ink : 'none'}" stroke="${ink}" stroke-width="2"/>`;
  if (number >= total) return circle;
  const angle = (2 * Math.PI * number) / total;
  const [x, y] = [12 + 10 * Math.sin(angle), 12 - 10 * Math.cos(angle)].map((value) => value.toFixed(2));
  return `${circle}<path fill="${ink}" d="M12 12V2A10 10 0 ${number * 2 > total ? 1 : 0} 1 ${x} ${y}Z"/>`;
}

/**
 * The icon of a browser's tab, as an address that needs no request. Grey, which shows on light and dark tabs alike (4:1 on white
 * and on near black), and in the words of the mark in the header, which compress together.
 */
export function favicon(handbook: Handbook): string {
  const shapes = markShapes(1, markParts(handbook), 'gray').replaceAll('/>', '></path>').replace('></path>', '></circle>');
  return `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${shapes}</svg>`;
}

/** The icon on a telephone's screen: it needs a ground, and room around the mark for the corners that are cut off. */
export function appIcon(handbook: Handbook, { ink, ground }: MarkColours): string {
  const back = ground ? `<rect width="36" height="36" fill="${ground}"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">${back}<g transform="translate(6 6)">${markShapes(1, markParts(handbook), ink)}</g></svg>`;
}
