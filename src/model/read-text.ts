/** Reads one language file: its head, and the tree of its words as far as rules and maps need it. */
import type { Link, Image, Root, RootContent, Definition } from 'mdast';
import { frontmatterSchema, type Frontmatter } from '../schemas/page.ts';
import type { TextMark } from './handbook.ts';
import type { IssueParams, MdxSlip } from './issue-params.ts';
import { issue as issueOf, type Issue, type IssueCode } from './issues.ts';
import { mdxProblem, readPieces, slipsOf } from './mdx-slips.ts';
import { nearest } from './nearest.ts';
import { parseFast, parseStrictly } from './parse-words.ts';
import { componentNames } from './component-names.ts';
import { readYaml, type LineOf } from './read-yaml.ts';
import { salvage as salvageHead } from './salvage.ts';
import { marksOf } from './text-marks.ts';

/** One level-two heading or one item, in the order of the text. */
export interface OutlinePart {
  kind: 'section' | 'item';
  /** Item id; for a section its number from 0. */
  id: string;
  /** The words of a section's heading. Items take theirs from the entry. */
  title: string;
  line: number;
  /** Its words as they stand in the file, heading or tags included, up to the next part. */
  source: string;
}

/** What a part of a text is made of. Tables, lists, their entries, and headings below level two. */
export interface Shape {
  tables: number;
  lists: number;
  entries: number;
  headings: number;
}

export interface TextLink {
  href: string;
  /** What the reader sees of it; '' where the words stand elsewhere. */
  words: string;
  line: number;
  /** The item whose block it stands in. */
  item?: string;
}

export interface TextFile {
  head: Frontmatter;
  /** Lines of the head: `headLine(['title'])`. */
  headLine: LineOf;
  outline: OutlinePart[];
  /** The words before the first part, as they stand in the file. */
  opening: string;
  /** Whether blocks and headings are in order: only then does it make sense to compare the outline with the entry. */
  isOutlineSure: boolean;
  /** Whether head and words could be read as they stand. If not, this is what is left of them: enough to look for more mistakes. */
  isWhole: boolean;
  links: TextLink[];
  /** Words of running text, for readability reports and search. */
  wordCount: number;
  /** The words as they are written, without the head. */
  body: string;
  /** Running text with the line it begins on, as it stands: for words that are looked for. */
  runs: readonly { text: string; line: number }[];
  /** Running text, paragraph by paragraph. */
  paragraphs: readonly string[];
  /** What stands before the first part of the outline, and in each part. */
  shapes: readonly Shape[];
  /** Where in them links, blocks and sections stand. */
  marks: readonly TextMark[];
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
  const refuse = (issue: Issue) => ({ text: undefined, issues: [issue] });
  if (source.trim() === '') return refuse({ code: 'empty-file', file, params: {} });
  const match = head.exec(source);
  if (!match || match[1]!.trim() === '') return refuse({ code: 'missing-frontmatter', file, line: 1, params: {} });
  const { data, issues, lineOf, salvage } = readYaml(match[1]!, file, frontmatterSchema, [], 2);
  // A head that is wrong does not hide what is wrong with the words below it.
  const headData = data ?? (salvage() ?? salvageHead({}, frontmatterSchema))?.data;
  const headLines = match[0].split('\n').length - 1;
  const body = source.slice(match[0].length);
  const isMdx = file.endsWith('.mdx');
  let isInPieces = false;
  const readTree = (tree: Root, words = body, offset = headLines) => {
    const found = new Reading(file, offset, words);
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
      isInPieces = true;
      const inPieces = readPieces(body, isMdx, (tree, piece, line) => readTree(tree, piece, line + headLines));
      const slips = slipsOf(mdxProblem(error, body, headLines), inPieces);
      issues.push(...slips.map(({ slip, line }) => refusal(slip, body.split('\n')[line - 1] ?? '', file, line + headLines)));
      // What can be read of it still has links and headings that can be wrong; how the text is divided cannot be known.
      reading = new Reading(file, headLines, body);
      for (const { read } of inPieces) {
        // What a mark refers to may stand in another piece.
        reading.issues.push(...(read?.issues ?? []).filter(({ code }) => code !== 'unread-mark'));
        reading.links.push(...(read?.links ?? []));
      }
    }
  }
  issues.push(...reading.issues);
  const isEmpty = body.trim() === '';
  if (isEmpty) issues.push({ code: 'empty-text', file, line: headLines, params: {} });
  const { links, wordCount, runs, paragraphs, shapes } = reading;
  // Parts begin at the beginning of a line, and end where the next begins.
  const lines = body.split('\n');
  const starts = reading.outline.map(({ line }) => line - headLines - 1);
  const outline = reading.outline.map((part, index) => ({ ...part, source: lines.slice(starts[index], starts[index + 1]).join('\n') }));
  const opening = lines.slice(0, starts[0]).join('\n');
  const isOutlineSure = !isInPieces && !isEmpty && !reading.issues.some((issue) => !harmless.includes(issue.code));
  const marks = reading.marks.sort((a, b) => a.start - b.start);
  const words = {
    outline,
    opening,
    isOutlineSure,
    isWhole: data !== undefined && !isInPieces,
    links,
    wordCount,
    runs,
    paragraphs,
    shapes,
    body,
    marks,
  };
  return { text: headData && { head: headData, headLine: lineOf, ...words }, issues };
}

