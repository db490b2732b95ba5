/** `npm run new`: a valid draft of one kind, in every language of the pack. */
import { sectionIds, type SectionId } from '../schemas/handbook.ts';
import { id as idSchema } from '../schemas/shared.ts';
import { sectionOfKind } from '../model/draft.ts';
import type { Handbook } from '../model/handbook.ts';
import { nearest } from '../model/nearest.ts';
import { addToEnd } from '../model/yaml-edit.ts';
import { inAll, text, yaml, type Files } from './files.ts';
import { Refusal } from '../model/refusal.ts';
import { sectionConfig, sectionPage } from './start-pack.ts';
import { starterWords, type StarterWords } from './words.ts';

export const draftKinds = ['phase', 'role', 'step', 'case', 'knowledge', 'check', 'term', 'source', 'page', 'item'] as const;
export type DraftKind = (typeof draftKinds)[number];

export interface DraftRequest {
  kind: string;
  id: string;
  /** For an item: the page that is to explain it. */
  page?: string | undefined;
  /** The day of writing. */
  today: string;
}

export interface DraftFiles {
  /** New files, with their text. */
  created: Files;
  /** Files that are there, with their new text. */
  changed: Files;
}

const folders: Readonly<Record<Exclude<DraftKind, 'item'>, string>> = {
  phase: 'phases',
  role: 'roles',
  step: 'steps',
  case: 'cases',
  knowledge: 'knowledge',
  check: 'checks',
  term: 'glossary',
  source: 'sources',
  page: 'pages',
};

/**
 * @param handbook the pack as it is, drafts included
 * @param read the text of a file of the pack; undefined when there is none
 * @throws Refusal for an unknown kind, an id that cannot be used, or what a draft of this kind lacks
 */
export function draftFiles(
  handbook: Handbook,
  { kind, id, page, today }: DraftRequest,
  read: (file: string) => string | undefined,
): DraftFiles {
  if (!isKind(kind)) {
    const near = nearest(kind, draftKinds);
    throw new Refusal((words) => words.noKind({ kind, near, kinds: draftKinds }));
  }
  if (!idSchema.safeParse(id).success) throw new Refusal((words) => words.badId({ id }));
  if (kind === 'item') return itemFiles(handbook, id, page, read);

  const folder = folders[kind];
  const file = kind === 'phase' ? `phases/${id}/phase.yaml` : `${folder}/${id}.yaml`;
  if (read(file) !== undefined) throw new Refusal((words) => words.fileThere({ file }));
  if (kind === 'page' && (sectionIds as readonly string[]).includes(id)) throw new Refusal((words) => words.nameOfSection({ id }));
  const created: Files = new Map();
  const changed: Files = new Map();
  const section: SectionId = kind === 'page' ? 'about' : kind === 'term' ? 'glossary' : sectionOfKind[folder as keyof typeof sectionOfKind];
  addSection(handbook, section, today, read, { created, changed });
  const writer = new DraftWriter(handbook, id, kind, today, created);
  writer[kind]();
  return { created, changed };
}

function isKind(kind: string): kind is DraftKind {
  return (draftKinds as readonly string[]).includes(kind);
}

/** What the first entry of a section needs besides: its place in handbook.yaml, and its introduction. */
function addSection(
  handbook: Handbook,
  section: SectionId,
  today: string,
  read: (file: string) => string | undefined,
  { created, changed }: DraftFiles,
): void {
  const { locales, config } = handbook;
  if (!config.sections.some((known) => known.id === section)) {
    const line = yaml([sectionConfig(section, locales)]).trimEnd();
    changed.set('handbook.yaml', addToEnd(read('handbook.yaml')!, ['sections'], line));
  }
  if (read(`pages/${section}.yaml`) === undefined)
    for (const [file, content] of sectionPage(section, locales, today)) created.set(file, content);
}

