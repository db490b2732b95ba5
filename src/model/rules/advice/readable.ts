import { lixLimit, readability } from '../../../domain/readability.ts';
import type { Advised, Adviser } from './index.ts';

/** So few words say nothing about how hard a text is to read. */
const LEAST_WORDS = 100;

/** Texts that are not hard to read: LIX below what the handbook aims at, in languages where the number means something. */
export const readable: Adviser = ({ config }) => {
  const limits = new Map(config.locales.map(({ key, lang }) => [key, lixLimit(lang)]));
  return (page) =>
    Object.entries(page.texts).flatMap(([locale, { file, text }]): Advised[] => {
      const limit = limits.get(locale);
      if (!text || limit === undefined || text.wordCount < LEAST_WORDS) return [];
      const lix = Math.round(readability(text.paragraphs).lix);
      return lix > limit ? [{ issue: { code: 'hard-to-read', file, params: { lix, limit } }, locale, about: String(lix) }] : [];
    });
};
