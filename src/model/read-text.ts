/** Reads one language file: its head, and the tree of its words as far as rules and maps need it. */
import type { Link, Image, Root, RootContent, Definition } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { frontmatterSchema, type Frontmatter } from '../schemas/page.ts';
import type { Issue } from './issues.ts';
import { nearest } from './nearest.ts';
import { readYaml } from './read-yaml.ts';

/** Blocks that writers may place. */
export const componentNames = ['Item', 'Advice', 'Done'] as const;

/** One level-two heading or one item, in the order of the text. */
export interface OutlinePart {
  kind: 'section' | 'item';
  /** Item id; for a section its number from 0. */
  id: string;
  /** The words of a section's heading. Items take theirs from the entry. */
  title: string;
  line: number;
}

export interface TextLink {
  href: string;
  line: number;
}

export interface TextFile {
  head: Frontmatter;
  outline: OutlinePart[];
  links: TextLink[];
  /** Words of running text, for readability reports and search. */
  wordCount: number;
}

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const markdown = unified().use(remarkParse).use(remarkGfm);
const head = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

type Node = Root | RootContent;

/**
 * @param source the file's text
 * @param file path inside the content folder; its ending decides between MDX and plain Markdown
 * @returns the text (undefined when its head or its body cannot be read) and every problem found
 */
export function readText(source: string, file: string): { text: TextFile | undefined; issues: Issue[] } {
  const match = head.exec(source);
  if (!match) return { text: undefined, issues: [{ code: 'missing-frontmatter', file, line: 1, params: {} }] };
  const { data, issues } = readYaml(match[1]!, file, frontmatterSchema, [], 2);
  const bodyStart = match[0].split('\n').length;
  const body = source.slice(match[0].length);
  let tree: Root;
  try {
    tree = (file.endsWith('.mdx') ? mdx : markdown).parse(body);
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    issues.push({ code: 'malformed-mdx', file, line: (line ?? 1) + bodyStart - 1, params: { reason: reason ?? String(error) } });
    return { text: undefined, issues };
  }
  const reading = new Reading(file, bodyStart - 1);
  reading.visit(tree, undefined, true);
  issues.push(...reading.issues);
  return {
    text: data && { head: data, outline: reading.outline, links: reading.links, wordCount: reading.wordCount },
    issues,
  };
}

class Reading {
  readonly outline: OutlinePart[] = [];
  readonly links: TextLink[] = [];
  readonly issues: Issue[] = [];
  wordCount = 0;
  #sections = 0;
  readonly #file: string;
  readonly #offset: number;

  constructor(file: string, offset: number) {
    this.#file = file;
    this.#offset = offset;
  }

  visit(node: Node, item: string | undefined, isTop: boolean): void {
    const line = (node.position?.start.line ?? 1) + this.#offset;
    const report = (code: Issue['code'], params: Issue['params']) => this.issues.push({ code, file: this.#file, line, params });
    switch (node.type) {
      case 'text':
        this.wordCount += node.value.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
        return;
      case 'heading':
        if (node.depth === 1) report('not-text', { what: 'A level-one heading' });
        if (node.depth === 2) {
          if (item) report('item-inside', { what: 'A level-two heading', item });
          else if (isTop) this.outline.push({ kind: 'section', id: String(this.#sections++), title: plainText(node), line });
          else report('not-text', { what: 'A level-two heading inside a block' });
        }
        break;
      case 'link':
      case 'definition':
        this.links.push({ href: (node as Link | Definition).url, line });
        break;
      case 'image':
        if (!(node as Image).alt?.trim()) report('missing-alternative', { src: (node as Image).url });
        break;
      case 'html':
        if (!/^<!--[\s\S]*-->$/.test(node.value.trim())) report('not-text', { what: `HTML (${node.value.split('\n')[0]!.slice(0, 40)})` });
        return;
      case 'mdxjsEsm':
        report('not-text', { what: 'An import or export' });
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) report('not-text', { what: `Code in curly brackets ({${node.value.slice(0, 30)}})` });
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        if (!(componentNames as readonly string[]).includes(name)) {
          report('unknown-component', { name, known: componentNames.map((known) => `<${known}>`).join(', '), suggestion: nearest(name, componentNames) ?? '' });
          break;
        }
        if (node.type === 'mdxJsxTextElement') {
          report('malformed-mdx', { reason: `<${name}> stands inside a line of text; it is a block with blank lines round its tags` });
          break;
        }
        const allowed = name === 'Item' ? ['id'] : [];
        for (const attribute of node.attributes) {
          const attributeName = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
          if (!allowed.includes(attributeName)) report('misspelt-key', { key: attributeName, where: `<${name}>`, suggestion: nearest(attributeName, allowed) ?? '' });
        }
        if (name === 'Item') {
          const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'id');
          const id = typeof attribute?.value === 'string' ? attribute.value : '';
          if (!id) report('missing-key', { key: 'id of <Item>', last: 'id', where: '', expected: '<Item id="…">' });
          else if (item) report('item-inside', { what: `The item “${id}”`, item });
          else if (!isTop) report('not-text', { what: `The item “${id}” inside another block` });
          else this.outline.push({ kind: 'item', id, title: '', line });
          for (const child of node.children) this.visit(child, id || 'an item', false);
          return;
        }
        break;
      }
    }
    if ('children' in node) for (const child of node.children) this.visit(child as Node, item, node.type === 'root');
  }
}

/** The text of a node without its marks. */
function plainText(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  return 'children' in node ? node.children.map((child) => plainText(child as Node)).join('') : '';
}
