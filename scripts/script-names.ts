/** What the scripts of a built site may put on a page: the names in their texts, and those of the scripts that they load. */
import jsTokens from 'js-tokens';
import { remember } from '../src/model/remember.ts';

/** Says whether an element or class may come to the page later, or a style that takes a property (`--x`). */
export type MayAdd = (name: string) => boolean;

interface Names {
  whole: ReadonlySet<string>;
  /** The beginnings of names that a script puts together, such as `plan-`. */
  begun: readonly string[];
  /** The scripts that it names: those that it imports, now or later. */
  files: readonly string[];
}

// A name after a dot is looked for and not given, so `.name` is none.
const name = /(?<![\w.-])[A-Za-z_][\w-]*/g;
const property = /(?<=var\()--[\w-]+/g;
const file = /[\w.-]+\.js\b/g;
const fileOf = (address: string) => address.slice(address.lastIndexOf('/') + 1);

/**
 * @param sources every bundled script of the site, by file name
 * @returns for a page's HTML, what its own scripts may add: inline ones, those that it loads, and whatever those load
 * @throws SyntaxError of a script with a text that does not end
 */
export function scriptNames(sources: ReadonlyMap<string, string>): (html: string) => MayAdd {
  const namesOf = remember(readNames);

  /** What may be added to a page that has these scripts: inline ones, and addresses. */
  const adds = (inline: readonly string[], addresses: readonly string[]): MayAdd => {
    const reached: Names[] = [];
    const seen = new Set<string>();
    const load = (address: string) => {
      const source = sources.get(fileOf(address));
      if (source === undefined || seen.has(source)) return;
      seen.add(source);
      take(namesOf(source));
    };
    const take = (names: Names) => {
      reached.push(names);
      for (const next of names.files) load(next);
    };
    for (const source of inline) take(namesOf(source));
    for (const address of addresses) load(address);
    return remember((className) =>
      reached.some(({ whole, begun }) => whole.has(className) || begun.some((start) => className.startsWith(start))),
    );
  };
  // Most pages have the scripts of others.
  const known = remember((scripts: string) => adds(...(JSON.parse(scripts) as [string[], string[]])));
  return (html) => {
    const inline: string[] = [];
    const addresses: string[] = [];
    for (const [, attributes, source] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      const from = /\ssrc="([^"]*)"/.exec(attributes!);
      if (from) addresses.push(from[1]!);
      else if (!/\stype="(?!module")/.test(attributes!)) inline.push(source!);
    }
    for (const [island] of html.matchAll(/<astro-island\b[^>]*>/g))
      for (const [, address] of island.matchAll(/ (?:component|renderer|before-hydration)-url="([^"]*)"/g)) addresses.push(address!);
    return known(JSON.stringify([inline, addresses]));
  };
}

/** What stands for a sign that cannot be in a name. */
const escaped = /\\(?:u\{[^}]*\}|u.{4}|x..|.)/gs;

/** Every text in a script, whole or a part of a template. */
function readNames(source: string): Names {
  const whole = new Set<string>();
  const begun = new Set<string>();
  const files = new Set<string>();
  for (const token of jsTokens(source)) {
    if (token.type === 'Invalid' || ('closed' in token && !token.closed))
      throw new SyntaxError(`A script of the site cannot be read at: ${token.value.slice(0, 40)}`);
    if (token.type !== 'StringLiteral' && !token.type.includes('Template')) continue;
    const text = token.value.slice(1).replace(escaped, ' ');
    for (const [word] of text.matchAll(name)) (word.endsWith('-') ? begun : whole).add(word);
    for (const [taken] of text.matchAll(property)) whole.add(taken);
    for (const [address] of text.matchAll(file)) files.add(address);
  }
  return { whole, begun: [...begun], files: [...files] };
}
