/** Markdown by hand: what the copies are made of. */

/** Plain text as Markdown: nothing in it becomes a mark. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+(?=[.)]\s))/gm, (_, space: string, sign: string) => `${space}${/\d/.test(sign) ? sign : `\\${sign}`}`)
    .replace(/^(\s*\d+)([.)]\s)/gm, '$1\\$2');
}

export function link(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](${address})`;
}

/** A list of lines that are Markdown already. */
export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Blocks of Markdown with an empty line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | readonly string[])[]): string {
  return parts
    .flat()
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A quotation: every line begins with `>`. */
export function quote(markdown: string): string {
  return markdown.trim().replace(/^/gm, '> ').replace(/^> $/gm, '>');
}
