/** Only what this version says is kept: a file of another version, or one changed on its way, fails the whole fetch. */
import { hashLength } from '../copy.ts';

/** What never fits a body that has been unpacked, or would hide it from a reader who asks in another way. */
const dropped = ['content-encoding', 'content-length', 'vary'];

/**
 * @param hash what the bytes must hash to
 * @returns the response with its body read to the end
 * @throws when the server gave something else
 */
export async function verified(response: Response, hash: string): Promise<Response> {
  const body = await response.arrayBuffer();
  if (!response.ok || (await hashOf(body)) !== hash) throw new Error(`${response.url} is not of this version (${response.status}).`);
  const headers = new Headers(response.headers);
  for (const name of dropped) headers.delete(name);
  return new Response(body, { status: 200, headers });
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, hashLength);
}