/** One kind of draft for each method. */
class DraftWriter {
  readonly #handbook: Handbook;
  readonly #id: string;
  readonly #kind: Exclude<DraftKind, 'item'>;
  readonly #files: Files;
  readonly #today: string;

  constructor(handbook: Handbook, id: string, kind: Exclude<DraftKind, 'item'>, today: string, files: Files) {
    this.#handbook = handbook;
    this.#id = id;
    this.#kind = kind;
    this.#today = today;
    this.#files = files;
  }

  phase(): void {
    const { phases, config } = this.#handbook;
    const used = phases.map(({ tone }) => tone);
    const tone = [1, 2, 3, 4, 5, 6, 7, 8].find((candidate) => !used.includes(candidate)) ?? 1;
    const page = { revision: 1, updated: this.#today };
    const pages = Object.fromEntries(['overview', ...config.aspects.map((aspect) => aspect.id)].map((name) => [name, page]));
    const words = this.#all((w) => w.draft.summary);
    this.#files.set(
      `phases/${this.#id}/phase.yaml`,
      yaml({
        draft: true,
        order: this.#last(phases) + 1,
        tone,
        slug: this.#slug(),
        name: this.#title(),
        summary: words,
        gate: this.#all((w) => w.draft.evidence),
        pages,
      }),
    );
    this.#texts(`phases/${this.#id}/overview`);
    for (const { id: aspect, label } of config.aspects)
      this.#texts(`phases/${this.#id}/${aspect}`, (locale, w) => `${fill(w.draft.phase, this.#id)}: ${label[locale]}`);
  }

  role = () => this.#entry([...this.#handbook.roles.values()]);
  case = () => this.#entry([...this.#handbook.cases.values()]);
  knowledge = () => this.#entry([]);
  step = () => this.#entry([...this.#handbook.steps.values()], { place: 'step' });
  page = () => this.#entry([]);

