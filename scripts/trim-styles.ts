/**
 * Styles are inlined, and Astro puts those of a whole route on each of its pages. A page needs the rules for elements and classes that it has:
 * the others are a fifth of what a reading page would carry.
 */
import { createHash } from 'node:crypto';
import type { MayAdd } from './script-names.ts';
import { styleRules, type StyleRule } from './style-rules.ts';

const style = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;
const hashOf = once((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
const asked = once((css) => trimSpaces(trimUnasked(css)));

/** The pages of a site have few stylesheets between them: what was found out about one is kept. */
function once(find: (css: string) => string): (css: string) => string {
  const found = new Map<string, string>();
  return (css) => {
    const result = found.get(css) ?? find(css);
    found.set(css, result);
    return result;
  };
}

/**
 * The page without rules for elements and classes that neither it nor any of its scripts has; its policy knows the styles that are left.
 *
 * @param mayAdd whether a script of the page may add an element or class later
 */
export function trimStyles(html: string, mayAdd: MayAdd): string {
  const own = new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((match) => match[1]!.split(/\s+/).map((name) => `.${name}`)));
  for (const [, element] of html.matchAll(/<([a-z][\w-]*)/g)) own.add(element!);
  const answers = new Map<string, boolean>();
  const isUsed = (name: string) => {
    let answer = answers.get(name);
    if (answer === undefined) {
      const [, attribute, value] = name.startsWith('[') ? (/^\[(.*)=(.*)\]$/.exec(name) ?? []) : [];
      answer = attribute === undefined ? own.has(name) || mayAdd(name.replace('.', '')) : html.includes(`${attribute}="${value}"`);
      answers.set(name, answer);
    }
    return answer;
  };
  const changed = new Map<string, string>();
  const trimmed = html.replace(style, (_, open: string, css: string, close: string) => {
    const kept = asked(trimRules(css, isUsed));
    if (kept !== css) changed.set(hashOf(css), hashOf(kept));
    return open + kept + close;
  });
  return [...changed].reduce((page, [before, after]) => page.replaceAll(before, after), trimmed);
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

/** The stylesheet without what nothing in it asks for: properties (`--x`) that no value takes, kinds of sheet that no rule is printed on. */
export function trimUnasked(css: string): string {
  const taken = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const sheets = new Set([...css.matchAll(/[{;]page: ?([\w-]+)/g)].map(([, name]) => name));
  const kept = css
    .replace(/(--[\w-]+):[^;{}]*(;|(?=\}))/g, (declaration, name: string) => (taken.has(name) ? declaration : ''))
    .replace(/@page ([\w-]+)\{[^{}]*\}/g, (sheet, name: string) => (sheets.has(name) ? sheet : ''));
  // A property may have been there for another's sake.
  return kept === css ? css : trimUnasked(kept);
}

/** The stylesheet without the spaces that its compiler leaves in values with properties; texts in quotation marks keep theirs. */
export function trimSpaces(css: string): string {
  return css.replace(/"[^"]*"|, | \/ /g, (found) => (found.startsWith('"') ? found : found.trim()));
}
