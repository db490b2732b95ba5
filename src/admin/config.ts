/**
 * The configuration of the browser's editor (Sveltia CMS), from the schemas and from the files that the pack has. Pure: the
 * same pack gives the same configuration.
 */
import type { CmsConfig, CollectionFile, EntryCollection, Field, FileCollection } from '@sveltia/cms';
import type { Handbook } from '../model/handbook.ts';
import type { MessageLanguage } from '../model/messages/languages.ts';
import { dataFolders, textFolders } from '../model/pack-files.ts';
import { choicesOf, type Choices } from './choices.ts';
import { fieldsOf, type FieldContext } from './fields.ts';
import { bodyKey, writtenKey } from './file-format.ts';
import { fieldsOfGroup, plain, type JsonSchema } from './json-schema.ts';
import type { Repository } from './repository.ts';
import { adminWords, type AdminWords } from './words.ts';

/** One kind of file: `fileKinds` of `scripts/json-schemas.ts`, with its schema. */
export interface KindOfFile {
  name: string;
  title: string;
  /** Which files of the pack, such as `roles/*.yaml`. */
  files: readonly string[];
  schema: JsonSchema;
}

export interface Pack {
  handbook: Handbook;
  /** Every file, with forward slashes. */
  files: readonly string[];
}

/** Name of the kind whose schema is that of the head of language files. */
export const headKind = 'frontmatter';
/** How the format of a kind of file is called in the configuration. */
export const formatOf = (kind: string) => `handbook-${kind}`;
/** The editor takes a Markdown file only in a format that ends so. */
export const textFormatOf = (extension: 'mdx' | 'md') => `handbook-${extension}-frontmatter`;

/** A field that nobody sees: without it, the editor forgets the text of a file when a list is changed. */
const written: Field = { name: writtenKey, widget: 'hidden' };

/** @returns the configuration, and the lists of choices that its fields share */
export function adminConfig(
  pack: Pack,
  kinds: readonly KindOfFile[],
  { backend, prefix }: Repository,
  language: MessageLanguage,
): { config: CmsConfig; choices: Choices } {
  const configuration = new Configuration(pack, kinds, prefix, adminWords(language), language);
  return { config: configuration.make(backend), choices: configuration.choices };
}

class Configuration {
  readonly #pack: Pack;
  readonly #kinds: readonly KindOfFile[];
  readonly #prefix: string;
  readonly #words: AdminWords;
  readonly #data: FieldContext;
  readonly #locales: readonly string[];
  readonly #titles: string;

  constructor(pack: Pack, kinds: readonly KindOfFile[], prefix: string, words: AdminWords, language: MessageLanguage) {
    this.#pack = pack;
    this.#kinds = kinds;
    this.#prefix = prefix;
    this.#words = words;
    this.#locales = pack.handbook.locales.map(({ key }) => key);
    // Titles are shown in the editor's language where the handbook has it.
    this.#titles = this.#locales.includes(language) ? language : this.#locales[0]!;
    this.#data = { locales: pack.handbook.locales, choices: choicesOf(pack.handbook, this.#titles), isByLanguage: false };
  }

  get choices(): Choices {
    return this.#data.choices;
  }

