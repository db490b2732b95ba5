/** The corpus: one book in several languages, of any length, that every engine gets in its own form. */
import { random, type Random } from './random.ts';

export type Texts = Readonly<Record<string, string>>;

/** `[words](page id)` in a text is a link to another page of the book. */
export type Block =
  | { kind: 'paragraph'; text: Texts }
  | { kind: 'list'; entries: readonly Texts[] }
  | { kind: 'table'; head: readonly Texts[]; rows: readonly (readonly Texts[])[] }
  /** Set apart from the text: a component in MDX, a quotation in plain Markdown. */
  | { kind: 'aside'; name: 'advice' | 'done'; text: Texts };

export interface Part {
  /** Unique in the book. */
  id: string;
  title: Texts;
  blocks: readonly Block[];
}

export interface BookPage {
  /** `<chapter>/<name>`. */
  id: string;
  chapter: string;
  name: string;
  title: Texts;
  summary: Texts;
  questions: readonly Texts[];
  parts: readonly Part[];
}

export interface Term {
  id: string;
  term: Texts;
  definition: Texts;
  /** A page that it belongs to. */
  page: string;
}

export interface Book {
  locales: readonly string[];
  pages: readonly BookPage[];
  /** Defined in the glossary: one for every six pages. */
  terms: readonly Term[];
}

const starts = 'Norr Söder Väst Öster Gran Björk Älv Fjell Sol Ros Ting Hav Lind Ask Berg Sten Ljung Måne Vind Korn'.split(' ');
const ends = 'vik dal berg heim stad fors by sund holm nes ås lund vang torp mo eid strand mark fjord tun'.split(' ');

/** A place that exists nowhere; the nth is always the same, and the first 400 differ. */
export function placeName(n: number): string {
  const name = starts[n % starts.length]! + ends[Math.floor(n / starts.length) % ends.length]!;
  const round = Math.floor(n / (starts.length * ends.length));
  return round === 0 ? name : `${starts[(n * 7 + round) % starts.length]}${name.toLowerCase()} ${round}`;
}

/**
 * @param chapters how many pages each chapter has, under which names
 * @param sentences of each language
 */
export function makeBook(
  chapters: Readonly<Record<string, readonly string[]>>,
  sentences: Readonly<Record<string, readonly string[]>>,
): Book {
  const ids = Object.entries(chapters).flatMap(([chapter, names]) => names.map((name) => `${chapter}/${name}`));
  const terms = Array.from({ length: Math.ceil(ids.length / 6) }, (_, index): Term => {
    const writer = new Writer(random(`term ${index}`), index, ids, sentences);
    return {
      id: `term-${index + 1}`,
      term: writer.title(`${placeName(index)} `),
      definition: writer.sentences(1, 2),
      page: ids[index * 6]!,
    };
  });
  return { locales: Object.keys(sentences), pages: ids.map((id, index) => makePage(id, index, ids, sentences)), terms };
}

function makePage(id: string, index: number, ids: readonly string[], sentences: Readonly<Record<string, readonly string[]>>): BookPage {
  const [chapter, name] = [id.slice(0, id.indexOf('/')), id.slice(id.indexOf('/') + 1)];
  const writer = new Writer(random(id), index, ids, sentences);
  const place = placeName(index);
  return {
    id,
    chapter,
    name,
    title: writer.title(`${place}: `),
    summary: writer.sentences(1, 2),
    questions: [writer.title(`${place}, `), writer.title(`${place}, `)],
    parts: Array.from({ length: 5 }, (_, part) => ({
      id: `${id.replaceAll('/', '-')}-${part + 1}`,
      title: writer.title(),
      blocks: writer.blocks(part),
    })),
  };
}

class Writer {
  readonly #random: Random;
  readonly #index: number;
  readonly #ids: readonly string[];
  readonly #pools: Readonly<Record<string, readonly string[]>>;

  constructor(chance: Random, index: number, ids: readonly string[], pools: Readonly<Record<string, readonly string[]>>) {
    this.#random = chance;
    this.#index = index;
    this.#ids = ids;
    this.#pools = pools;
  }

  #each(text: (pool: readonly string[], place: number) => string): Texts {
    // The same place in every pool: languages differ in words and length, not in structure.
    const place = this.#random.below(1_000_000);
    return Object.fromEntries(Object.entries(this.#pools).map(([locale, pool]) => [locale, text(pool, place)]));
  }

  sentences(low: number, high: number): Texts {
    const count = this.#random.between(low, high);
    return this.#each((pool, place) => Array.from({ length: count }, (_, n) => pool[(place + n * 37) % pool.length]).join(' '));
  }

  /** The first words of a sentence. */
  title(before = ''): Texts {
    return this.#each((pool, place) => {
      const words = pool[place % pool.length]!.replace(/[.!?,”“«»"]/gu, '').split(' ');
      let title = before + words.slice(0, 6).join(' ');
      while (title.length > 68) title = title.slice(0, title.lastIndexOf(' '));
      return title;
    });
  }

  #paragraph(): Block {
    const text = this.sentences(3, 6);
    const target = this.#ids[this.#random.below(this.#ids.length)]!;
    const name = placeName(this.#random.below(400));
    const isLinked = this.#random.below(3) > 0;
    const last = isLinked ? ` [${placeName(this.#ids.indexOf(target))}](${target}).` : ` ${name}.`;
    return { kind: 'paragraph', text: Object.fromEntries(Object.entries(text).map(([locale, words]) => [locale, words + last])) };
  }

  blocks(part: number): Block[] {
    const blocks: Block[] = Array.from({ length: this.#random.between(1, 2) }, () => this.#paragraph());
    if (part === 1) blocks.push({ kind: 'list', entries: Array.from({ length: 4 }, () => this.sentences(1, 1)) });
    if (part === 2 && this.#index % 3 === 0)
      blocks.push({
        kind: 'table',
        head: [this.title(), this.title(), this.title()],
        rows: Array.from({ length: 4 }, () => [this.title(), this.sentences(1, 1), this.title()]),
      });
    if (part > 0 && part < 4) {
      blocks.push({ kind: 'aside', name: 'advice', text: this.sentences(2, 3) });
      blocks.push({ kind: 'aside', name: 'done', text: this.sentences(1, 1) });
    }
    return blocks;
  }
}
