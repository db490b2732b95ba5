/**
 * The YAML parser stumbles over everything that follows a slip, so only its first word is worth telling. What stands in another
 * group of the file is read by itself: what is wrong there is a slip of its own.
 */
import { parseDocument } from 'yaml';

interface Block {
  /** Its lines: from `start` up to, and not with, `end`. */
  start: number;
  end: number;
}

interface Group {
  /** Where it begins in the file, and how long it is there. */
  offset: number;
  length: number;
  text: string;
  doc: ReturnType<typeof parse>;
}

/**
 * @param source the whole file
 * @param first offset of the first slip
 * @returns groups of lines after it that cannot be read even alone, with the parser's view of them
 */
export function furtherSlips(source: string, first: number): Group[] {
  const lines = source.split('\n');
  const offsets = [0];
  for (const line of lines) offsets.push(offsets.at(-1)! + line.length + 1);
  const found: Group[] = [];

  const look = (range: Block, after: number) => {
    for (const block of blocksOf(lines, range)) {
      if (block.end <= after + 1) continue;
      let here = after;
      if (block.start > after) {
        // Indentation stays, so that offsets do; a group that follows shows a line that is no field.
        const text = lines.slice(block.start, block.end).join('\n');
        const indent = /^ */.exec(text)![0];
        const whole = /^\s*-(?:\s|$)/.test(text) ? `${text}\n` : `${text}\n${indent}following: 1\n`;
        const doc = parse(whole);
        const [error] = doc.errors;
        if (!error) continue;
        found.push({ offset: offsets[block.start]!, length: text.length, text: whole, doc });
        here = block.start + text.slice(0, error.pos[0]).split('\n').length - 1;
      }
      if (!isClosed(lines[block.start]!)) continue;
      look({ start: block.start + 1, end: block.end }, here);
    }
  };
  look({ start: 0, end: lines.length }, source.slice(0, first).split('\n').length - 1);
  return found;
}

function parse(text: string) {
  return parseDocument(text, { prettyErrors: false, logLevel: 'error' });
}

const isBlank = (line: string) => /^\s*(?:#|$)/.test(line);

/** Lines that belong together: each begins as far to the left as the range does. */
function blocksOf(lines: readonly string[], { start, end }: Block): Block[] {
  const indents = lines.slice(start, end).flatMap((line) => (isBlank(line) ? [] : [line.search(/\S/)]));
  const least = Math.min(...indents);
  const isList = /^\s*-(?:\s|$)/.test(lines.slice(start, end).find((line) => !isBlank(line)) ?? '');
  const starts: number[] = [];
  for (let index = start; index < end; index++) {
    const line = lines[index]!;
    if (isBlank(line) || line.search(/\S/) > least) continue;
    const isEntry = /^\s*-(?:\s|$)/.test(line);
    // A bracket that closes, or a list that is as far to the left as its name, goes on with what stands above.
    if (starts.length > 0 && (/^\s*[}\]]/.test(line) || (isEntry && !isList))) continue;
    starts.push(index);
  }
  return starts.map((at, index) => ({ start: at, end: starts[index + 1] ?? end }));
}

/** Whether what stands below a line is fields or a list, and not the rest of a text or of what stands in brackets. */
function isClosed(line: string): boolean {
  const words = line.replace(/^\s*(?:- +)*/, '').replace(/\s+#.*$/, '');
  return /:\s*$/.test(words) || /^[\w-]+:\s+[^\s"'{[|>]/.test(words);
}
