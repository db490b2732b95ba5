/**
 * Words as a tree, by two parsers. They give the same tree for what is right (`tests/content/parsers.test.ts`); the one is
 * some fifteen times as fast, the other tells what is wrong, and where.
 */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { unified } from 'unified';

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const markdown = unified().use(remarkParse).use(remarkGfm);
const options = { features: { frontmatter: false } };
/** A line with a less-than sign or a curly bracket that is not a block's tag alone: the parsers need not agree on it. */
const unusual = /^(?![ \t]*<\/?[A-Z]\w*(?: id="[^"\n]*")?>[ \t]*$).*[<{]/m;

/** @returns undefined for words that cannot be parsed, or hold what the parsers may read differently */
export function parseFast(body: string, isMdx: boolean): Root | undefined {
  if (unusual.test(body)) return undefined;
  try {
    return (isMdx ? mdxToMdast(body, options) : markdownToMdast(body, options)) as Root;
  } catch {
    return undefined;
  }
}

/** @throws for MDX that cannot be parsed: a message with `ruleId`, `reason`, `line` and `place` */
export function parseStrictly(body: string, isMdx: boolean): Root {
  return (isMdx ? mdx : markdown).parse(body);
}
