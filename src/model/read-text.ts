/** Reads one language file: its head, and the tree of its words as far as rules and maps need it. */
import type { Link, Image, Root, RootContent, Definition } from 'mdast';
import { frontmatterSchema, type Frontmatter } from '../schemas/page.ts';
import type { Issue, IssueCode } from './issues.ts';
import { mdxProblem } from './mdx-words.ts';
import { nearest } from './nearest.ts';
import { parseFast, parseStrictly } from './parse-words.ts';
import { readYaml, type LineOf } from './read-yaml.ts';

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
  /** The item whose block it stands in. */
  item?: string;
}

export interface TextFile {
  head: Frontmatter;
  /** Lines of the head: `headLine(['title'])`. */
  headLine: LineOf;
  outline: OutlinePart[];
  /** Whether blocks and headings are in order: only then does it make sense to compare the outline with the entry. */
  isOutlineSure: boolean;
  links: TextLink[];
  /** Words of running text, for readability reports and search. */
  wordCount: number;
  /** The words as they are written, without the head. */
  body: string;
}

const head = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * What stays in running text when a mark is written wrongly: a note without text (`[^1]`), a link in pieces (`[words][name]`,
 * `[words] (…`, `[words](two words)`, `item:an-id`), emphasis that does not close (`** words`), a table without its second line (`| a | b |`).
 */
const unread = /\[\^[^\]\s]+\]|\[[^\]]+\]\[[^\]]*\]|\]\([^)]*\)?|\]\s+\($|\b(?:page|item|term):[a-z0-9][^\s)\]]*|\*\*[^*\n]*|^\|.*\|$/m;

type Node = Root | RootContent;

/**
 * @param source the file's text
 * @param file path inside the content folder; its ending decides between MDX and plain Markdown
 * @returns the text (undefined when its head or its body cannot be read) and every problem found
 */
export function readText(source: string, file: string): { text: TextFile | undefined; issues: Issue[] } {
  const refuse = (code: IssueCode, line?: number, params: Issue['params'] = {}) => ({
    text: undefined,
    issues: [{ code, file, line, params }],
  });
  if (source.trim() === '') return refuse('empty-file');
  const match = head.exec(source);
  if (!match || match[1]!.trim() === '') return refuse('missing-frontmatter', 1);
  const { data, issues, lineOf } = readYaml(match[1]!, file, frontmatterSchema, [], 2);
  const headLines = match[0].split('\n').length - 1;
  const body = source.slice(match[0].length);
  const isMdx = file.endsWith('.mdx');
  const readTree = (tree: Root) => {
    const found = new Reading(file, headLines);
    found.visit(tree, {});
    return found;
  };
  const quick = parseFast(body, isMdx);
  let reading = quick && readTree(quick);
  // What is wrong, and on which line, is said by the parser whose words the messages are made for.
  if (!reading || reading.issues.length > 0) {
    try {
      reading = readTree(parseStrictly(body, isMdx));
    } catch (error) {
      const { reason, line } = mdxProblem(error, body, headLines);
      issues.push({ code: 'malformed-mdx', file, line: line + headLines, params: { reason } });
      return { text: undefined, issues };
    }
  }
  issues.push(...reading.issues);
  const isEmpty = body.trim() === '';
  if (isEmpty) issues.push({ code: 'empty-text', file, line: headLines, params: { what: 'The file' } });
  const { outline, links, wordCount } = reading;
  const isOutlineSure = !isEmpty && !reading.issues.some((issue) => !harmless.includes(issue.code));
  return { text: data && { head: data, headLine: lineOf, outline, isOutlineSure, links, wordCount, body }, issues };
}

/** Problems of a passage, which say nothing about how the text is divided. */
const harmless: readonly IssueCode[] = ['picture', 'empty-link', 'empty-text', 'unread-mark'];

/** What a node stands in: an item, or a block, list or quotation by name. At the top of a text, neither. */
interface Inside {
  item?: string;
  block?: string;
}

class Reading {
  readonly outline: OutlinePart[] = [];
  readonly links: TextLink[] = [];
  readonly issues: Issue[] = [];
  wordCount = 0;
  #sections = 0;
  /** Level of the last heading. The page's title is level one, an item's is level two. */
  #level = 1;
  readonly #file: string;
  readonly #offset: number;

  constructor(file: string, offset: number) {
    this.#file = file;
    this.#offset = offset;
  }

