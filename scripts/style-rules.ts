/** A stylesheet taken apart: as far as it takes to leave rules out, and no further. */

/** What stands in a stylesheet as it is, a group of rules under a condition, or a rule with its selectors. */
export type StyleRule =
  | { kind: 'text'; text: string }
  | { kind: 'group'; head: string; rules: readonly StyleRule[] }
  | { kind: 'rule'; selectors: readonly { text: string; names: readonly string[] }[]; inside: string };

const known = new Map<string, readonly StyleRule[]>();

/** The rules of a stylesheet. The pages of a site share few stylesheets: each is taken apart once. */
export function styleRules(css: string): readonly StyleRule[] {
  const rules = known.get(css) ?? readRules(css);
  known.set(css, rules);
  return rules;
}

function readRules(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  for (let at = 0; at < css.length;) {
    const end = until(css, at, '{;');
    const head = css.slice(at, end);
    if (css[end] !== '{') {
      rules.push({ kind: 'text', text: css.slice(at, end + 1) });
      at = end + 1;
      continue;
    }
    const close = until(css, end + 1, '}');
    const inside = css.slice(end + 1, close);
    if (/^\s*@(media|supports|layer|container)\b/.test(head)) rules.push({ kind: 'group', head, rules: readRules(inside) });
    else if (head.trimStart().startsWith('@')) rules.push({ kind: 'text', text: `${head}{${inside}}` });
    else rules.push({ kind: 'rule', selectors: parts(head).map((text) => ({ text, names: namesOf(text) })), inside });
    at = close + 1;
  }
  return rules;
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
