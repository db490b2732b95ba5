/** `translations.lock.json` as text. */
import type { TranslationsLock } from '../../schemas/translations-lock.ts';

/** Path inside the content folder. */
export const translationsLockFile = 'translations.lock.json';

/** As it is written to the file: one line a part, entries in alphabetical order, so that a change of the file shows what changed. */
export function printTranslationsLock(lock: TranslationsLock): string {
  const entries = Object.entries(lock.entries)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { answers, parts, minor }]) => {
      const lines = Object.entries(parts).map(([part, { words, changed }]) => {
        const value = { words, ...(changed.length > 0 ? { changed } : {}) };
        return `        ${JSON.stringify(part)}: ${JSON.stringify(value)}`;
      });
      const reasons = minor.length > 0 ? `,\n      "minor": ${JSON.stringify(minor)}` : '';
      return `    ${JSON.stringify(id)}: {\n      "answers": ${JSON.stringify(answers)},\n      "parts": {\n${lines.join(',\n')}\n      }${reasons}\n    }`;
    });
  return `{\n  "version": 1,\n  "entries": {\n${entries.join(',\n')}\n  }\n}\n`;
}
