/**
 * Astro lists on every page the hashes of every inline script and style of the site. A page needs those of its own only:
 * a hash cannot be compressed, so the others would be most of what a reading page weighs beyond its words.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scriptNames } from './script-names.ts';
import { trimStyles } from './trim-styles.ts';

const inline = /<(script|style)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g;
const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i;

/** The page with only those hashes in its policy that something on the page has. */
export function trimPolicy(html: string): string {
  const own = new Set([...html.matchAll(inline)].map((match) => `'sha256-${createHash('sha256').update(match[2]!).digest('base64')}'`));
  return html.replace(policy, (_, before: string, content: string, after: string) => {
    const kept = content.replace(/ ?'sha256-[A-Za-z0-9+/=]+'/g, (hash) => (own.has(hash.trim()) ? hash : ''));
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

/**
 * Trims every page of a built site that is searchable by now: its styles to those that it may need, its policy to its own,
 * and the marks that only the index needed.
 */
export function trimPages(site: string): void {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const mayAdd = scriptNames(
    new Map(files.filter((file) => file.endsWith('.js')).map((file) => [path.basename(file), readFileSync(file, 'utf8')])),
  );
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(file, 'utf8');
    writeFileSync(file, trimPolicy(trimStyles(trimMarks(html), mayAdd(html))));
  }
}
