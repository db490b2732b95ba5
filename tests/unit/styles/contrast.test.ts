import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** Colours of one scheme, by token. */
function coloursOf(scheme: 'light' | 'dark'): Record<string, string> {
  const pairs = [...css.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi)];
  return Object.fromEntries(pairs.map(([, name, light, dark]) => [name!, scheme === 'light' ? light! : dark!]));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colours = coloursOf(scheme);

  test.each(['ink', 'quiet', 'link'])('--%s is text of 7:1 or better on every ground', (name) => {
    for (const ground of ['paper', 'wash']) expect(contrast(colours[name]!, colours[ground]!), ground).toBeGreaterThanOrEqual(7);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('--tone-%i is a mark of 3:1 or better on every ground', (number) => {
    for (const ground of ['paper', 'wash'])
      expect(contrast(colours[`tone-${number}`]!, colours[ground]!), ground).toBeGreaterThanOrEqual(3);
  });
});
