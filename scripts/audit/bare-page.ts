import { parse, NodeType, type HTMLElement, type Node } from 'node-html-parser';

const kept = new Set(
  'h1 h2 h3 h4 p ul ol li dl dt dd table caption thead tbody tr th td a b i em strong blockquote details summary label'.split(' '),
);
const left = new Set(['script', 'style', 'svg', 'template', 'noscript', 'select', 'input', 'textarea']);

function bare(node: Node): string {
  // As written, so that what was escaped stays so.
  if (node.nodeType === NodeType.TEXT_NODE) return node.rawText.replace(/\s+/g, ' ');
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  const name = element.rawTagName?.toLowerCase() ?? '';
  if (left.has(name)) return '';
  const inner = element.childNodes.map(bare).join('');
  if (!kept.has(name)) return inner;
  const href = element.getAttribute('href');
  return `<${name}${href === undefined ? '' : ` href="${href}"`}>${inner}</${name}>`;
}

/**
 * A page with the same words and nothing else: no styles, no script, no frame around its text. What a reader's first sight of a
 * page can cost at the least.
 *
 * @param html a page of the built site
 * @returns a whole document with the headings, paragraphs, lists, tables and links of its `main`
 */
export function barePage(html: string): string {
  const page = parse(html);
  const main = page.querySelector('main');
  if (!main) throw new Error('The page has no main.');
  const lang = page.querySelector('html')!.getAttribute('lang')!;
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${page.querySelector('title')!.innerHTML}</title><link rel="icon" href="data:,"></head><body>${bare(main)}</body></html>`,
  ].join('');
}
