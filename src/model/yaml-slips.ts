/** What is wrong with a YAML file, as kinds of slips that somebody who does not know YAML can be told of. */
import { visit, type Document, type YAMLError } from 'yaml';
import { furtherSlips } from './further-slips.ts';
import type { YamlSlip } from './issue-params.ts';

export interface YamlProblem {
  slip: YamlSlip;
  offset: number;
}

/**
 * The problems worth telling. One slip makes the parser stumble several times: of them only the first is told, but for keys
 * written twice, which are slips of their own, and for what is wrong in another group of the file.
 */
export function yamlProblems(doc: Document.Parsed, source: string): YamlProblem[] {
  const problems = problemsOf(doc, source);
  const [first] = problems;
  // Where two versions of a file stand one below the other, everything looks wrong.
  if (!first || first.slip.reason === 'two-versions' || first.slip.reason === 'two-documents') return problems;
  const others = furtherSlips(source, Math.max(...problems.map(({ offset }) => offset))).flatMap(({ offset, length, text, doc: part }) =>
    problemsOf(part, text).map((problem) => ({ ...problem, offset: offset + Math.min(problem.offset, length) })),
  );
  return [...problems, ...others.filter(({ slip }) => slip.reason !== 'two-versions')];
}

function problemsOf(doc: Document.Parsed, source: string): YamlProblem[] {
  const [first] = doc.errors;
  if (first) {
    if (first.code === 'DUPLICATE_KEY') {
      return doc.errors
        .filter((error) => error.code === 'DUPLICATE_KEY')
        .map((error) => ({ slip: { reason: 'duplicate-key', key: wordAt(source, error.pos[0]) }, offset: error.pos[0] }));
    }
    const open = openQuote(doc, source, first.pos[0]);
    return [
      open === undefined
        ? { slip: slipOf(first, source), offset: first.pos[0] + (isAboutNextLine(first, source) ? 1 : 0) }
        : { slip: { reason: 'open-quote', mark: source[open]! }, offset: open },
    ];
  }
  const [warning] = doc.warnings;
  if (warning) return [{ slip: { reason: 'reserved-sign', sign: '!' }, offset: warning.pos[0] }];
  const alias = unknownAlias(doc);
  return alias === undefined ? [] : [{ slip: { reason: 'reserved-sign', sign: '*' }, offset: alias }];
}

/** A list or a group too far to the left is told of at the end of the line above it. */
function isAboutNextLine({ code, pos }: YAMLError, source: string): boolean {
  return code === 'BLOCK_AS_IMPLICIT_KEY' && source[pos[0]] === '\n';
}

/** What git leaves in a file that two people have changed at once. */
export const conflict = /^(?:<{7}|={7}|>{7})(?:[ \r\n]|$)/;

function slipOf({ code, message, pos }: YAMLError, source: string): YamlSlip {
  const line = source.slice(source.lastIndexOf('\n', pos[0] - 1) + 1);
  if (/^ *\u00a0/.test(line)) return { reason: 'hard-space' };
  if (/^ *\t/.test(line)) return { reason: 'tab' };
  if (conflict.test(line)) return { reason: 'two-versions' };
  if (/^ *-(?!--)[^\s-]/.test(line)) return { reason: 'list-without-space' };
  switch (code) {
    case 'TAB_AS_INDENT':
      return { reason: 'tab' };
    case 'BAD_INDENT':
      return { reason: message.startsWith('Flow') ? 'open-bracket' : 'indent' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      // A list or a group that begins too far to the left looks so too; then there is no second colon on the line.
      return { reason: (line.split('\n')[0]!.match(/:(?=\s|$)/g) ?? []).length > 1 ? 'colon-in-text' : 'indent' };
    case 'BLOCK_IN_FLOW':
      // `{ sv: Frågan: vem, en: … }`
      return /[{,]\s*[\w-]+:\s[^"'{}[\],]*:\s/.test(line.split('\n')[0]!) ? { reason: 'colon-in-text' } : { reason: 'open-bracket' };
    case 'MULTILINE_IMPLICIT_KEY':
      return { reason: /^\s*(?:- )?[\w.-]+:[^\s/]/.test(line) ? 'no-colon' : 'no-key' };
    case 'MISSING_CHAR':
      if (message.endsWith('quote')) return { reason: 'open-quote' };
      if (message.startsWith('Sequence item')) return { reason: 'indent' };
      return { reason: message.startsWith('Implicit map keys') ? 'no-colon' : 'punctuation' };
    case 'BAD_SCALAR_START':
      return { reason: 'reserved-sign', sign: source[pos[0]]! };
    case 'BAD_ALIAS':
      return { reason: 'reserved-sign', sign: /[&*]/.exec(source.slice(pos[0]))?.[0] ?? '&' };
    case 'BAD_DQ_ESCAPE':
      return { reason: 'backslash' };
    case 'MULTIPLE_DOCS':
      return { reason: 'two-documents' };
    case 'UNEXPECTED_TOKEN':
      return message.includes('block-seq-ind')
        ? { reason: 'list-beside-key' }
        : { reason: 'stray', text: source.slice(pos[0]).split('\n')[0]!.slice(0, 30).trim() };
    default:
      return { reason: 'other', detail: message.split('\n')[0]! };
  }
}

/** The key or word that stands at an offset. */
function wordAt(source: string, offset: number): string {
  return /^["']?([^:"'\n]*)/.exec(source.slice(offset))![1]!;
}

/** Where a quotation mark was opened that swallowed the following lines, up to the place where the parser stumbled. */
function openQuote(doc: Document.Parsed, source: string, stumbled: number): number | undefined {
  let open: number | undefined;
  visit(doc, {
    Scalar(_, node) {
      const [start, end] = node.range ?? [0, 0];
      const isQuote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (isQuote && start < stumbled && stumbled <= end + 1 && source.slice(start, end).trimEnd().includes('\n')) open = start;
    },
  });
  return open;
}

function unknownAlias(doc: Document.Parsed): number | undefined {
  let found: number | undefined;
  visit(doc, {
    Alias(_, node) {
      if (node.resolve(doc) !== undefined) return undefined;
      found = node.range![0];
      return visit.BREAK;
    },
  });
  return found;
}
