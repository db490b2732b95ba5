import { createHash } from 'node:crypto';

/** Text as it counts: spaces, line breaks and ways of writing å do not. */
export function plainWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * A fingerprint of texts that belong together, for lock files.
 *
 * @param length of the fingerprint, in hexadecimal digits
 */
export function fingerprintOf(texts: readonly string[], length = 16): string {
  return createHash('sha256').update(texts.map(plainWords).join('\n')).digest('hex').slice(0, length);
}
