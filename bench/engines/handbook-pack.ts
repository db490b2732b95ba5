/** The corpus as a content pack of this handbook, with everything that a pack can have. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { Block, Book, BookPage, Part, Texts } from '../corpus/book.ts';
import { locales, ownContent } from '../corpus/plan.ts';
import { random, type Random } from '../corpus/random.ts';
import { addressOf, blockToMarkdown } from './markdown.ts';

const updated = '2026-01-31';
const factsPerSource = 40;

/** @param format `mdx` places the corpus's parts as items with advice; `md` has them as sections */
export function writePack(folder: string, book: Book, format: 'md' | 'mdx'): void {
  rmSync(folder, { recursive: true, force: true });
  // What the handbook's own pack says of its languages.
  for (const part of ['strings', 'search'].filter((name) => existsSync(path.join(ownContent, name))))
    cpSync(path.join(ownContent, part), path.join(folder, part), { recursive: true });
  new PackWriter(folder, book, format).write();
}

class PackWriter {
  readonly #folder: string;
  readonly #book: Book;
  readonly #format: 'md' | 'mdx';
  readonly #roles: string[];
  readonly #sources: string[];
  readonly #items: string[];

  constructor(folder: string, book: Book, format: 'md' | 'mdx') {
    this.#folder = folder;
    this.#book = book;
    this.#format = format;
    this.#roles = this.#chapter('roles').map(({ name }) => name);
    this.#sources = this.#chapter('sources').map(({ name }) => name);
    this.#items = format === 'mdx' ? book.pages.filter(hasWords).flatMap((page) => page.parts.filter(isItem).map(({ id }) => id)) : [];
  }

