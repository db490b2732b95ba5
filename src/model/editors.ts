/** The page for those who write the handbook: only where one writes, or in a build that asks for it. */
import type { Locale, Localized } from '../schemas/shared.ts';
import type { Handbook } from './handbook.ts';

/** Last part of its address: the same in every language, as readers never see it. */
export const editorsSlug = 'editors-desk';

/** `npm run dev` asks for it, and so may a build: `HANDBOOK_EDITORS=1`. */
export function isForEditors(): boolean {
  return process.env['HANDBOOK_EDITORS'] === '1';
}

/** Its address in every language. It is no page of the handbook: neither menus nor search nor the data know it. */
export function editorsPaths(handbook: Handbook): Localized {
  const paths = handbook.locales.map(({ key }): [Locale, string] => [key, `/${key}/${editorsSlug}/`]);
  return Object.fromEntries(paths);
}
