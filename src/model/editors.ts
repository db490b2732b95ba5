/** The page for those who write the handbook: only where one writes (`npm run dev`), or in a build that asks for it (`HANDBOOK_EDITORS=1`). */
import type { Locale, Localized } from '../schemas/shared.ts';
import type { Handbook } from './handbook.ts';

/** Last part of its address: the same in every language, as readers never see it. */
export const editorsSlug = 'editors-desk';

/** Its address in every language. It is no page of the handbook: neither menus nor search nor the data know it. */
export function editorsPaths(handbook: Handbook): Localized {
  const paths = handbook.locales.map(({ key }): [Locale, string] => [key, `/${key}/${editorsSlug}/`]);
  return Object.fromEntries(paths);
}
