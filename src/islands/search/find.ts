/** From a question to results: understood, asked word by word, merged and ranked. */
import type { Hits, Rank, Ranked } from '../../search/query/rank.ts';
import type { Entry } from '../../search/query/search-data.ts';
import type { Lexicon } from '../../search/query/lexicon.ts';
import type { Concept, Understanding } from '../../search/query/understand.ts';
import type { Engine, PagefindRecord, PagefindResult } from './engine.ts';

export interface Found {
  entry: Entry;
  isNamed: boolean;
  /** The term's place among the entries, when the question names it. */
  isTermAsked: boolean;
  /** The page's words and the numbers of those that matched, by concept. */
  load: () => Promise<{ record: PagefindRecord; places: readonly (readonly number[])[] }>;
}

export type Find = (understanding: Understanding) => Promise<Found[]>;

/** Makes the function that answers. */
export function createFind(lexicon: Lexicon, rank: Rank, engine: Engine): Find {
  const idLength = lexicon.entries[0]?.f.length ?? 0;
  const shortId = (id: string) => id.slice(id.indexOf('_') + 1, id.indexOf('_') + 1 + idLength);

  return async (understanding) => {
    const words = new Set(understanding.concepts.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.words)));
    const answers = new Map<string, Map<string, PagefindResult>>();
    const put = async (name: string, asked: string) => {
      const results = await engine.ask(asked);
      answers.set(name, new Map(results.map((result) => [shortId(result.id), result])));
    };
    const { phrase } = understanding;
    await Promise.all([...[...words].map((word) => put(word, word)), phrase !== undefined && put(phrase, `"${phrase}"`)]);
    const ranked = rank(understanding, (word): Hits | undefined => answers.get(word));
    return ranked.map((one) => foundOf(one, understanding, answers, lexicon, engine));
  };
}

function foundOf(
  { place, isNamed }: Ranked,
  { concepts, terms }: Understanding,
  answers: ReadonlyMap<string, ReadonlyMap<string, PagefindResult>>,
  lexicon: Lexicon,
  engine: Engine,
): Found {
  const entry = lexicon.entries[place]!;
  return {
    entry,
    isNamed,
    isTermAsked: terms.includes(place),
    load: async () => {
      // What was typed shows best where a page has it; else what it was widened to.
      const least = (weight: number) => (concept: Concept) =>
        concept.alternatives
          .filter((one) => one.weight > weight)
          .flatMap(({ words }) => words.flatMap((word) => answers.get(word)?.get(entry.f) ?? []));
      const own = concepts.map((concept) => {
        const close = least(0.75)(concept);
        return close.length > 0 ? close : least(0.5)(concept);
      });
      const any = own.flat()[0] ?? [...answers.values()].map((answer) => answer.get(entry.f)).find((result) => result !== undefined);
      // A page may be found by its name in another language alone; Pagefind then has not met it yet.
      const result = any ?? (await recordByName(entry, engine));
      const record = await result.data();
      return { record, places: own.map((results) => results.flatMap(({ words }) => words)) };
    },
  };
}

async function recordByName(entry: Entry, engine: Engine): Promise<PagefindResult> {
  const results = await engine.ask(entry.t);
  const result = results.find(({ id }) => id.slice(id.indexOf('_') + 1).startsWith(entry.f));
  if (!result) throw new Error(`Nothing is known of ${entry.u}.`);
  return result;
}
