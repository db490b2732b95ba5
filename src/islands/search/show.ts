/** Results as elements. Words of pages are put in as text and never become markup. */
import { bestParts, unmark, type Part } from '../../search/query/excerpt.ts';
import type { Found } from './find.ts';

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function anchor(href: string, className: string, text: string): HTMLAnchorElement {
  const made = element('a', className, text);
  made.href = href;
  return made;
}

const excerptOf = (part: Part): Node[] =>
  part.pieces.map(({ text, isMatch }) => (isMatch ? element('mark', '', text) : document.createTextNode(text)));

export interface Names {
  /** Address of the site's root. */
  base: string;
  kinds: Readonly<Record<string, string>>;
  inGlossary: string;
}

/** A result with its title at once; `fill` adds the part that matched. */
export function showResult(
  found: Found,
  kind: string,
  names: Names,
  definition?: Found,
): { item: HTMLLIElement; fill: () => Promise<void> } {
  const { entry } = found;
  const address = names.base + entry.u;
  const item = element('li', '', element('span', 'kind', names.kinds[kind] ?? ''), anchor(address, 'title', entry.t));
  const fill = async () => {
    if (definition) {
      const { record } = await definition.load();
      item.append(
        element('p', 'definition', definitionOf(record.content, definition.entry.t)),
        anchor(names.base + definition.entry.u, 'more-link', names.inGlossary),
      );
    }
    const { record, places } = await found.load();
    if (entry.a) {
      item.append(element('p', 'definition', definitionOf(record.content, entry.t)));
      return;
    }
    const parts = bestParts(record.content, record.anchors, places);
    const [first] = parts.length > 0 ? parts : bestParts(record.content, [], [[0]], 1);
    if (first) item.append(element('p', '', ...excerptOf(first)));
    const linked = parts.filter((part) => part.anchor);
    if (linked.length === 0) return;
    item.append(
      element(
        'ul',
        'parts',
        ...linked.map(({ anchor: target }) => element('li', '', anchor(`${address}#${target!.id}`, '', target!.title))),
      ),
    );
  };
  return { item, fill };
}

/** A term's record is `term. definition`. */
const definitionOf = (content: string, term: string) => unmark(content).slice(term.length + 2);
