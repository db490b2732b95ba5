/** Sentences in each language, taken from the handbook's own texts: real words, compounds and lengths. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { paragraphsOf } from '../../src/model/read-text.ts';

/**
 * @param content a content folder
 * @param locale one of its languages
 * @returns its sentences, each once, in a fixed order
 */
export function sentencesOf(content: string, locale: string): string[] {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`.${locale}.mdx`) || file.endsWith(`.${locale}.md`))
    .sort();
  const sentences = files.flatMap((file) =>
    paragraphsOf(readFileSync(path.join(content, file), 'utf8'), file).flatMap((paragraph) =>
      paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?]) (?=\p{Lu})/u),
    ),
  );
  // Whole sentences without marks that an engine could read as anything but words.
  const plain = (sentence: string) => /^\p{Lu}[^<>{}[\]|*_`#:\\]{30,220}[.!?]$/u.test(sentence);
  return [...new Set(sentences.filter(plain))];
}
