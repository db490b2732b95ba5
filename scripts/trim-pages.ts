/**
 * Astro lists on every page the hashes of every inline script and style of the site. A page needs those of its own only:
 * a hash cannot be compressed, so the others would be most of what a reading page weighs beyond its words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scriptNames } from './script-names.ts';
import { hashOf, trimStyles } from './trim-styles.ts';

const inline = /<(script|style)\b(?![^>]*\s(?:src=|type="application))[^>]*>([\s\S]*?)<\/\1>/g;
const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i;

/**
 * The page with only those hashes in its policy that something on the page has.
 *
 * @param renamed what the hashes of its styles were, and are
 */
export function trimPolicy(html: string, renamed: ReadonlyMap<string, string> = new Map()): string {
  const own = new Set([...html.matchAll(inline)].map((match) => hashOf(match[2]!)));
  return html.replace(policy, (_, before: string, content: string, after: string) => {
    const kept = content.replace(/ ?('sha256-[A-Za-z0-9+/=]+')/g, (_, hash: string) => {
      const now = renamed.get(hash) ?? hash;
      return own.has(now) ? ` ${now}` : '';
    });
    // A page that names a policy of its own has more than none.
    return before + kept.replace(/trusted-types 'none' (?=[^;])/, 'trusted-types ') + after;
  });
}

/** The page without what says where Pagefind is not to look: the index is made, and has no more use for it. */
export function trimMarks(html: string): string {
  return html.replace(/ data-pagefind-ignore(="[^"]*")?(?=[\s>])/g, (mark, _, at: number) =>
    // In a tag, not in words about it.
    html.lastIndexOf('<', at) > html.lastIndexOf('>', at) ? '' : mark,
  );
}

/** The page without the names of islands that only `dev` needs: they are made of the folder in which the handbook is built. */
function trimIslandNames(html: string): string {
  return html.replace(/(<astro-island) uid="[^"]*"/g, '$1');
}

/** Elements that no style lays in a line of text: where a line begins or ends with them, a space shows nothing. */
const apart =
  '(?:article|body|circle|dd|details|div|dl|dt|fieldset|footer|form|h1|head|header|html|legend|li|link|main|meta|nav|ol|p|path|search|section|summary|table|tbody|td|th|thead|title|tr|ul)';
const spaceBefore = new RegExp(`\\s+(</(?:a|span)>)?\\s*(?=</?${apart}[\\s>])`, 'g');
const spaceAfter = new RegExp(`(</?${apart}(?:\\s[^<>]*)?>)\\s*(<(?:a|span)(?:\\s[^<>]*)?>)?\\s*`, 'g');

/** Elements that may stand in a line of text, so a space beside them shows; one inside, at their beginning or end, does not. */
const boxes = '(?:button|h[2-6]|label|legend)';
const spaceInBox = new RegExp(`(<${boxes}(?:\\s[^<>]*)?>)\\s+|\\s+(?=</${boxes}>)`, 'g');

/** The page without spaces that only its template has. */
export const trimSpaces = (html: string): string => html.replace(spaceBefore, '$1').replace(spaceAfter, '$1$2').replace(spaceInBox, '$1');

/** What Astro escapes in an attribute. */
const entities: Readonly<Record<string, string>> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' };

/**
 * The page without the properties of islands that are to have them beside it (`client:painted="beside"`), and these by the name of their
 * file, which `src/islands/when-painted.ts` fetches: a page should not wait for what only its script reads.
 */
export function takeProps(html: string): { html: string; files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>();
  const trimmed = html.replace(/<astro-island\b[^>]*&quot;value&quot;:&quot;beside&quot;[^>]*>/g, (island) =>
    island.replace(/ props="([^"]*)"/, (_, props: string) => {
      const name = `island-${files.size + 1}.json`;
      files.set(
        name,
        props.replace(/&(quot|#39|lt|gt|amp);/g, (_entity, entity: string) => entities[entity]!),
      );
      return ` data-props="${name}"`;
    }),
  );
  return { html: trimmed, files };
}

/**
 * What trims a page that the index has read: its styles to those that it may need, its policy to its own, and the marks
 * that only the index needed away. What its islands know, where that is much, comes as files.
 *
 * @param site folder with the site's scripts, which stand there before the first page
 * @param fill puts into a stylesheet what only content can tell
 */
export function pageTrimmer(site: string, fill: (css: string) => string): (html: string) => ReturnType<typeof takeProps> {
  const scripts = readdirSync(site, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.js'),
  );
  const mayAdd = scriptNames(new Map(scripts.map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'utf8')])));
  return (html) => {
    const trimmed = trimStyles(trimMarks(trimIslandNames(trimSpaces(html))), mayAdd(html), fill);
    return takeProps(trimPolicy(trimmed.html, trimmed.hashes));
  };
}
