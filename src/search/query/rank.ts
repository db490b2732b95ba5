/** Puts what Pagefind found in order: named like the question, about it, mentions it. */
import type { Lexicon } from './lexicon.ts';
import { nearness, together } from './nearness.ts';
import { tokenise } from './tokens.ts';
import type { Concept, Understanding } from './understand.ts';
import type { WordKeys } from './word-keys.ts';

/** What Pagefind says of a word on a page: how much it counts there, and the numbers of the words that matched. */
export interface Hit {
  score: number;
  words: readonly number[];
}

/** Pagefind's answer to one word, by record. */
export type Hits = ReadonlyMap<string, Hit>;

export interface Ranked {
  /** Place in the entries. */
  place: number;
  score: number;
  /** The page is called what was asked for. */
  isNamed: boolean;
}

interface Token {
  whole: WordKeys;
  parts: readonly WordKeys[];
}

interface Names {
  /** Keys of the whole names, small words included. */
  keys: ReadonlySet<string>;
  names: readonly (readonly Token[])[];
  questions: readonly (readonly Token[])[];
  /** Keys of the whole questions: the field proposes them word for word. */
  asked: ReadonlySet<string>;
}

export type Rank = (understanding: Understanding, hitsOf: (word: string) => Hits | undefined) => Ranked[];

/** How much it counts that a page mentions, is called, answers what was asked, has it in one sentence; that a question names a term in part. */
const weights = {
  mention: 1,
  name: 1.1,
  exact: 1.5,
  called: 0.8,
  question: 1.2,
  term: 2.4,
  related: 0.5,
  phrase: 0.7,
  near: 0.35,
  partly: 1.2,
};
/** Where two pages answer alike, the one that explains comes before the one that asks, and that before the source. */
const behind: Readonly<Record<string, number>> = { checks: 0.15, sources: 0.3 };

const shares = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key));

/** How well a word of a question fits a word of a title: itself, a part of it, of the same root. */
function fitBetween(word: WordKeys, token: Token): number {
  const isAlike = beginsLike(word, token.whole);
  if (isAlike && shares(word.near, token.whole.near)) return 1;
  if (token.parts.some((part) => beginsLike(word, part) && shares(word.near, part.near))) return 0.65;
  return isAlike && word.root.length > 3 && word.root === token.whole.root ? 0.5 : 0;
}

/** Keys begin with the first letter of their word; most words differ there, and need not be compared. */
const beginsLike = (a: WordKeys, b: WordKeys) => a.near[0]!.charCodeAt(0) === b.near[0]!.charCodeAt(0);