  check(): void {
    const { roles, checks } = this.#handbook;
    const owner = [...roles.keys()][0];
    if (owner === undefined) throw new Refusal((words) => words.noRole);
    const used = new Set([...checks.values()].map(({ code }) => code));
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const code = [...letters, ...letters.flatMap((a) => letters.map((b) => a + b))].find((candidate) => !used.has(candidate))!;
    const item = {
      id: 'first-statement',
      number: 1,
      revision: 1,
      statement: this.#all((w) => w.draft.statement),
      evidence: this.#all((w) => w.draft.evidence),
      owner,
    };
    this.#files.set(
      `checks/${this.#id}.yaml`,
      yaml({
        draft: true,
        order: this.#last([...checks.values()]) + 1,
        slug: this.#slug(),
        revision: 1,
        updated: this.#today,
        code,
        purpose: 'survey',
        about: 'pages/home',
        title: this.#title(),
        summary: this.#all((w) => w.draft.summary),
        intro: inAll(this.#handbook.locales, (locale) => [starterWords(locale).draft.text]),
        sections: [{ id: 'first-section', title: this.#all((w) => w.draft.heading), items: [item] }],
      }),
    );
  }

  term(): void {
    const forms = inAll(this.#handbook.locales, () => []);
    const definition = this.#all((w) => w.draft.summary);
    this.#files.set(
      `glossary/${this.#id}.yaml`,
      yaml({ draft: true, term: this.#title(), definition, forms, basis: 'general', updated: this.#today }),
    );
  }

  source(): void {
    const { sources, locales } = this.#handbook;
    const none = inAll(locales, () => []);
    this.#files.set(
      `sources/${this.#id}.yaml`,
      yaml({
        draft: true,
        order: this.#last([...sources.values()]) + 1,
        short: fill(starterWords(locales[0]!).draft.source, this.#id),
        citation: this.#title(),
        lang: locales[0]!.lang,
        url: null,
        summary: this.#all((w) => w.draft.summary),
        gives: none,
        lacks: none,
        slips: none,
        updated: this.#today,
      }),
    );
    this.#files.set(
      `facts/${this.#id}.yaml`,
      yaml({ places: { page: this.#all((w) => w.source.page) }, facts: {} }, 'Facts of this source: `an.id: { at: page 3 }`'),
    );
  }

  /** An entry with a page of its own, and one section to begin with. */
  #entry(others: readonly { order: number }[], more: object = {}): void {
    const folder = folders[this.#kind];
    const order = this.#kind === 'knowledge' || this.#kind === 'page' ? 99 : this.#last(others) + 1;
    this.#files.set(
      `${folder}/${this.#id}.yaml`,
      yaml({ draft: true, revision: 1, updated: this.#today, order, ...more, slug: this.#slug(), sections: [{ id: 'first-section' }] }),
    );
    this.#texts(`${folder}/${this.#id}`, undefined, (w) => `${w.draft.text}\n\n## ${w.draft.heading}\n\n${w.draft.text}`);
  }

  #texts(stem: string, title?: (locale: string, words: StarterWords) => string, body = (w: StarterWords) => w.draft.text): void {
    for (const locale of this.#handbook.locales) {
      const words = starterWords(locale);
      const head = { title: title?.(locale.key, words) ?? this.#title()[locale.key]!, summary: words.draft.summary };
      this.#files.set(`${stem}.${locale.key}.mdx`, text({ ...head, title: head.title.slice(0, 70) }, body(words)));
    }
  }

  #all(value: (words: StarterWords) => string): Record<string, string> {
    return inAll(this.#handbook.locales, (locale) => value(starterWords(locale)));
  }

  #slug(): Record<string, string> {
    return inAll(this.#handbook.locales, () => this.#id);
  }

  #title(): Record<string, string> {
    return this.#all((w) => fill(w.draft[this.#kind], this.#id));
  }

  #last(entries: readonly { order: number }[]): number {
    return Math.max(0, ...entries.map(({ order }) => Math.floor(order)));
  }
}

const fill = (words: string, id: string) => words.replace('{id}', id);

/** An item: in the YAML of its page, and a block at the end of each language's text. */
function itemFiles(handbook: Handbook, id: string, pageId: string | undefined, read: (file: string) => string | undefined): DraftFiles {
  const withWords = [...handbook.pages.values()]
    .filter((page) => Object.values(page.texts).some(({ file }) => file !== undefined))
    .map((page) => page.id);
  const other = handbook.items.get(id);
  if (other) throw new Refusal((words) => words.itemThere({ id, page: other.page }));
  if (pageId === undefined) {
    const example = withWords.find((name) => name.split('/').length === 3) ?? withWords[0] ?? '';
    throw new Refusal((words) => words.itemNeedsPage({ id, page: example }));
  }
  const page = handbook.pages.get(pageId);
  if (!page || !withWords.includes(pageId)) {
    const near = nearest(pageId, withWords);
    throw new Refusal((words) => words.noPageForItem({ page: pageId, near }));
  }
  const changed: Files = new Map();
  const at = page.kind === 'phases' ? ['pages', page.aspect ?? 'overview'] : [];
  const all = (value: (words: StarterWords) => string) => inAll(handbook.locales, (locale) => value(starterWords(locale)));
  const data = { id, draft: true, title: all((w) => fill(w.draft.item, id)), summary: all((w) => w.draft.summary) };
  changed.set(page.file, addToEnd(read(page.file)!, [...at, 'items'], yaml([data]).trimEnd()));
  for (const locale of handbook.locales) {
    const file = page.texts[locale.key]!.file!;
    if (file.endsWith('.md')) throw new Refusal((words) => words.plainMarkdown({ file }));
    changed.set(file, `${read(file)!.trimEnd()}\n\n<Item id="${id}">\n\n${starterWords(locale).draft.text}\n\n</Item>\n`);
  }
  return { created: new Map(), changed };
}
