/** What the scripts of a built site may put on a page: the names in their texts, and those of the scripts that they load. */
import { parseSync } from 'vite';

/** Says whether an element or class may come to the page later. */
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
const file = /[\w.-]+\.js\b/g;
const fileOf = (address: string) => address.slice(address.lastIndexOf('/') + 1);

/**
 * @param sources every bundled script of the site, by file name
 * @returns for a page's HTML, what its own scripts may add: inline ones, those that it loads, and whatever those load
 * @throws SyntaxError of a script that cannot be read
 */
export function scriptNames(sources: ReadonlyMap<string, string>): (html: string) => MayAdd {
  const read = new Map<string, Names>();
  const namesOf = (source: string): Names => {
    const known = read.get(source) ?? readNames(source);
    read.set(source, known);
    return known;
  };
  return (html) => {
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
    for (const [, attributes, source] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      const from = /\ssrc="([^"]*)"/.exec(attributes!);
      if (from) load(from[1]!);
      else if (!/\stype="(?!module")/.test(attributes!)) take(namesOf(source!));
    }
    for (const [, island] of html.matchAll(/\s(?:component|renderer|before-hydration)-url="([^"]*)"/g)) load(island!);
    return (className) => reached.some(({ whole, begun }) => whole.has(className) || begun.some((start) => className.startsWith(start)));
  };
}

/** Every text in a script, whole or a part of a template. */
function readNames(source: string): Names {
  const whole = new Set<string>();
  const begun = new Set<string>();
  const files = new Set<string>();
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { type, value } = node as { type?: string; value?: unknown };
    const text = type === 'Literal' ? value : type === 'TemplateElement' ? (value as { cooked?: string }).cooked : undefined;
    if (typeof text === 'string') {
      for (const [word] of text.matchAll(name)) (word.endsWith('-') ? begun : whole).add(word);
      for (const [address] of text.matchAll(file)) files.add(address);
    } else for (const part of Object.values(node)) visit(part);
  };
  const { program, errors } = parseSync('script.js', source);
  if (errors.length > 0) throw new SyntaxError(`A script of the site cannot be read: ${errors[0]!.message}`);
  visit(program);
  return { whole, begun: [...begun], files: [...files] };
}
