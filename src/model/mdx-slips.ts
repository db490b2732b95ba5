/** Why a text cannot be read, as kinds of slips that somebody who does not know MDX can be told of. */
import type { Root } from 'mdast';
import type { MdxSlip } from './issue-params.ts';
import { parseStrictly } from './parse-words.ts';
import { conflict } from './yaml-slips.ts';

export interface MdxProblem {
  slip: MdxSlip;
  /** Counted from 1 in the body. */
  line: number;
}

interface ParseError {
  ruleId?: string;
  source?: string;
  reason?: string;
  line?: number;
  place?: { offset?: number };
}

/**
 * @param error what the MDX parser threw
 * @param body the text it was reading
 * @param offset lines of the file before the body, for lines that the reason names
 */
export function mdxProblem(error: unknown, body: string, offset: number): MdxProblem {
  const { ruleId = '', source = '', reason = String(error), line = 1, place } = error as ParseError;
  const end = place?.offset ?? body.length;
  /** The line of the last such characters before the parser gave up: it names the end of the text, not what was left open. */
  const lineOfLast = (opening: string) => body.slice(0, Math.max(0, body.lastIndexOf(opening, end))).split('\n').length;

  const here = body.split('\n')[line - 1] ?? '';
  if (conflict.test(here)) return { slip: { reason: 'two-versions' }, line };

  const unclosed = /^Expected a closing tag for `<(.*?)>` \((\d+):/.exec(reason);
  if (unclosed) return { slip: { reason: 'unclosed-block', name: unclosed[1]! }, line: Number(unclosed[2]) };
  const crossed = /^Unexpected closing tag `(.*?)`, expected corresponding closing tag for `<(.*?)>` \((\d+):/.exec(reason);
  if (crossed) return { slip: { reason: 'crossed-blocks', tag: crossed[1]!, name: crossed[2]!, line: Number(crossed[3]) + offset }, line };
  if (ruleId === 'unexpected-closing-slash') {
    // `<Item id="…" />` opens and closes; its words stand below it, and a tag that closes nothing.
    const name = /^\s*<\/(\w+)>/.exec(here)?.[1];
    const atOnce =
      name === undefined
        ? -1
        : body.split('\n').findLastIndex((text, index) => index < line && text.startsWith(`<${name} `) && /\/>\s*$/.test(text));
    return atOnce < 0 ? { slip: { reason: 'not-opened' }, line } : { slip: { reason: 'closed-at-once', name: name! }, line: atOnce + 1 };
  }
  if (ruleId === 'acorn') return { slip: { reason: source.includes('esm') ? 'import-word' : 'code' }, line };
  if (ruleId === 'unexpected-eof') {
    if (source.includes('expression')) return { slip: { reason: 'open-bracket' }, line: lineOfLast('{') };
    if (reason.includes('closing quote')) return { slip: { reason: 'quote-in-tag' }, line: lineOfLast('=') };
    return { slip: { reason: 'open-tag' }, line: lineOfLast('<') };
  }
  if (ruleId === 'unexpected-character') {
    if (reason.includes('create a comment')) return { slip: { reason: 'html-comment' }, line };
    if (reason.includes('create a link')) return { slip: { reason: 'address-in-brackets' }, line };
    if (reason.includes('attribute value')) return { slip: { reason: 'unquoted-attribute' }, line };
    return { slip: { reason: 'less-than', next: /`(.)`/u.exec(reason)?.[1] }, line };
  }
  return { slip: { reason: 'other', detail: reason }, line };
}

/** A part of a text that can be read by itself: an item, or what stands under a heading of level two. */
interface Piece<Read> {
  /** Its lines in the body, counted from 1; `end` is the first after it. */
  start: number;
  end: number;
  read: Read | undefined;
  problem: MdxProblem | undefined;
}

/**
 * The parser stops at the first slip of a text. Piece by piece, it gets to the others.
 *
 * @param read given the tree of a piece, its words, and the lines before it
 */
export function readPieces<Read>(body: string, isMdx: boolean, read: (tree: Root, piece: string, before: number) => Read): Piece<Read>[] {
  const lines = body.split('\n');
  const starts = [0];
  let isInItem = false;
  lines.forEach((line, index) => {
    if (index > 0 && (/^<Item[ >]/.test(line) || (!isInItem && /^## /.test(line)))) starts.push(index);
    if (/^<Item[ >]/.test(line)) isInItem = true;
    if (/^<\/Item>/.test(line)) isInItem = false;
  });
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const piece = lines.slice(start, end).join('\n');
    const place = { start: start + 1, end: end + 1 };
    try {
      return { ...place, read: read(parseStrictly(piece, isMdx), piece, start), problem: undefined };
    } catch (error) {
      const { slip, line } = mdxProblem(error, piece, start);
      return { ...place, read: undefined, problem: { slip, line: line + start } };
    }
  });
}

/** The slip at which the whole text stopped, and those of other pieces. */
export function slipsOf(first: MdxProblem, pieces: readonly Piece<unknown>[]): MdxProblem[] {
  const own = pieces.find(({ start, end }) => start <= first.line && first.line < end);
  const others = pieces.flatMap((piece) => (piece.problem && piece !== own ? [piece.problem] : []));
  // What only looks wrong because of a slip elsewhere is right by itself.
  return own && !own.problem && others.length > 0 ? others : [first, ...others];
}