  make(backend: CmsConfig['backend']): CmsConfig {
    const { config } = this.#pack.handbook;
    return {
      load_config_file: false,
      backend,
      app_title: config.name[this.#titles]!,
      // The pack has no pictures; the editor asks for a folder all the same.
      media_folder: `${this.#prefix}pictures`,
      editor: { preview: false },
      i18n: { structure: 'multiple_files', locales: [...this.#locales], default_locale: this.#locales[0]! },
      output: { omit_empty_optional_fields: true },
      slug: { encoding: 'ascii', clean_accents: true },
      collections: this.#collections(),
    };
  }

  #collections(): (EntryCollection | FileCollection)[] {
    const groups = new Map<string, (EntryCollection | FileCollection)[]>();
    const add = (name: string, collection: EntryCollection | FileCollection | undefined) => {
      if (collection) groups.set(name, [...(groups.get(name) ?? []), collection]);
    };
    for (const folder of ['phases', ...textFolders])
      for (const extension of ['mdx', 'md'] as const) add(folder, this.#texts(folder, extension));
    const single: CollectionFile[] = [];
    for (const kind of this.#kinds.filter(({ name }) => name !== headKind)) {
      for (const glob of kind.files) {
        const [folder = '', name] = glob.split('/');
        if (name === undefined) single.push(this.#file(glob, kind, kind.title));
        else
          add(folder, glob === `${folder}/*.yaml` && folder !== 'strings' ? this.#entries(folder, kind) : this.#listed(folder, glob, kind));
      }
    }
    groups.set('handbook', [{ name: 'handbook', ...this.#label('handbook'), files: single }]);
    const order = ['phases', ...textFolders, ...dataFolders, 'handbook', 'search', 'strings'];
    return order.flatMap((name) => groups.get(name) ?? []);
  }

  /** The language files of a folder. A folder's own entries are found as they come; those of the phases are listed. */
  #texts(folder: string, extension: 'mdx' | 'md'): EntryCollection | FileCollection | undefined {
    const found = this.#stems(folder, extension);
    if (found.size === 0) return undefined;
    const name = `${folder}-words${extension === 'md' ? '-md' : ''}`;
    const base = { name, ...this.#label(folder, this.#words.texts) };
    const format = textFormatOf(extension);
    if (folder !== 'phases') {
      return {
        ...base,
        folder: `${this.#prefix}${folder}`,
        extension,
        format,
        i18n: true,
        create: false,
        delete: false,
        duplicate: false,
        identifier_field: 'title',
        summary: '{{title}}',
        fields: this.#textFields(),
      };
    }
    const files = [...found.keys()].sort(this.#byPhase).map((stem): CollectionFile => {
      const [, phase = '', page = ''] = stem.split('/');
      return {
        name: `${phase}-${page}`,
        label: `${this.#phaseName(phase)} › ${this.#pageName(page)}`,
        file: `${this.#prefix}${stem}.{{locale}}.${extension}`,
        format,
        i18n: true,
        fields: this.#textFields(),
      };
    });
    return { ...base, i18n: true, files };
  }

  /** Stems of the language files in a folder, with their languages. */
  #stems(folder: string, extension: string): ReadonlyMap<string, readonly string[]> {
    const stems = new Map<string, string[]>();
    for (const file of this.#pack.files) {
      const locale = this.#locales.find((key) => file.endsWith(`.${key}.${extension}`));
      if (locale === undefined || !file.startsWith(`${folder}/`)) continue;
      const stem = file.slice(0, -`.${locale}.${extension}`.length);
      stems.set(stem, [...(stems.get(stem) ?? []), locale]);
    }
    return stems;
  }

  #textFields(): Field[] {
    const head = this.#kinds.find(({ name }) => name === headKind)!;
    const words: Field = {
      name: bodyKey,
      label: this.#words.body,
      hint: this.#words.bodyHint,
      // As it stands in the file: the editor's own text field would take the blocks of a page apart.
      widget: 'text',
      i18n: true,
      required: false,
      use_emoji_autocomplete: false,
    };
    return [...fieldsOf(head.schema, { ...this.#data, isByLanguage: true }), words, { ...written, i18n: true }];
  }

  /** A folder whose entries are one file each. */
  #entries(folder: string, kind: KindOfFile): EntryCollection {
    const isWhole = folder === 'glossary' || folder === 'sources';
    const shown = this.#titleField(kind.schema);
    return {
      name: folder,
      ...this.#label(folder, (textFolders as readonly string[]).includes(folder) ? this.#words.structure : undefined),
      folder: `${this.#prefix}${folder}`,
      extension: 'yaml',
      format: formatOf(kind.name),
      // What is more than one file is begun with npm run new; what was published is not simply taken away.
      create: isWhole,
      delete: false,
      duplicate: false,
      ...(shown ? { identifier_field: shown, summary: `{{${shown}}} ({{slug}})` } : { summary: '{{slug}}' }),
      ...(isWhole ? { slug: `{{fields.${folder === 'sources' ? 'short' : `term.${this.#english()}`}}}` } : {}),
      fields: [...fieldsOf(kind.schema, this.#data), written],
    };
  }

  /** A required text that names the entry. */
  #titleField({ properties = {}, required = [] }: JsonSchema): string | undefined {
    const name = ['term', 'title', 'short', 'name'].find((candidate) => required.includes(candidate));
    if (name === undefined) return undefined;
    return fieldsOfGroup(plain(properties[name]!))[this.#titles] ? `${name}.${this.#titles}` : name;
  }

  /** Ids are English where the handbook has English. */
  #english(): string {
    return this.#locales.includes('en') ? 'en' : this.#locales[0]!;
  }

  /** Files that are known one by one: of phases, and of languages. */
  #listed(folder: string, glob: string, kind: KindOfFile): FileCollection | undefined {
    const form = new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '([^/]+)')}$`);
    const found = this.#pack.files.flatMap((file) => form.exec(file)?.[1] ?? []);
    const names = folder === 'strings' ? this.#locales : folder === 'phases' ? found.sort(this.#byPhase) : found;
    if (names.length === 0) return undefined;
    const label = folder === 'phases' ? this.#words.structure : undefined;
    const title = (name: string) =>
      folder === 'phases' ? this.#phaseName(name) : (this.#pack.handbook.locales.find(({ key }) => key === name)?.label ?? name);
    return {
      name: folder,
      ...this.#label(folder, label),
      files: names.map((name) => this.#file(glob.replace('*', name), kind, title(name), name)),
    };
  }

  #file(file: string, kind: KindOfFile, label: string, name = kind.name): CollectionFile {
    return { name, label, file: this.#prefix + file, format: formatOf(kind.name), fields: [...fieldsOf(kind.schema, this.#data), written] };
  }

  #label(folder: string, part?: string): { label: string; description: string } {
    const label = this.#words.collections[folder] ?? folder;
    return { label: part ? `${label}: ${part}` : label, description: this.#words.description };
  }

  /** Phases and their pages as readers meet them: `phases/pilot/events`, or `pilot` alone. */
  readonly #byPhase = (a: string, b: string): number => {
    const { phases, config } = this.#pack.handbook;
    const places = [phases.map(({ id }) => id), ['overview', ...config.aspects.map(({ id }) => id)]];
    const [first, second] = [a, b].map((stem) =>
      stem
        .replace(/^phases\//, '')
        .split('/')
        .map((part, at) => places[at]?.indexOf(part) ?? 0),
    );
    return first!.reduce((found, place, at) => found || place - second![at]!, 0);
  };

  #phaseName(id: string): string {
    return this.#pack.handbook.phases.find((phase) => phase.id === id)?.name[this.#titles] ?? id;
  }

  #pageName(id: string): string {
    if (id === 'overview') return this.#words.overview;
    return this.#pack.handbook.config.aspects.find((aspect) => aspect.id === id)?.label[this.#titles] ?? id;
  }
}
