import { addressedPages } from '../../addressed.ts';
import { isVague } from '../../../i18n/vague-words.ts';
import type { Advised, Adviser } from './index.ts';

/** Links whose words say where they lead, and that do not go by an address of the handbook's own, which may change. */
export const clearLinks: Adviser = (draft) => {
  const langs = new Map(draft.config.locales.map(({ key, lang }) => [key, lang]));
  const present = new Map<string, string>();
  const former = new Map<string, string>();
  for (const { id, paths, formerPaths } of addressedPages(draft)) {
    for (const path of Object.values(paths)) present.set(path, id);
    for (const path of Object.values(formerPaths).flat()) former.set(path, id);
  }
  return (page) =>
    Object.entries(page.texts).flatMap(([locale, { file, text }]) =>
      (text?.links ?? []).flatMap(({ href, words, line }): Advised[] => {
        const found: Advised[] = [];
        if (isVague(words, langs.get(locale) ?? locale))
          found.push({ issue: { code: 'vague-link', file, line, params: { words } }, locale, about: words });
        const path = pathOf(href);
        const moved = path && former.get(path);
        const own = moved || (path && present.get(path));
        if (own) {
          const params = { href, page: own, isMoved: Boolean(moved) };
          found.push({ issue: { code: 'moved-link', file, line, params }, locale, about: href });
        }
        return found;
      }),
    );
};

/** The path of a full address, if it is deep enough to be a page's and not a whole site's. */
function pathOf(href: string): string | undefined {
  if (!/^https?:/.test(href) || !URL.canParse(href)) return undefined;
  const path = decodeURI(new URL(href).pathname).replace(/\/?$/, '/');
  return path.split('/').length >= 5 ? path : undefined;
}
