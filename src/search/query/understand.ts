/** What a reader means: the words of a question become concepts, each with the words to ask Pagefind for. */
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { nearestWords } from './nearest-words.ts';
import { splitCompound } from './split-compound.ts';
import { tokenise } from './tokens.ts';

/** Words that must all be on a page for it to answer the concept. */
export interface Alternative {
  words: readonly string[];
  /** 1 for what was typed, less for what only resembles it. */
  weight: number;
}

export interface Concept {
  /** As typed, or as corrected. */
  text: string;
  alternatives: readonly Alternative[];
}

export interface Understanding {
  concepts: readonly Concept[];
  /** Places in the entries of the terms that the whole question names. */
  terms: readonly number[];
  corrected: readonly { from: string; to: string }[];
  /** Other words for the same, searched as well. */
  also: readonly string[];
  /** Words that nothing on the site resembles. */
  unknown: readonly string[];
}

/** Forms that one search asks for: more cost time and find little. */
const most = 8;

export function understand(question: string, lexicon: Lexicon): Understanding {
  const all = tokenise(question);
  const telling = all.filter((token) => !lexicon.isStopWord(token));
  const corrected: { from: string; to: string }[] = [];
  const unknown: string[] = [];
  const also = new Set<string>();
  const tokens = all.flatMap((token) => {
    if (lexicon.isStopWord(token) || isKnown(token, lexicon)) return [token];
    const to = correct(token, lexicon);
    if (to === undefined) {
      unknown.push(token);
      return [];
    }
    corrected.push({ from: token, to });
    return [to];
  });

  const concepts: Concept[] = [];
  let terms: readonly number[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = longestTerm(tokens, at, lexicon);
    if (found) {
      const typed = tokens.slice(at, at + found.length);
      if (tokens.every((token, place) => (place >= at && place < at + found.length) || lexicon.isStopWord(token))) terms = found.places;
      concepts.push(termConcept(typed, found.places, lexicon, also));
      at += found.length;
      continue;
    }
    const token = tokens[at]!;
    const next = tokens[at + 1];
    const joined = next === undefined ? undefined : joinedWord(token, next, lexicon);
    if (joined) {
      concepts.push({ text: joined, alternatives: [...formsOf(joined, lexicon), { words: [token, next!], weight: 0.7 }] });
      at += 2;
      continue;
    }
    if (telling.length === 0 || !lexicon.isStopWord(token)) concepts.push({ text: token, alternatives: wordAlternatives(token, lexicon) });
    at++;
  }
  return { concepts, terms, corrected, also: [...also].filter((word) => !all.includes(word)), unknown };
}

/** The term that the most words from here on name. */
function longestTerm(tokens: readonly string[], at: number, lexicon: Lexicon): { length: number; places: readonly number[] } | undefined {
  for (let length = Math.min(5, tokens.length - at); length > 0; length--) {
    const words = tokens.slice(at, at + length);
    const places = lexicon.terms.get(lexicon.nameKey(words));
    if (places && (length > 1 || !lexicon.isStopWord(words[0]!))) return { length, places };
  }
  return undefined;
}

/** `process ledare` is `processledare` when the site writes it so. */
function joinedWord(first: string, second: string, lexicon: Lexicon): string | undefined {
  if (first.length < 3 || second.length < 3) return undefined;
  return ['', ...lexicon.data.rules.joins]
    .map((join) => first + join + second)
    .find((word) => lexicon.keysOf(word).near.some((key) => lexicon.byNear.has(key)));
}

function isKnown(token: string, lexicon: Lexicon): boolean {
  const { near } = lexicon.keysOf(token);
  return (
    lexicon.byFold.has(fold(token)) ||
    lexicon.termWords.has(fold(token)) ||
    lexicon.terms.has(lexicon.nameKey([token])) ||
    near.some((key) => lexicon.byNear.has(key) || lexicon.parts.has(key)) ||
    startingWith(token, lexicon).length > 0 ||
    partsOf(token, lexicon) !== undefined
  );
}

/** The site's words that begin so, shortest first. */
export function startingWith(token: string, lexicon: Lexicon): string[] {
  const start = fold(token);
  if (start.length < 4) return [];
  const found: string[] = [];
  for (const [folded, words] of lexicon.byFold) if (folded.startsWith(start)) found.push(...words);
  return found.sort((a, b) => a.length - b.length);
}