/** HTML is not to be closed but taken out; above all a picture (`<img …>`). */
function refusal(slip: MdxSlip, text: string, file: string, line: number): Issue {
  if (slip.reason === 'unclosed-block' && /^[a-z]/.test(slip.name)) {
    const value = (name: string) => new RegExp(`\\b${name}=["']([^"']*)`).exec(text)?.[1] ?? '';
    return slip.name === 'img'
      ? { code: 'picture', file, line, params: { src: value('src'), alt: value('alt') } }
      : { code: 'not-text', file, line, params: { what: 'html', text: `<${slip.name}>` } };
  }
  return { code: 'malformed-mdx', file, line, params: slip };
}

/** Problems of a passage, which say nothing about how the text is divided. */
const harmless: readonly IssueCode[] = ['picture', 'empty-link', 'empty-text', 'unread-mark', 'uneven-row'];

type Outer = Pick<IssueParams['item-inside'], 'inside' | 'outer'>;

/** What a node stands in: an item, or a block, list or quotation by name. At the top of a text, neither. */
interface Inside {
  item?: string;
  block?: Outer;
}

class Reading {
  readonly outline: Omit<OutlinePart, 'source'>[] = [];
  readonly links: TextLink[] = [];
  readonly marks: TextMark[] = [];
  readonly issues: Issue[] = [];
  wordCount = 0;
  readonly runs: { text: string; line: number }[] = [];
  readonly paragraphs: string[] = [];
  readonly shapes: Shape[] = [noShape()];
  #sections = 0;
  /** Level of the last heading. The page's title is level one, an item's is level two. */
  #level = 1;
  readonly #file: string;
  readonly #offset: number;
  readonly #body: string;

  constructor(file: string, offset: number, body: string) {
    this.#file = file;
    this.#offset = offset;
    this.#body = body;
  }

