/**
 * Words to HTML, with Astro's Markdown engine but without the bundler. A text of a pack holds no code (the reader refuses
 * imports and expressions), so it need not become a module to be rendered: that would cost ten times as much.
 */
import { evaluate, markdownToHtml, type HastPluginDefinition } from 'satteri';

/** HTML, or a block that the writer placed, with the words inside it. */
export type WordsPart = string | { name: string; id: string | undefined; inside: readonly WordsPart[] };

// Quotation marks are typed as each language wants them; the engine knows only the English ones.
const features = { frontmatter: false, smartPunctuation: { quotes: false } } as const;

export interface WordsOptions {
  /** Whether the words may place blocks: MDX, not plain Markdown. */
  isMdx: boolean;
  hastPlugins: HastPluginDefinition[];
  /** Names of the blocks that there are. */
  blocks: readonly string[];
}

/** @param body the words, without the head of their file; the check has found them to be right */
export function renderWords(body: string, { isMdx, hastPlugins, blocks }: WordsOptions): readonly WordsPart[] {
  const options = { features, hastPlugins };
  if (!isMdx) return [(markdownToHtml(body, options) as { html: string }).html];
  const { default: content } = evaluate(body, {
    ...options,
    // What stands between two blocks comes as one piece of HTML.
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    elementAttributeNameCase: 'html',
    Fragment: fragment,
    jsx: write,
    jsxs: write,
  }) as { default: (props: object) => Written };
  return content({ components: { Fragment: fragment, ...Object.fromEntries(blocks.map((name) => [name, new Block(name)])) } }).parts;
}

/** What a piece of the text has become. A string beside it in the tree is text still to be written. */
class Written {
  readonly parts: readonly WordsPart[];
  constructor(parts: readonly WordsPart[]) {
    // Neighbouring pieces of HTML are one piece.
    this.parts = parts.reduce<WordsPart[]>((all, part) => {
      const last = all.at(-1);
      if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
      else all.push(part);
      return all;
    }, []);
  }
}

class Block {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const fragment = Symbol('fragment');

type Child = string | Written | readonly Child[] | null | undefined;

/** Called for a piece of static HTML, for every block, and for every element around a comment (which is all that stays dynamic). */
function write(type: unknown, props: unknown): Written {
  const { children, 'set:html': html, ...attributes } = props as { children?: Child; 'set:html'?: string } & Record<string, unknown>;
  const parts = html === undefined ? partsOf(children) : [html];
  if (type instanceof Block)
    return new Written([{ name: type.name, id: attributes['id'] as string | undefined, inside: new Written(parts).parts }]);
  if (type === fragment) return new Written(parts);
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`);
  return new Written([`<${String(type)}${written.join('')}>`, ...parts, `</${String(type)}>`]);
}

function partsOf(child: Child): readonly WordsPart[] {
  if (typeof child === 'string') return [escapeHtml(child)];
  if (child instanceof Written) return child.parts;
  return Array.isArray(child) ? (child as readonly Child[]).flatMap(partsOf) : [];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
