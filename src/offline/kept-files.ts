/** Which files of a built site belong to the copy of a language. */
import { editorsSlug } from '../model/editors.ts';

/** What pages of a language fetch when they are read: two lists, and what an island knows (`scripts/trim-pages.ts`). */
const fetched = /^(reading|check-texts|.*\/island-\d+)\.json$/;

/**
 * Everything a reader of the language can come to: its pages and worksheets, the scripts, and its search. Not what is
 * there for machines (data, feeds) or for editors, nor other languages.
 *
 * @param files paths below the site's root, without a slash at the front
 * @param lang the language's BCP 47 tag, which Pagefind names its files by
 */
export function keptFiles(files: readonly string[], locale: string, lang: string): string[] {
  const own = `${locale}/`;
  // A language whose endings Pagefind does not know is read by what serves all such languages.
  const reader = files.includes(`pagefind/wasm.${lang}.pagefind`) ? lang : 'unknown';
  return files.filter((file) => {
    // Made for servers, of files that are in the list themselves.
    if (/\.(br|gz|zst)$/.test(file)) return false;
    if (file.startsWith(`${own}${editorsSlug}/`)) return false;
    if (file.startsWith(own)) return /\.(html|docx)$/.test(file) || fetched.test(file.slice(own.length));
    if (file.startsWith('_astro/')) return true;
    if (file.startsWith('pagefind/')) return isOfLanguage(file.slice(file.lastIndexOf('/') + 1), lang, reader);
    return file === `search/${locale}.json` || file === 'sequence.css';
  });
}

/** `sv_123.pf_fragment`, `pagefind.sv_123.pf_meta`, `wasm.sv.pagefind`; the engine and its list serve every language. */
function isOfLanguage(name: string, lang: string, reader: string): boolean {
  if (name === 'pagefind.js' || name === 'pagefind-entry.json') return true;
  const parts = name.split(/[._]/);
  return parts[0] === lang || (parts[0] === 'pagefind' && parts[1] === lang) || (parts[0] === 'wasm' && parts[1] === reader);
}

/** The address a browser asks a file by: a page goes by its folder. */
export const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