  get #shape(): Shape {
    return this.shapes.at(-1)!;
  }

  /** Begins a new part of the outline. */
  #part(part: Omit<OutlinePart, 'source'>): void {
    this.outline.push(part);
    this.shapes.push(noShape());
  }

  visit(node: Node, inside: Inside): void {
    this.marks.push(...marksOf(this.#body, node));
    const line = (node.position?.start.line ?? 1) + this.#offset;
    const report = <Code extends IssueCode>(code: Code, params: IssueParams[Code], at = line) =>
      this.issues.push(issueOf(code, this.#file, at, params));
    let within = inside;
    switch (node.type) {
      case 'text': {
        this.runs.push({ text: node.value, line });
        this.wordCount += node.value.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
        // One slip can leave several marks; the first shows where.
        const mark = unread.exec(node.value);
        if (mark) report('unread-mark', { mark: mark[0] }, line + linesBefore(node.value, mark.index));
        const heading = /^(#{2,6})([^\s#].*)$/m.exec(node.value);
        if (heading)
          report(
            'wrong-heading',
            { title: heading[2]!, reason: 'no-space', marks: heading[1]! },
            line + linesBefore(node.value, heading.index),
          );
        return;
      }
      case 'heading': {
        const title = plainText(node);
        if (node.depth === 1) report('wrong-heading', { title, reason: 'level-one', marks: '##' });
        else if (node.depth === 2) {
          if (inside.item !== undefined || inside.block !== undefined)
            report('item-inside', { what: 'heading', name: title, ...outerOf(inside) });
          else this.#part({ kind: 'section', id: String(this.#sections++), title, line });
        } else if (node.depth > this.#level + 1) {
          report('wrong-heading', {
            title,
            reason: 'level-left-out',
            level: node.depth,
            above: this.#level,
            marks: '#'.repeat(this.#level + 1),
          });
        }
        if (node.depth > 2) this.#shape.headings++;
        this.#level = Math.max(2, node.depth);
        break;
      }
      case 'paragraph':
        this.paragraphs.push(plainText(node));
        break;
      case 'table':
        this.#shape.tables++;
        for (const row of node.children) {
          const cells = row.children.length;
          const columns = node.children[0]!.children.length;
          // What stands beyond the last column would be lost to readers.
          if (cells !== columns) report('uneven-row', { cells, columns }, row.position!.start.line + this.#offset);
        }
        break;
      case 'link':
        if (plainText(node).trim() === '') report('empty-link', { href: node.url });
        this.links.push({ href: node.url, words: plainText(node), line, ...(inside.item === undefined ? {} : { item: inside.item }) });
        break;
      case 'definition':
        this.links.push({ href: (node as Link | Definition).url, words: '', line });
        break;
      case 'image':
        report('picture', { src: (node as Image).url, alt: (node as Image).alt ?? '' });
        break;
      case 'list':
      case 'blockquote':
        if (node.type === 'list') {
          this.#shape.lists++;
          this.#shape.entries += node.children.length;
        }
        within = { ...inside, block: node.type === 'list' ? { inside: 'list' } : { inside: 'quotation' } };
        break;
      case 'html': {
        const name = /^<\/?([A-Z]\w*)/.exec(node.value)?.[1];
        if (name && (componentNames as readonly string[]).includes(name)) {
          if (!this.issues.some((issue) => issue.code === 'block-in-markdown'))
            report('block-in-markdown', { name, file: `${this.#file}x` });
        } else if (!/^<!--[\s\S]*-->$/.test(node.value.trim()))
          report('not-text', { what: 'html', text: node.value.split('\n')[0]!.slice(0, 40) });
        return;
      }
      case 'mdxjsEsm':
        report('not-text', { what: 'import', text: node.value.split('\n')[0]!.slice(0, 40) });
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) report('not-text', { what: 'code', text: node.value.slice(0, 30) });
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        if (!(componentNames as readonly string[]).includes(name)) {
          report('unknown-component', {
            name,
            known: componentNames,
            suggestion: nearest(name, componentNames),
          });
          break;
        }
        if (node.type === 'mdxJsxTextElement') {
          report('malformed-mdx', { reason: 'block-in-line', name });
          break;
        }
        const allowed = name === 'Item' ? ['id'] : [];
        const strange = node.attributes
          .map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}'))
          .filter((attribute) => !allowed.includes(attribute));
        for (const key of strange)
          report('misspelt-key', { key, place: [], block: name, known: allowed, suggestion: nearest(key, allowed) });
        within = { ...inside, block: { inside: 'block', outer: name } };
        if (name === 'Item') {
          const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'id');
          const id = typeof attribute?.value === 'string' ? attribute.value.trim() : '';
          if (!id && strange.length === 0) report('missing-key', { place: ['id'], block: 'Item', expected: { want: 'item-id' } });
          else if (inside.item !== undefined || inside.block !== undefined)
            report('item-inside', { what: 'item', name: id, ...outerOf(inside) });
          else this.#part({ kind: 'item', id, title: '', line });
          this.#level = 2;
          within = { item: id };
          if (plainText(node).trim() === '') report('empty-text', { item: id });
        }
        break;
      }
    }
    if ('children' in node) for (const child of node.children) this.visit(child as Node, within);
    if (within.item !== inside.item) this.#level = 2;
  }
}

function outerOf({ item, block }: Inside): Outer {
  return item === undefined ? block! : { inside: 'item', outer: item };
}

function noShape(): Shape {
  return { tables: 0, lists: 0, entries: 0, headings: 0 };
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
