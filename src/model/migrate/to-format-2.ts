/**
 * Format 2: interface texts come with the engine.
 *
 * In format 1 every pack carried every interface text in every language, and a new text in the engine broke the pack. Now
 * `strings/<locale>.yaml` says only what the pack words otherwise; a text that is the engine's goes, and a file without texts too.
 */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { engineLanguageOf, engineStrings } from '../engine-strings.ts';
import { removeKeys, replaceValue } from '../yaml-edit.ts';
import type { Migration } from './index.ts';

export const toFormat2: Migration = {
  from: 1,
  summary: (words) => words.toFormat2,
  migrate(files) {
    const changed = new Map<string, string | undefined>();
    const handbook = files.get('handbook.yaml')!;
    changed.set('handbook.yaml', replaceValue(handbook, ['format'], '2'));
    const { locales = [] } = parse(handbook) as { locales?: { key?: unknown; lang?: unknown }[] };
    for (const { key, lang } of locales) {
      const file = `strings/${String(key)}.yaml`;
      const language = engineLanguageOf(String(lang));
      const source = files.get(file);
      if (source === undefined || language === undefined) continue;
      const texts = (parse(source) ?? {}) as Record<string, unknown>;
      const ofEngine = engineStrings(language);
      const same = Object.keys(texts).filter((name) => name in ofEngine && isDeepStrictEqual(texts[name], ofEngine[name]));
      if (same.length === 0) continue;
      changed.set(file, same.length === Object.keys(texts).length ? undefined : removeKeys(source, same));
    }
    return changed;
  },
};
