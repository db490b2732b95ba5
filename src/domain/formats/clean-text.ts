/** Texts that other programs read: what a reader typed or pasted may hold characters that their formats forbid. */

/**
 * Without control characters (but tab and line break) and half surrogate pairs: XML, and with it Word, refuses a whole
 * file for one of them. Line breaks become `\n`.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
      // Pairs are taken first, so that what is left are halves.
      .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : '\uFFFD'))
  );
}