export function createRank(lexicon: Lexicon): Rank {
  const { entries } = lexicon;
  const tokensOf = (text: string): Token[] => {
    const words = tokenise(text);
    const telling = words.filter((word) => !lexicon.isStopWord(word));
    return (telling.length > 0 ? telling : words).map((word) => {
      const parts = lexicon.partsOf(word);
      return { whole: lexicon.keysOf(word), parts: parts.length > 1 ? parts.map(lexicon.keysOf) : [] };
    });
  };
  const described = entries.map((entry): Names => {
    // `Mäklaren: att koppla ihop aktörer` is also called `Mäklaren`. A term's names are known by `terms`.
    const names = entry.a ? [entry.t] : [...new Set([entry.t, entry.t.split(':')[0]!, ...(entry.n ?? []), ...(entry.o ?? [])])];
    return {
      keys: new Set(names.map((name) => lexicon.nameKey(tokenise(name)))),
      names: names.map(tokensOf),
      questions: (entry.q ?? []).map(tokensOf),
      asked: new Set((entry.q ?? []).map((question) => lexicon.nameKey(tokenise(question)))),
    };
  });
  const placeOf = new Map(entries.map((entry, place) => [entry.f, place]));

  /** Each concept's fit with each record, from 0 to 1. */
  function mentions(concept: Concept, hitsOf: (word: string) => Hits | undefined): Map<number, number> {
    const found = new Map<number, number>();
    for (const { words, weight } of concept.alternatives) {
      const hits = words.map(hitsOf);
      if (hits.some((hit) => !hit)) continue;
      for (const [record] of hits[0]!) {
        const scores = hits.map((hit) => hit!.get(record)?.score);
        const place = placeOf.get(record);
        if (place === undefined || scores.some((score) => score === undefined)) continue;
        const score = (weight * scores.reduce<number>((sum, one) => sum + one!, 0)) / scores.length;
        if (score > (found.get(place) ?? 0)) found.set(place, score);
      }
    }
    const top = Math.max(...found.values(), 1e-9);
    for (const [place, score] of found) found.set(place, score / top);
    return found;
  }

  /** Where a record has a concept; a name of several words counts where they stand together. */
  function placesOf({ alternatives }: Concept, record: string, hitsOf: (word: string) => Hits | undefined): number[] {
    return alternatives
      .filter(({ weight }) => weight >= 0.6)
      .flatMap(({ words }) =>
        together(
          words.map((word) => hitsOf(word)?.get(record)?.words ?? []),
          words.length + 1,
        ),
      );
  }

  return ({ name: asked, typed, phrase, concepts, terms }, hitsOf) => {
    const found = concepts.map((concept) => mentions(concept, hitsOf));
    // A word that few pages have says more than one that all have.
    const rarity = found.map((pages) => Math.log(1 + entries.length / (pages.size + 1)));
    const total = rarity.reduce((sum, one) => sum + one, 0) || 1;
    const parts = rarity.map((one) => one / total);
    const keys = concepts.map(({ text, alternatives }) =>
      [{ words: tokenise(text), weight: 1 }, ...alternatives]
        .filter(({ weight }) => weight >= 0.6)
        .map(({ words, weight }) => ({ weight, words: words.map(lexicon.keysOf) })),
    );
    const fitOf = (index: number, tokens: readonly Token[]) =>
      Math.max(
        0,
        ...keys[index]!.map(
          ({ words, weight }) => weight * Math.min(...words.map((word) => Math.max(0, ...tokens.map((token) => fitBetween(word, token))))),
        ),
      );
    /** Share of the question that a text answers, and share of the text that the question covers. */
    const overlap = (tokens: readonly Token[]) => {
      const answered = rarity.reduce((sum, one, index) => sum + one * fitOf(index, tokens), 0) / total;
      const covered =
        tokens.reduce(
          (sum, token) =>
            sum + Math.max(0, ...keys.flatMap((all) => all.flatMap(({ words }) => words.map((word) => fitBetween(word, token))))),
          0,
        ) / (tokens.length || 1);
      return { answered, covered };
    };

    /** A term that a good part of the question names: `TACTICS` of `TACTICS-projektet`. */
    const partly = (place: number) =>
      terms.length > 0
        ? 0
        : concepts.reduce((sum, { terms: own }, index) => sum + (own?.includes(place) ? weights.partly * parts[index]! ** 2 : 0), 0);

    // Pages that have the words side by side; best where they are a heading.
    const side = phrase === undefined ? new Map<string, Hit>() : (hitsOf(phrase) ?? new Map<string, Hit>());
    const best = Math.max(...[...side.values()].map(({ score }) => score), 1e-9);
    const nearnessOn = (record: string): number => {
      // What the whole question names is known by its name.
      if (terms.length > 0) return 0;
      const places = concepts.map((concept) => placesOf(concept, record, hitsOf));
      if (places.length > 1) return nearness(places, parts);
      // One concept of several words: a compound that the site does not have.
      return (concepts[0]?.alternatives[0]?.words.length ?? 0) > 1 && places[0]!.length > 0 ? 1 : 0;
    };
    // The one page of a term's own whose title begins with the question is meant by it: `Program för kluster i Norge`.
    const own = terms
      .flatMap((term) => entries[term]!.s ?? [])
      .filter((place) => [...described[place]!.keys].some((key) => key.startsWith(`${asked} `)));
    const meant = new Set(own).size === 1 ? own[0] : undefined;
    const ranked: Ranked[] = [];
    for (const [place, { keys: wholeNames, names, questions, asked: wholeQuestions }] of described.entries()) {
      const mention = rarity.reduce((sum, one, index) => sum + one * (found[index]!.get(place) ?? 0), 0) / total;
      const coverage = rarity.reduce((sum, one, index) => sum + (found[index]!.has(place) ? one : 0), 0) / total;
      let name = 0;
      const isCalled = wholeNames.has(asked);
      let isNamed = isCalled || place === meant;
      for (const tokens of names) {
        const { answered, covered } = overlap(tokens);
        name = Math.max(name, answered ** 1.5 * (0.35 + 0.65 * covered));
        if (answered > 0.88 && covered > 0.95) isNamed = true;
      }
      let question = 0;
      for (const tokens of questions) {
        const { answered, covered } = overlap(tokens);
        question = Math.max(question, answered * covered * Math.min(1, concepts.length / 2));
      }
      // Who asks for the words as typed asks by no name.
      if (mention === 0 && (asked === '' || (name < 0.3 && question < 0.3))) continue;
      const isTerm = entries[place]!.a !== undefined;
      const near = nearnessOn(entries[place]!.f);
      const score =
        (isTerm ? 0.75 : 1) * weights.mention * mention * coverage +
        (isCalled ? weights.called : 0) +
        (weights.phrase * (side.get(entries[place]!.f)?.score ?? 0)) / best +
        (isTerm ? 0.5 : 1) * weights.name * name +
        ((isNamed && !isTerm) || wholeQuestions.has(typed) ? weights.exact : 0) +
        weights.question * question +
        (isTerm ? 0.5 : 1) * weights.near * near ** 2 +
        (terms.includes(place) ? weights.term : 0) +
        partly(place) +
        (terms.some((term) => entries[term]!.s?.includes(place)) ? weights.related : 0) -
        (behind[lexicon.data.kinds[entries[place]!.k]!] ?? 0);
      ranked.push({ place, score, isNamed });
    }
    return ranked.sort((a, b) => b.score - a.score);
  };
}
