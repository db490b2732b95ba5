/**
 * Astro lists on every page the hashes of every inline script and style of the site. A page needs those of its own only:
 * a hash cannot be compressed, so the others would be most of what a reading page weighs beyond its words.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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

/** Trims every page of a built site. */
export function trimPolicies(site: string): void {
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = path.join(entry.parentPath, entry.name);
    writeFileSync(file, trimPolicy(readFileSync(file, 'utf8')));
  }
}
