/**
 * Styles are inlined, and Astro puts those of a whole route on each of its pages. A page needs the rules for elements and classes that it has:
 * the others are a fifth of what a reading page would carry.
 */
import { createHash } from 'node:crypto';
import type { MayAdd } from './script-names.ts';

const style = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The page without rules for elements and classes that neither it nor any of its scripts has; its policy knows the styles that are left.
 *
 * @param mayAdd whether a script of the page may add an element or class later
 */
export function trimStyles(html: string, mayAdd: MayAdd): string {
  const own = new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((match) => match[1]!.split(/\s+/).map((name) => `.${name}`)));
  for (const [, element] of html.matchAll(/<([a-z][\w-]*)/g)) own.add(element!);
  const isUsed = (name: string) => {
    const [, attribute, value] = /^\[(.*)=(.*)\]$/.exec(name) ?? [];
    return attribute === undefined ? own.has(name) || mayAdd(name.replace('.', '')) : html.includes(`${attribute}="${value}"`);
  };
  const changed = new Map<string, string>();
  const trimmed = html.replace(style, (_, open: string, css: string, close: string) => {
    const kept = trimUnasked(trimRules(css, isUsed));
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
  let kept = '';
  for (let at = 0; at < css.length;) {
    const end = until(css, at, '{;');
    const head = css.slice(at, end);
    if (css[end] !== '{') {
      kept += css.slice(at, end + 1);
      at = end + 1;
      continue;
    }
    const close = until(css, end + 1, '}');
    const inside = css.slice(end + 1, close);
    if (/^\s*@(media|supports|layer|container)\b/.test(head)) {
      const rules = trimRules(inside, isUsed);
      if (rules.trim() !== '') kept += `${head}{${rules}}`;
    } else if (head.trimStart().startsWith('@')) kept += `${head}{${inside}}`;
    else {
      const selectors = parts(head).filter((selector) => namesOf(selector).every(isUsed));
      if (selectors.length > 0) kept += `${selectors.join(',')}{${inside}}`;
    }
    at = close + 1;
  }
  return kept;
}

/** The stylesheet without what nothing in it asks for: properties (`--x`) that no value takes, kinds of sheet that no rule is printed on. */
export function trimUnasked(css: string): string {
  const kept = css
    .replace(/(--[\w-]+):[^;{}]*(;|(?=\}))/g, (declaration, name: string) => (isTaken(css, name) ? declaration : ''))
    .replace(/@page ([\w-]+)\{[^{}]*\}/g, (sheet, name: string) => (new RegExp(`page: ?${name}\\b`).test(css) ? sheet : ''));
  // A property may have been there for another's sake.
  return kept === css ? css : trimUnasked(kept);
}

const isTaken = (css: string, name: string) => new RegExp(`var\\(${name}[,)]`).test(css);

/** Where one of the signs comes next at the same depth; brackets and texts in quotation marks are passed over. */
function until(css: string, from: number, signs: string): number {
  let depth = 0;
  for (let at = from; at < css.length; at++) {
    const sign = css[at]!;
    if (depth === 0 && signs.includes(sign)) return at;
    if (sign === '"' || sign === "'") at = css.indexOf(sign, at + 1);
    else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    if (at < from) break;
  }
  return css.length;
}

/** The selectors of a list. */
function parts(head: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < head.length;) {
    const end = until(head, at, ',');
    found.push(head.slice(at, end));
    at = end + 1;
  }
  return found;
}

/**
 * What must be there for a selector to match: elements, classes and, in `:has(…)`, attributes with their values
 * (`[value=…]`). What stands in other brackets, or as one of several in `:has(…)`, need not be there.
 */
function namesOf(selector: string): string[] {
  let plain = '';
  const within: string[] = [];
  for (let at = 0; at < selector.length;) {
    const open = until(selector, at, '([');
    plain += selector.slice(at, open);
    if (open === selector.length) break;
    const close = until(selector, open + 1, ')]');
    const inside = selector.slice(open + 1, close);
    if (plain.endsWith(':has') && parts(inside).length === 1) {
      within.push(...namesOf(inside));
      for (const [, name, value] of inside.replace(/\([^()]*\)/g, '').matchAll(/\[([\w-]+)="?([^"\]]*)"?\]/g))
        within.push(`[${name}=${value}]`);
    }
    at = close + 1;
  }
  return [...within, ...[...plain.matchAll(/(?<![\w.:#-])[a-z][\w-]*|\.[A-Za-z_][\w-]*/g)].map(([name]) => name)];
}
