/** What is wrong with a YAML file, in words for somebody who does not know YAML. */
import { visit, type Document, type YAMLError } from 'yaml';

export interface YamlProblem {
  reason: string;
  offset: number;
}

/**
 * The problems worth telling. One slip makes the parser stumble several times: only the first is told, except for keys
 * written twice, which are slips of their own.
 */
export function yamlProblems(doc: Document.Parsed, source: string): YamlProblem[] {
  const [first] = doc.errors;
  if (first) {
    if (first.code === 'DUPLICATE_KEY') {
      return doc.errors
        .filter((error) => error.code === 'DUPLICATE_KEY')
        .map((error) => ({ reason: `the key “${wordAt(source, error.pos[0])}” stands twice in the same group`, offset: error.pos[0] }));
    }
    const open = openQuote(doc, source, first.pos[0]);
    return [
      open === undefined
        ? { reason: reasonOf(first, source), offset: first.pos[0] }
        : { reason: `the quotation mark ${source[open]} is opened here and not closed on the same line`, offset: open },
    ];
  }
  const [warning] = doc.warnings;
  if (warning) return [{ reason: 'a text that begins with ! must stand in quotation marks', offset: warning.pos[0] }];
  const alias = unknownAlias(doc);
  return alias === undefined ? [] : [{ reason: 'a text that begins with * must stand in quotation marks', offset: alias }];
}

function reasonOf({ code, message, pos }: YAMLError, source: string): string {
  const line = source.slice(source.lastIndexOf('\n', pos[0] - 1) + 1);
  if (/^ *\u00a0/.test(line))
    return 'a hard space, as word processors make it, stands at the beginning of the line; only ordinary spaces may';
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab stands at the beginning of the line; only spaces may';
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? 'a bracket { or [ on this line or above is opened and not closed'
        : 'the line is indented more or less than the lines it belongs with';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'after “key:” there is another “word:”. A text with a colon in it needs quotation marks, and a key that belongs below this one stands on a line of its own';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'the line has no “key:” before its text';
    case 'MISSING_CHAR':
      if (message.endsWith('quote')) return 'a quotation mark is opened on this line and not closed';
      if (message.startsWith('Sequence item')) return 'the line is indented more or less than the lines it belongs with';
      return message.startsWith('Implicit map keys')
        ? 'the colon after the key is missing, or the space after the colon'
        : 'a bracket, comma or colon is missing';
    case 'BAD_SCALAR_START':
      return `a text that begins with ${source[pos[0]]} must stand in quotation marks`;
    case 'BAD_ALIAS':
      return 'a text that begins with & or * must stand in quotation marks';
    case 'BAD_DQ_ESCAPE':
      return 'a backslash in a text between "…" must be written twice';
    case 'MULTIPLE_DOCS':
      return 'a line of --- stands in the middle of the file';
    case 'UNEXPECTED_TOKEN':
      return message.includes('block-seq-ind')
        ? 'a list begins on the line below its key, not beside it'
        : `“${source.slice(pos[0]).split('\n')[0]!.slice(0, 30).trim()}” does not belong here`;
    default:
      return `it cannot be read (${message.split('\n')[0]})`;
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
