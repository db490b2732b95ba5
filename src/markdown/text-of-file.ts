import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentDir } from '../model/content-dir.ts';
import { getHandbook } from '../model/get-handbook.ts';
import type { Handbook, Page } from '../model/handbook.ts';
import type { Locale } from '../schemas/shared.ts';

const known = new WeakMap<Handbook, Map<string, { page: Page; locale: Locale }>>();

/** The page and language that a file being rendered belongs to; undefined for files outside the pack. */
export function textOfFile(fileURL: URL | undefined): { handbook: Handbook; page: Page; locale: Locale } | undefined {
  if (!fileURL) return undefined;
  const handbook = getHandbook();
  let files = known.get(handbook);
  if (!files) {
    files = new Map();
    for (const page of handbook.pages.values())
      for (const [locale, { file }] of Object.entries(page.texts)) if (file) files.set(file, { page, locale });
    known.set(handbook, files);
  }
  const file = path.relative(contentDir(), fileURLToPath(fileURL)).split(path.sep).join('/');
  const found = files.get(file);
  return found && { handbook, ...found };
}
