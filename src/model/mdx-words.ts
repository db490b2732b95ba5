/** Why a text cannot be read, in words for somebody who does not know MDX. */

export interface MdxProblem {
  reason: string;
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

  const unclosed = /^Expected a closing tag for `<(.*?)>` \((\d+):/.exec(reason);
  if (unclosed) return { reason: `the block <${unclosed[1]}> is opened here and not closed`, line: Number(unclosed[2]) };
  const crossed = /^Unexpected closing tag `(.*?)`, expected corresponding closing tag for `<(.*?)>` \((\d+):/.exec(reason);
  if (crossed)
    return {
      reason: `${crossed[1]} stands where <${crossed[2]}>, opened on line ${Number(crossed[3]) + offset}, must be closed first`,
      line,
    };
  if (ruleId === 'unexpected-closing-slash') return { reason: 'a block is closed here that was not opened', line };
  if (ruleId === 'acorn') {
    if (source.includes('esm')) return { reason: 'a paragraph begins with the word “import” or “export”, which is read as code', line };
    return { reason: 'what stands in curly brackets here is read as code', line };
  }
  if (ruleId === 'unexpected-eof') {
    if (source.includes('expression')) return { reason: 'a curly bracket { is opened here and not closed', line: lineOfLast('{') };
    if (reason.includes('closing quote'))
      return { reason: 'a quotation mark in a tag is opened here and not closed', line: lineOfLast('=') };
    return { reason: 'a less-than sign < begins a tag here that is not closed', line: lineOfLast('<') };
  }
  if (ruleId === 'unexpected-character') {
    if (reason.includes('create a comment')) return { reason: 'a comment is written {/* … */}, not <!-- … -->', line };
    if (reason.includes('create a link')) return { reason: 'an address in <…> is not a link; write [words](https://…)', line };
    if (reason.includes('attribute value'))
      return { reason: 'what follows = in a tag must stand in straight quotation marks: id="…"', line };
    return {
      reason: `a less-than sign < is read as the beginning of a tag, and ${/`(.)`/u.exec(reason)?.[1] ?? 'what follows'} does not fit in one`,
      line,
    };
  }
  return { reason, line };
}