  visit(node: Node, inside: Inside): void {
    const line = (node.position?.start.line ?? 1) + this.#offset;
    const report = (code: IssueCode, params: Issue['params'], at = line) => this.issues.push({ code, file: this.#file, line: at, params });
    let within = inside;
    switch (node.type) {
      case 'text': {
        this.wordCount += node.value.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
        // One slip can leave several marks; the first shows where.
        const mark = unread.exec(node.value);
        if (mark) report('unread-mark', { mark: mark[0] }, line + linesBefore(node.value, mark.index));
        const heading = /^(#{2,6})([^\s#].*)$/m.exec(node.value);
        if (heading)
          report(
            'wrong-heading',
            { title: heading[2]!, reason: 'has no space after its #', marks: heading[1]! },
            line + linesBefore(node.value, heading.index),
          );
        return;
      }
      case 'heading': {
        const title = plainText(node);
        if (node.depth === 1)
          report('wrong-heading', { title, reason: 'has one #, which is kept for the page’s title in the head', marks: '##' });
        else if (node.depth === 2) {
          if (inside.item !== undefined || inside.block !== undefined)
            report('item-inside', { what: `The level-two heading “${title}”`, where: nameOf(inside) });
          else this.outline.push({ kind: 'section', id: String(this.#sections++), title, line });
        } else if (node.depth > this.#level + 1) {
          report('wrong-heading', {
            title,
            reason: `has ${node.depth} #, but the heading above it is of level ${this.#level}`,
            marks: '#'.repeat(this.#level + 1),
          });
        }
        this.#level = Math.max(2, node.depth);
        break;
      }
      case 'link':
        if (plainText(node).trim() === '') report('empty-link', { href: node.url });
        this.links.push({ href: node.url, line, ...(inside.item === undefined ? {} : { item: inside.item }) });
        break;
      case 'definition':
        this.links.push({ href: (node as Link | Definition).url, line });
        break;
      case 'image':
        report('picture', { src: (node as Image).url });
        break;
      case 'list':
      case 'blockquote':
        within = { ...inside, block: node.type === 'list' ? 'a list' : 'a quotation' };
        break;
      case 'html': {
        const name = /^<\/?([A-Z]\w*)/.exec(node.value)?.[1];
        if (name && (componentNames as readonly string[]).includes(name)) {
          if (!this.issues.some((issue) => issue.code === 'block-in-markdown'))
            report('block-in-markdown', { name, file: `${this.#file}x` });
        } else if (!/^<!--[\s\S]*-->$/.test(node.value.trim()))
          report('not-text', { what: `HTML (${node.value.split('\n')[0]!.slice(0, 40)})` });
        return;
      }
      case 'mdxjsEsm':
        report('not-text', { what: 'An import or export' });
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
          report('not-text', { what: `Code in curly brackets, {${node.value.slice(0, 30)}},` });
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        if (!(componentNames as readonly string[]).includes(name)) {
          report('unknown-component', {
            name,
            known: componentNames.map((known) => `<${known}>`).join(', '),
            suggestion: nearest(name, componentNames) ?? '',
          });
          break;
        }
        if (node.type === 'mdxJsxTextElement') {
          report('malformed-mdx', { reason: `<${name}> and </${name}> stand in a line of text; each stands on a line of its own` });
          break;
        }
        const allowed = name === 'Item' ? ['id'] : [];
        const strange = node.attributes
          .map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}'))
          .filter((attribute) => !allowed.includes(attribute));
        for (const key of strange)
          report('misspelt-key', { key, where: `<${name}>`, known: allowed.join(', '), suggestion: nearest(key, allowed) ?? '' });
        within = { ...inside, block: `the block <${name}>` };
        if (name === 'Item') {
          const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'id');
          const id = typeof attribute?.value === 'string' ? attribute.value.trim() : '';
          if (!id && strange.length === 0)
            report('missing-key', {
              key: 'id of <Item>',
              last: 'id',
              where: '<Item>',
              expected: '<Item id="…">, with the id in quotation marks',
            });
          else if (inside.item !== undefined || inside.block !== undefined)
            report('item-inside', { what: `The item “${id}”`, where: nameOf(inside) });
          else this.outline.push({ kind: 'item', id, title: '', line });
          this.#level = 2;
          within = { item: id };
          if (plainText(node).trim() === '') report('empty-text', { what: `The item “${id}”` });
        }
        break;
      }
    }
    if ('children' in node) for (const child of node.children) this.visit(child as Node, within);
    if (within.item !== inside.item) this.#level = 2;
  }
}

function nameOf({ item, block }: Inside): string {
  return item === undefined ? (block ?? 'the text') : `the item “${item}”`;
}

function linesBefore(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

/** The text of a node without its marks. */
function plainText(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  return 'children' in node ? node.children.map((child) => plainText(child as Node)).join('') : '';
}

/**
 * The running text of a language file, paragraph by paragraph: without head, headings, tables and marks. For readability.
 *
 * @param source a text that the check has found to be right
 */
export function paragraphsOf(source: string, file: string): string[] {
  const found: string[] = [];
  const collect = (node: Node): void => {
    if (node.type === 'paragraph') found.push(plainText(node));
    else if (node.type !== 'table' && 'children' in node) for (const child of node.children) collect(child as Node);
  };
  const body = source.replace(head, '');
  const isMdx = file.endsWith('.mdx');
  collect(parseFast(body, isMdx) ?? parseStrictly(body, isMdx));
  return found;
}