/** The known parts of an unknown compound. */
function partsOf(token: string, lexicon: Lexicon): string[] | undefined {
  const isPart = (piece: string) => {
    if (lexicon.isStopWord(piece)) return false;
    const { near } = lexicon.keysOf(piece);
    if (near.some((key) => lexicon.parts.has(key))) return piece.length > 2;
    return piece.length > 3 && (lexicon.byFold.has(fold(piece)) || near.some((key) => key.length > 3 && lexicon.byNear.has(key)));
  };
  return splitCompound(token, isPart, lexicon.data.rules.joins);
}

/** The nearest word of the site or its terms. */
function correct(token: string, lexicon: Lexicon): string | undefined {
  const weigh = (folded: string) => lexicon.byNear.get(lexicon.keysOf(folded).near[0]!)?.length ?? 0;
  const words = [...lexicon.byFold.keys(), ...lexicon.termWords].filter((word) => !lexicon.isStopWord(word));
  const nearest = nearestWords(fold(token), words, weigh, 1)[0];
  return nearest === undefined ? undefined : (lexicon.byFold.get(nearest)?.[0] ?? nearest);
}

/** A word in its spellings and forms: what was typed first. */
function formsOf(word: string, lexicon: Lexicon): Alternative[] {
  const found = new Map<string, number>();
  const put = (form: string, weight: number) => {
    if ((found.get(form) ?? 0) < weight) found.set(form, weight);
  };
  const { near, root } = lexicon.keysOf(word);
  const isPart = near.some((key) => lexicon.parts.has(key));
  if (lexicon.has(word) || isPart || lexicon.isStopWord(word)) put(word, 1);
  else for (const key of near) for (const form of lexicon.byNear.get(key) ?? []) if (word.startsWith(form)) put(form, 1);
  for (const form of lexicon.byFold.get(fold(word)) ?? []) put(form, lexicon.has(word) ? 0.8 : 1);
  for (const key of near) for (const form of lexicon.byNear.get(key) ?? []) put(form, 0.95);
  for (const form of lexicon.byRoot.get(root) ?? []) put(form, 0.45);
  return [...found]
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)
    .slice(0, most)
    .map(([form, weight]) => ({ words: [form], weight }));
}

function wordAlternatives(token: string, lexicon: Lexicon): Alternative[] {
  const forms = formsOf(token, lexicon);
  if (forms.some(({ weight }) => weight > 0.5)) return forms;
  const longer = startingWith(token, lexicon).slice(0, 4);
  if (longer.length > 0) return longer.map((word) => ({ words: [word], weight: 0.8 }));
  const parts = partsOf(token, lexicon);
  if (parts) return [{ words: parts, weight: 1 }, ...parts.map((part) => ({ words: [part], weight: 0.4 }))];
  return forms;
}

/** What was typed, the term's own word, and its other names on this site. */
function termConcept(typed: readonly string[], places: readonly number[], lexicon: Lexicon, also: Set<string>): Concept {
  const telling = (words: readonly string[]) => {
    const kept = words.filter((word) => !lexicon.isStopWord(word));
    return kept.length > 0 ? kept : words;
  };
  const found: Alternative[] = [];
  const seen = new Set<string>();
  const put = (words: readonly string[], weight: number): boolean => {
    const key = lexicon.nameKey(words);
    if (seen.has(key)) return false;
    const isThere = words.every((word) => isOnSite(word, lexicon));
    if (!isThere) return false;
    seen.add(key);
    if (words.length === 1) found.push(...formsOf(words[0]!, lexicon).map((form) => ({ ...form, weight: form.weight * weight })));
    else found.push({ words, weight });
    return true;
  };
  put(telling(typed), 1);
  for (const place of places) {
    const { t: head, a: names = [] } = lexicon.entries[place]!;
    if (put(telling(tokenise(head)), 0.9)) noteAlso(head, typed, lexicon, also);
    let more = 0;
    for (const name of names) if (more < 3 && put(telling(tokenise(name)), 0.7)) more += noteAlso(name, typed, lexicon, also);
  }
  return { text: typed.join(' '), alternatives: found };
}

function isOnSite(word: string, lexicon: Lexicon): boolean {
  return lexicon.byFold.has(fold(word)) || lexicon.keysOf(word).near.some((key) => lexicon.byNear.has(key) || lexicon.parts.has(key));
}

/** Keeps what the reader should be told, and says 1 when there was something. */
function noteAlso(name: string, typed: readonly string[], lexicon: Lexicon, also: Set<string>): number {
  const words = tokenise(name);
  const typedKeys = new Set(typed.flatMap((word) => lexicon.keysOf(word).near));
  const isNew = words.some((word) => !lexicon.keysOf(word).near.some((key) => typedKeys.has(key)));
  if (isNew) also.add(name);
  return isNew ? 1 : 0;
}
