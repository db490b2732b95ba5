/** What a reader means: the words of a question become concepts, each with the words to ask Pagefind for. */
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { nearestWords, slipsIn } from './nearest-words.ts';
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
  /** Places in the entries of the terms that it names. */
  terms?: readonly number[];
}

export interface Understanding {
  /** All words, small ones too: the name under which a page may be known; empty when the words are to be found as typed. */
  name: string;
  /** The same before anything was corrected: the words of a question that a page asks itself. */
  typed: string;
  /** The words side by side, as a heading may have them; undefined for a single word and for long questions. */
  phrase: string | undefined;
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
  const tokens = joinHyphens(all, lexicon).flatMap((token) => {
    if (lexicon.isStopWord(token) || isKnown(token, lexicon)) return [token];
    const to = correct(token, lexicon) ?? knownPiece(token, lexicon);
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
  const phrase = tokens.length > 1 && tokens.length < 6 ? tokens.join(' ') : undefined;
  return {
    name: lexicon.nameKey(tokens),
    typed: lexicon.nameKey(all),
    phrase,
    concepts,
    terms,
    corrected,
    also: [...also].filter((word) => !all.includes(word)),
    unknown,
  };
}

/** `co-opetition` is `coopetition` when the site knows it so, and its parts are no words of the site. */
function joinHyphens(tokens: readonly string[], lexicon: Lexicon): string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const whole = (joined.at(-1) ?? '') + token;
    const isWhole =
      joined.length > 0 && whole.length > 5 && (lexicon.byFold.has(fold(whole)) || lexicon.terms.has(lexicon.nameKey([whole])));
    if (isWhole && !(isOnSite(token, lexicon) && isOnSite(joined.at(-1)!, lexicon))) joined.splice(-1, 1, whole);
    else joined.push(token);
  }
  return joined;
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

/** `process ledare` is `processledare` when the site writes it so. With a small word it must be that very word: `själv test`. */
function joinedWord(first: string, second: string, lexicon: Lexicon): string | undefined {
  if (first.length < 3 || second.length < 3) return undefined;
  const hasSmall = lexicon.isStopWord(first) || lexicon.isStopWord(second);
  return ['', ...lexicon.data.rules.joins]
    .map((join) => first + join + second)
    .find((word) => lexicon.byFold.has(fold(word)) || (!hasSmall && lexicon.keysOf(word).near.some((key) => lexicon.byNear.has(key))));
}

function isKnown(token: string, lexicon: Lexicon): boolean {
  const folded = fold(token);
  const { near } = lexicon.keysOf(token);
  if (lexicon.byFold.has(folded) || lexicon.nameWords.has(folded) || lexicon.foreignWords.has(folded)) return true;
  // What only looks like a form of another word may be a slip in a name: `statues` is none of `status`, nor `mälare` of `mål`.
  const isOf = (form: string, key: string) =>
    folded.startsWith(fold(form)) && (folded === token || !hasOtherLetters(token, form, key.length));
  const isForm = near.some((key) => lexicon.byNear.get(key)?.some((form) => isOf(form, key)) ?? lexicon.parts.has(key));
  if (isForm) return true;
  if (isOnSite(token, lexicon)) return token.length < 4 || nearestWords(folded, lexicon.nameWords, () => 0, 1).length === 0;
  // One slip in a long word of the site is likelier than a new compound or another language's form: `processleder`.
  if (token.length > 7 && correct(token, lexicon, 1) !== undefined) return false;
  return (
    near.some((key) => lexicon.foreignKeys.has(key)) ||
    lexicon.terms.has(lexicon.nameKey([token])) ||
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

/** The nearest word of the site or its terms; among words about as near, one that a page or a term is called. */
function correct(token: string, lexicon: Lexicon, slips?: number): string | undefined {
  const weigh = (folded: string) => lexicon.byNear.get(lexicon.keysOf(folded).near[0]!)?.length ?? 0;
  const handicap = (folded: string) => (lexicon.nameWords.has(folded) ? 0 : 0.25);
  const own = [...lexicon.byFold.keys(), ...lexicon.nameWords];
  const words = slips === undefined ? [...own, ...lexicon.foreignWords.keys()] : own;
  const [whole] = nearestWords(fold(token), words, weigh, slips, handicap);
  // A slip in a form that the word list leaves out: its stem is there.
  const stem = lexicon.keysOf(token).near[0]!;
  const others = [...lexicon.byNear.keys()].filter((key) => key !== stem);
  const [bare] = nearestWords(stem, others, weigh, Math.min(slips ?? slipsIn(stem), slipsIn(stem)));
  if (whole && whole.cost <= (bare?.cost ?? Infinity) + 0.25) return lexicon.byFold.get(whole.word)?.[0] ?? whole.word;
  return bare && lexicon.byNear.get(bare.word)![0]!.slice(0, bare.word.length) + fold(token).slice(stem.length);
}

/** The longest known word that an unknown compound begins or ends with, if it is a good part of it: `partner` of `partnersökning`. */
function knownPiece(token: string, lexicon: Lexicon): string | undefined {
  const isKnownWord = (piece: string) => !lexicon.isStopWord(piece) && lexicon.byFold.has(fold(piece));
  for (let length = token.length - 2; length >= Math.max(4, token.length * 0.4); length--)
    for (const piece of [token.slice(0, length), token.slice(-length)]) if (isKnownWord(piece)) return piece;
  return undefined;
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
  // Who typed `arena`, a word of the site, did not mean `åren`; but `städer` is a form of `stad`.
  const isSpelled = [...found.keys()].some((form) => word.startsWith(form));
  for (const key of near)
    for (const form of lexicon.byNear.get(key) ?? []) put(form, isSpelled && hasOtherLetters(word, form, key.length) ? 0.5 : 0.95);
  for (const form of lexicon.withRoot(root)) put(form, 0.45);
  return [...found]
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)
    .slice(0, most)
    .map(([form, weight]) => ({ words: [form], weight }));
}

/** Whether two words are the same only when å is read as a. */
function hasOtherLetters(a: string, b: string, length: number): boolean {
  for (let at = 0; at < length; at++) if (a[at] !== b[at] && fold(a[at] ?? '') === fold(b[at] ?? '')) return true;
  return false;
}

function wordAlternatives(token: string, lexicon: Lexicon): Alternative[] {
  const forms = formsOf(token, lexicon);
  if (forms.some(({ weight }) => weight > 0.5)) return forms;
  const longer = startingWith(token, lexicon).slice(0, 4);
  if (longer.length > 0) return longer.map((word) => ({ words: [word], weight: 0.8 }));
  const parts = partsOf(token, lexicon);
  const foreign = termsWith(token, lexicon);
  if (foreign.length > 0) return foreign;
  if (parts) return [{ words: parts, weight: 1 }, ...parts.map((part) => ({ words: [part], weight: 0.4 }))];
  return forms;
}

/** A word that only other languages' names for a term have: the term's own words. */
function termsWith(token: string, lexicon: Lexicon): Alternative[] {
  const places = lexicon.keysOf(token).near.flatMap((key) => lexicon.foreignKeys.get(key) ?? []);
  return [...new Set(places)].slice(0, 4).flatMap((place) => {
    const words = tokenise(lexicon.entries[place]!.t).filter((word) => !lexicon.isStopWord(word) && isOnSite(word, lexicon));
    return words.length > 0 ? [{ words, weight: 0.7 }] : [];
  });
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
    // Names in the reader's own language; the others' stand in few pages.
    for (const name of names) if (more < 2 && put(telling(tokenise(name)), 0.7)) more += noteAlso(name, typed, lexicon, also);
  }
  return { text: typed.join(' '), alternatives: found, terms: places };
}

function isOnSite(word: string, lexicon: Lexicon): boolean {
  return lexicon.byFold.has(fold(word)) || lexicon.keysOf(word).near.some((key) => lexicon.byNear.has(key) || lexicon.parts.has(key));
}

/** Keeps what the reader should be told, and says 1 when there was something. */
function noteAlso(name: string, typed: readonly string[], lexicon: Lexicon, also: Set<string>): number {
  const words = tokenise(name);
  const told = [...typed, ...[...also].flatMap(tokenise)];
  const toldKeys = new Set(told.flatMap((word) => lexicon.keysOf(word).near));
  // A form of what was typed or told is no news: `processledaren` beside `processledare`.
  const isForm = (word: string) =>
    lexicon.keysOf(word).near.some((key) => toldKeys.has(key)) ||
    told.some((own) => own.length > 3 && (fold(word).startsWith(fold(own)) || (word.length > 3 && fold(own).startsWith(fold(word)))));
  const isNew = words.some((word) => !isForm(word));
  if (isNew) also.add(name);
  return isNew ? 1 : 0;
}
