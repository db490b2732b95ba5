/** The tokens of the visual system, read from where they are: pictures use the light scheme, the style page shows both. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Colours = Readonly<Record<string, string>>;

const css = () => readFileSync(path.resolve('src/styles/tokens.css'), 'utf8');

/** Colours by token, without the leading hyphens. */
export function coloursOf(scheme: 'light' | 'dark'): Colours {
  const pairs = [...css().matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi)];
  return Object.fromEntries(pairs.map(([, name, light, dark]) => [name!, scheme === 'light' ? light! : dark!]));
}

export const lightColours = () => coloursOf('light');

/** Every token that is not a colour, with its value. */
export function measures(): { name: string; value: string }[] {
  const root = /:root \{([\s\S]*?)\n\}/.exec(css())![1]!;
  const all = [...root.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => ({ name: name!, value: value! }));
  return all.filter(({ value }) => !/light-dark|^var\(/.test(value));
}