  #chapter(name: string): BookPage[] {
    return this.#book.pages.filter((page) => page.chapter === name);
  }

  #save(file: string, text: string): void {
    const target = path.join(this.#folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  #yaml(file: string, data: object): void {
    this.#save(file, stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }));
  }

  write(): void {
    const config = parse(readFileSync(path.join(ownContent, 'handbook.yaml'), 'utf8')) as Record<string, unknown>;
    this.#yaml('handbook.yaml', { ...config, id: 'bench' });
    for (const page of this.#book.pages.filter(hasWords)) this.#words(page);
    this.#pages();
    this.#phases();
    for (const kind of ['roles', 'cases', 'knowledge', 'steps'] as const) this.#entries(kind);
    this.#checks();
    this.#apparatus();
  }

  /** The language files of a page. */
  #words(page: BookPage): void {
    const isPhase = page.chapter === 'phases' && !page.name.includes('/');
    for (const locale of locales) {
      const head = {
        revision: 1,
        title: page.title[locale],
        summary: page.summary[locale],
        questions: page.questions.map((q) => q[locale]),
      };
      const link = (id: string) => `page:${id}`;
      const part = (one: Part) => {
        const blocks = (asItem: boolean) =>
          one.blocks.map((block) => (asItem && placed(block, locale)) || blockToMarkdown(block, locale, link));
        return this.#format === 'mdx' && isItem(one)
          ? [`<Item id="${one.id}">`, ...blocks(true), '</Item>']
          : [`## ${one.title[locale]}`, ...blocks(false)];
      };
      const body = page.parts.flatMap(part).join('\n\n');
      this.#save(
        `${page.id}${isPhase ? '/overview' : ''}.${locale}.${this.#format}`,
        `---\n${stringify(head, { lineWidth: 0 })}---\n\n${body}\n`,
      );
    }
  }

  /** What the YAML of a page says of its parts. */
  #structure(page: BookPage): object {
    const chance = random(`structure of ${page.id}`);
    const items = this.#format === 'mdx' ? page.parts.filter(isItem) : [];
    const others = this.#book.pages;
    return {
      revision: 1,
      updated,
      facts: this.#facts(chance, 2),
      sections: page.parts.filter((part) => !items.includes(part)).map(({ id }) => ({ id, facts: this.#facts(chance, 2) })),
      items: items.map((part) => ({
        id: part.id,
        title: part.title,
        summary: summaryOf(part),
        roles: [chance.of(this.#roles), chance.of(this.#roles)].filter((role, index, all) => all.indexOf(role) === index),
        facts: this.#facts(chance, 3),
        related: [chance.of(this.#items)].filter((id) => id !== part.id),
      })),
      related: [chance.of(others).id, chance.of(others).id],
    };
  }

  #facts(chance: Random, count: number): string[] {
    const facts = Array.from({ length: count }, () => factId(chance.of(this.#sources), chance.below(factsPerSource)));
    return [...new Set(facts)];
  }

  /** Home, the sections' own pages, the tools and the publisher's pages: as this handbook has them, with the corpus's words. */
  #pages(): void {
    for (const page of this.#chapter('pages')) {
      const { order, slug, section, shows } = parse(readFileSync(path.join(ownContent, `${page.id}.yaml`), 'utf8')) as Record<
        string,
        unknown
      >;
      const own = Object.entries({ order, slug, section, shows }).filter(([, value]) => value !== undefined);
      this.#yaml(`${page.id}.yaml`, { ...this.#structure(page), ...Object.fromEntries(own) });
    }
  }

  #phases(): void {
    const all = this.#chapter('phases');
    all
      .filter(({ name }) => !name.includes('/'))
      .forEach((phase, index) => {
        const cells = all.filter(({ id }) => id.startsWith(`${phase.id}/`));
        const sheet = (page: BookPage) => ({ ...this.#structure(page), worksheet: this.#format === 'mdx' ? page.questions : [] });
        this.#yaml(`${phase.id}/phase.yaml`, {
          order: index + 1,
          slug: slugs(phase),
          name: phase.parts[0]!.title,
          tone: (index % 8) + 1,
          summary: phase.summary,
          gate: phase.parts[1]!.title,
          pages: {
            overview: this.#structure(phase),
            ...Object.fromEntries(cells.map((cell) => [cell.name.split('/')[1]!, sheet(cell)])),
          },
        });
      });
  }

  #entries(kind: 'roles' | 'cases' | 'knowledge' | 'steps'): void {
    this.#chapter(kind).forEach((page, index) => {
      const more = {
        roles: {},
        knowledge: {},
        cases: { box: page.questions.map((label, row) => ({ label, value: page.parts[row]!.title, facts: [] })) },
        steps: { place: index === 0 ? 'overview' : 'step' },
      }[kind];
      this.#yaml(`${page.id}.yaml`, { ...this.#structure(page), slug: slugs(page), order: index + 1, name: page.parts[0]!.title, ...more });
    });
  }

  #checks(): void {
    const phases = this.#chapter('phases').filter(({ name }) => !name.includes('/'));
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    this.#chapter('checks').forEach((page, index) => {
      const chance = random(`items of ${page.id}`);
      const phase = index > 0 && index <= phases.length ? phases[index - 1] : undefined;
      this.#yaml(`${page.id}.yaml`, {
        order: index,
        slug: slugs(page),
        revision: 1,
        updated,
        code: `${letters[index % 26]}${index < 26 ? '' : letters[Math.floor(index / 26) - 1]}`,
        purpose: index === 0 ? 'start' : phase ? 'gate' : 'survey',
        about: phase?.id ?? 'pages/checks',
        title: page.title,
        summary: page.summary,
        questions: Object.fromEntries(locales.map((locale) => [locale, page.questions.map((question) => question[locale])])),
        intro: Object.fromEntries(locales.map((locale) => [locale, [page.summary[locale]]])),
        sections: page.parts.filter(isItem).map((part, s) => ({
          id: part.id,
          title: part.title,
          items: [0, 1, 2].map((i) => ({
            id: `${part.id}-${i}`,
            number: s * 3 + i + 1,
            revision: 1,
            statement: page.parts[(s + i) % page.parts.length]!.title,
            evidence: summaryOf(part),
            reads: this.#items.length > 0 ? [chance.of(this.#items)] : [],
            pages: [chance.of(this.#chapter('knowledge')).id],
            owner: chance.of(this.#roles),
            finder: s === 0 && i === 0 && phase !== undefined,
            facts: this.#facts(chance, 1),
          })),
        })),
        related: [chance.of(this.#chapter('knowledge')).id],
      });
    });
  }

  #apparatus(): void {
    this.#chapter('sources').forEach((page, index) => {
      const list = Object.fromEntries(locales.map((locale) => [locale, [page.parts[0]!.title[locale]]]));
      this.#yaml(`${page.id}.yaml`, {
        order: index + 1,
        short: page.title['en']!.split(':')[0],
        citation: page.title,
        lang: 'en',
        summary: page.summary,
        gives: list,
        lacks: list,
        slips: Object.fromEntries(locales.map((locale) => [locale, []])),
        updated,
      });
      this.#yaml(`facts/${page.name}.yaml`, {
        places: { slide: { sv: 'bild {n}', no: 'lysbilde {n}', en: 'slide {n}' } },
        facts: Object.fromEntries(Array.from({ length: factsPerSource }, (_, n) => [factId(page.name, n), { at: `slide ${n + 1}` }])),
      });
    });
    for (const { id, term, definition, page } of this.#book.terms)
      this.#yaml(`glossary/${id}.yaml`, {
        term,
        definition,
        forms: Object.fromEntries(locales.map((locale) => [locale, []])),
        basis: 'general',
        related: [page],
        updated,
      });
    this.#yaml('changes.yaml', [{ date: updated, text: this.#book.pages[0]!.summary, pages: [this.#chapter('knowledge')[0]!.id] }]);
  }
}

/** Checks and sources have their words in YAML. */
function hasWords(page: BookPage): boolean {
  return page.chapter !== 'checks' && page.chapter !== 'sources';
}

function isItem(part: Part): boolean {
  return part.blocks.some((block) => block.kind === 'aside');
}

function summaryOf(part: Part): Texts {
  return part.blocks.flatMap((block) => (block.kind === 'aside' && block.name === 'done' ? [block.text] : []))[0]!;
}

function slugs(page: BookPage): Texts {
  return Object.fromEntries(locales.map((locale) => [locale, addressOf(page)]));
}

function factId(source: string, number: number): string {
  return `${source}.${String(number).padStart(2, '0')}`;
}

function placed(block: Block, locale: string): string | undefined {
  if (block.kind !== 'aside') return undefined;
  const name = block.name === 'advice' ? 'Advice' : 'Done';
  return `<${name}>\n\n${block.text[locale]}\n\n</${name}>`;
}
