/**
 * Styles are inlined, and Astro puts those of a whole route on each of its pages. A page needs the rules for elements and classes that it has:
 * the others are a fifth of what a reading page would carry.
 */
import { createHash } from 'node:crypto';
import { remember } from '../src/model/remember.ts';
import type { MayAdd } from './script-names.ts';
import { styleRules, type StyleRule } from './style-rules.ts';

/** Properties where they are given. */
const property = /--[\w-]+(?=:)/g;
const style = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;

/** A style or script as a policy names it. */
export const hashOf = remember((text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/** What is left of a sheet is the same for every page that uses the same of its names. */
const trimmer = remember((css: string) => {
  const names = [...new Set([...namesIn(styleRules(css)), ...(css.match(property) ?? [])])];
  const trim = remember((used: string) => {
    const isUsed = new Set(used.split('\n'));
    const keep = (name: string) => isUsed.has(name);
    return trimSpaces(trimUnasked(trimRules(css, keep), keep));
  });
  return (isUsed: (name: string) => boolean) => trim(names.filter(isUsed).join('\n'));
});

function namesIn(rules: readonly StyleRule[]): string[] {
  return rules.flatMap((rule) => {
    if (rule.kind === 'group') return namesIn(rule.rules);
    return rule.kind === 'rule' ? rule.selectors.flatMap(({ names }) => names) : [];
  });
}

/**
 * The page without rules for elements and classes that neither it nor any of its scripts has.
 *
 * @param mayAdd whether a script of the page may add an element or class later, or a style that takes a property (`--x`)
 * @param fill puts into a stylesheet what only content can tell, before anything is left out
 * @returns the page, and what the hashes of its styles have become, for its policy
 */
export function trimStyles(
  html: string,
  mayAdd: MayAdd,
  fill = (css: string) => css,
): { html: string; hashes: ReadonlyMap<string, string> } {
  const own = new Set<string>();
  for (const [, element, classes] of html.matchAll(/<([a-z][\w-]*)| class="([^"]*)"/g)) {
    if (element !== undefined) own.add(element);
    else for (const name of classes!.split(/\s+/)) own.add(`.${name}`);
  }
  const isUsed = (name: string) => {
    const [, attribute, value] = name.startsWith('[') ? (/^\[(.*)=(.*)\]$/.exec(name) ?? []) : [];
    return attribute === undefined ? own.has(name) || mayAdd(name.replace('.', '')) : html.includes(`${attribute}="${value}"`);
  };
  const hashes = new Map<string, string>();
  const trimmed = html.replace(style, (_, open: string, css: string, close: string) => {
    const kept = trimmer(fill(css))(isUsed);
    hashes.set(hashOf(css), hashOf(kept));
    return open + kept + close;
  });
  return { html: trimmed, hashes };
}

/**
 * The rules of a stylesheet that may apply to something; groups with nothing left in them go as well.
 *
 * @param isUsed of an element (`table`), a class (`.item`) or an attribute with its value (`[value=board]`)
 */
export function trimRules(css: string, isUsed: (name: string) => boolean): string {
  return print(styleRules(css), isUsed);
}

function print(rules: readonly StyleRule[], isUsed: (name: string) => boolean): string {
  let kept = '';
  for (const rule of rules) {
    if (rule.kind === 'text') kept += rule.text;
    else if (rule.kind === 'group') {
      const inside = print(rule.rules, isUsed);
      if (inside.trim() !== '') kept += `${rule.head}{${inside}}`;
    } else {
      const selectors = rule.selectors.filter(({ names }) => names.every(isUsed)).map(({ text }) => text);
      if (selectors.length > 0) kept += `${selectors.join(',')}{${rule.inside}}`;
    }
  }
  return kept;
}

/**
 * The stylesheet without what nothing asks for: properties (`--x`) that no value takes, kinds of sheet that no rule is printed on.
 *
 * @param isTaken whether styles that come later take a property
 */
export function trimUnasked(css: string, isTaken: (property: string) => boolean = () => false): string {
  const taken = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const sheets = new Set([...css.matchAll(/[{;]page: ?([\w-]+)/g)].map(([, name]) => name));
  const kept = css
    .replace(/(--[\w-]+):[^;{}]*(;|(?=\}))/g, (declaration, name: string) => (taken.has(name) || isTaken(name) ? declaration : ''))
    .replace(/@page ([\w-]+)\{[^{}]*\}/g, (sheet, name: string) => (sheets.has(name) ? sheet : ''));
  // A property may have been there for another's sake.
  return kept === css ? css : trimUnasked(kept, isTaken);
}

/** The stylesheet without the spaces that its compiler leaves in values with properties; texts in quotation marks keep theirs. */
export function trimSpaces(css: string): string {
  return css.replace(/"[^"]*"|, | \/ /g, (found) => (found.startsWith('"') ? found : found.trim()));
}
