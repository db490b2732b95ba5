/** A link as a QR code, for the meeting room's screen. Loaded by the browser only when a reader asks for it. */
import { encode } from 'uqr';

export interface QrPath {
  /** Width and height of the code in modules, the quiet zone of four around it included: `viewBox="0 0 size size"`. */
  readonly size: number;
  /** The dark modules, for the `d` of one path in dark colour on a light ground, in every colour scheme. */
  readonly path: string;
}

/** ISO/IEC 18004 asks for four modules of light around the code. */
const QUIET_ZONE = 4;

/**
 * @param text an address. Fifteen per cent of the code may be unreadable (level M), as on a projector with a lamp in front.
 * @returns undefined when the text is longer than a code holds (some 2300 characters)
 */
export function qrPath(text: string): QrPath | undefined {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
    return {
      size,
      path: data
        .map((row, y) =>
          runsIn(row)
            .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
            .join(''),
        )
        .join(''),
    };
  } catch {
    return undefined;
  }
}

/** Start and length of each run of dark modules: one rectangle a run leaves no hairlines between modules. */
function runsIn(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    if (!isDark) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
