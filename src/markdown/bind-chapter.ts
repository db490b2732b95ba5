/**
 * A page's HTML made into a chapter of a longer document: headings go down, anchors get the page's name in front, and
 * links to pages that are in the document lead to their place in it. It reads tags, never text.
 */
export interface Binding {
  /** What the anchors of this page begin with. */
  prefix: string;
  /** How many levels headings go down. A heading keeps its looks: `<h4 class="was-h2">`. */
  down: number;
  /** The chapter's anchor for an address of the site, without its fragment; undefined for pages outside the document. */
  anchorOf: (address: string) => string | undefined;
  /** Whether the document has this anchor of another chapter. */
  has: (anchor: string) => boolean;
}

const references = /(\s(?:for|form|headers|aria-(?:labelledby|describedby|controls|details))=")([^"]*)"/g;

/** @param html a well-formed piece, as Astro renders it */
export function bindChapter(html: string, binding: Binding): string {
  const { prefix, down } = binding;
  const own = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!));
  return html.replace(
    /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/g,
    (tag, slash, name, attributes) => {
      const level = /^h([1-6])$/.exec(name)?.[1];
      const shifted = level === undefined ? name : `h${Math.min(6, Number(level) + down)}`;
      if (slash) return `</${shifted}>`;
      if (attributes === '' && level === undefined) return tag;
      let kept = (attributes as string)
        .replace(/(\sid=")([^"]*)"/, (_, before: string, id: string) => `${before}${prefix}--${id}"`)
        .replace(/(\shref=")([^"]*)"/, (_, before: string, href: string) => `${before}${bindLink(href, binding, own)}"`)
        .replace(references, (_, before: string, ids: string) => {
          // What is described elsewhere on the page may not have come along.
          const bound = ids.split(' ').filter((id) => own.has(id));
          return bound.length > 0 ? `${before}${bound.map((id) => `${prefix}--${id}`).join(' ')}"` : '';
        });
      if (level !== undefined)
        kept = /\sclass="/.test(kept) ? kept.replace(/\sclass="/, ` class="was-h${level} `) : `${kept} class="was-h${level}"`;
      return `<${shifted}${kept}${(tag as string).endsWith('/>') ? ' /' : ''}>`;
    },
  );
}

/** A place that the document lacks is answered by the chapter it would stand in. */
function bindLink(href: string, { prefix, anchorOf, has }: Binding, own: ReadonlySet<string>): string {
  const [address, fragment = ''] = href.split('#') as [string, string?];
  const chapter = address === '' ? prefix : anchorOf(address);
  if (chapter === undefined) return href;
  const isThere = chapter === prefix ? own.has(fragment) : has(`${chapter}--${fragment}`);
  return isThere ? `#${chapter}--${fragment}` : `#${chapter}`;
}
