/**
 * Styles are inlined, and Astro puts those of a whole route on each of its pages. A page needs the rules for classes that it has:
 * the others are a fifth of what a reading page would carry.
 */
import { createHash } from 'node:crypto';
import type { MayAdd } from './script-names.ts';

const style = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The page without rules for classes that neither it nor any of its scripts has; its policy knows the styles that are left.
 *
 * @param mayAdd whether a script of the page may add a class later
 */
export function trimStyles(html: string, mayAdd: MayAdd): string {
  const body = html.slice(html.indexOf('</head>'));
  const own = new Set([...body.matchAll(/\sclass="([^"]*)"/g)].flatMap((match) => match[1]!.split(/\s+/)));
  for (const match of html.matchAll(/<html[^>]*\sclass="([^"]*)"/g)) own.add(match[1]!);
  const isUsed = (name: string) => own.has(name) || mayAdd(name);
  const changed = new Map<string, string>();
  const trimmed = html.replace(style, (_, open: string, css: string, close: string) => {
    const kept = trimRules(css, isUsed);
    if (kept !== css) changed.set(hashOf(css), hashOf(kept));
    return open + kept + close;
  });
  return [...changed].reduce((page, [before, after]) => page.replaceAll(before, after), trimmed);
}

/** The rules of a stylesheet that may apply to something; groups with nothing left in them go as well. */
export function trimRules(css: string, isUsed: (className: string) => boolean): string {
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
      const selectors = parts(head).filter((selector) => classesOf(selector).every(isUsed));
      if (selectors.length > 0) kept += `${selectors.join(',')}{${inside}}`;
    }
    at = close + 1;
  }
  return kept;
}

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

/** The classes that something must have for a selector to match; those in brackets (`:not(…)`, `:is(…)`) need not be there. */
function classesOf(selector: string): string[] {
  let plain = selector;
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/\([^()]*\)|\[[^\]]*\]/g, '');
  }
  return [...plain.matchAll(/\.([A-Za-z_][\w-]*)/g)].map((match) => match[1]!);
}
