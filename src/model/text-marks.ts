/** Where in a text its links, blocks, sections and comments stand, so that nobody who needs its words must parse them again. */
import type { Definition, Link, Root, RootContent } from 'mdast';
import type { TextMark } from './handbook.ts';

type Block = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

function rangeOf(node: RootContent): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The address of a link to a page, item or term of the handbook, or to a section of the same page. It stands behind the link's words. */
function addressMarks(body: string, node: Link | Definition): TextMark[] {
  const from = ('children' in node ? node.children.at(-1)?.position?.end.offset : undefined) ?? rangeOf(node).start;
  const start = body.indexOf(node.url, from);
  if (!/^(page:|item:|term:|#)/.test(node.url) || start < 0) return [];
  return [{ kind: 'link', href: node.url, start, end: start + node.url.length }];
}

/** The tags of a block, without what stands between them. */
function tagMarks(body: string, node: Block): TextMark[] {
  const { start, end } = rangeOf(node);
  const block = node.name ?? '';
  const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'id');
  const id = typeof attribute?.value === 'string' ? attribute.value.trim() : '';
  const opened = body.indexOf('>', start) + 1;
  return [
    { kind: 'open', block, id, start, end: opened },
    // A block that is closed where it is opened (`<Item … />`) has no second tag.
    { kind: 'close', block, id, start: Math.max(opened, body.lastIndexOf('</', end - 1)), end },
  ];
}

/**
 * The marks of one node, without those of its children.
 *
 * @param body the text that the tree was made of
 */
export function marksOf(body: string, node: Root | RootContent): TextMark[] {
  switch (node.type) {
    case 'link':
    case 'definition':
      return addressMarks(body, node);
    case 'heading': {
      // The place behind a section's heading.
      const { end } = rangeOf(node);
      return node.depth === 2 ? [{ kind: 'section', start: end, end }] : [];
    }
    case 'mdxJsxFlowElement':
      return tagMarks(body, node);
    // The check has refused everything of these that is no comment.
    case 'html':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ kind: 'comment', ...rangeOf(node) }];
    default:
      return [];
  }
}
