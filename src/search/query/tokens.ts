/** Running text as words: lower case, hyphens and punctuation apart. `Triple-helix?` gives `triple`, `helix`. */
export function tokenise(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      // The genitive of English is no word of its own.
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
