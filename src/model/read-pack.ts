/** The one reader of a content pack: files in, one handbook or a list of problems out. */
import path from 'node:path';
import { z } from 'zod';
import { checkSchema } from '../schemas/check.ts';
import { checksLockSchema } from '../schemas/checks-lock.ts';
import { contentFormat, handbookSchema, localeList, type HandbookConfig, type LocaleConfig } from '../schemas/handbook.ts';
import { idsLockSchema, retiredSchema } from '../schemas/ids-lock.ts';
import { caseSchema, entrySchema, phaseSchema, plainPageSchema, stepSchema, type PageData, type PhaseData } from '../schemas/page.ts';
import { changesSchema, factsSchema, sourceSchema, termSchema } from '../schemas/reference.ts';
import { searchRulesSchema } from '../schemas/search-rules.ts';
import type { Locale } from '../schemas/shared.ts';
import type { Strings } from '../schemas/strings.ts';
import { translationsLockSchema } from '../schemas/translations-lock.ts';
import { lockFile } from './checks-lock.ts';
import type { Draft, DraftPage, Entry } from './draft.ts';
import type { Handbook } from './handbook.ts';
import { idsLockFile, retiredFile } from './ids-lock.ts';
import { isError, sortIssues, type Issue } from './issues.ts';
import { joinHandbook } from './join.ts';
import { listPack, textFolders, unclaimedFiles, type PackFiles } from './pack-files.ts';
import { readStrings } from './read-strings.ts';
import { readText, type TextFile } from './read-text.ts';
import { isBare, readYaml, type LineOf } from './read-yaml.ts';
import { publishedPart } from './published.ts';
import { rules, rulesOfPublished, type Rule } from './rules/index.ts';
import { translationsLockFile } from './translations/lock.ts';

export interface PackResult {
  /** Absolute path of the content folder. */
  dir: string;
  /** Undefined as long as there is an error. */
  handbook: Handbook | undefined;
  /** Errors and advice, by file and line. */
  issues: Issue[];
  /** What the handbook was joined from, with its lines, for commands that write to the pack; undefined when there was too little to read. */
  draft: Draft | undefined;
}

export interface ReadOptions {
  /** The rules that the pack must keep. */
  kept?: readonly Rule[];
  /** Whether drafts are part of the handbook, as in `dev`: what only readers of the published handbook would miss does not stop it. */
  withDrafts?: boolean;
}

/** Reads, checks and joins the pack in `dir`. Never throws for what stands in content. */
export function readPack(dir: string, { kept = rules, withDrafts = false }: ReadOptions = {}): PackResult {
  const files = listPack(dir);
  const reader = new PackReader(files);
  // Of a folder that cannot be listed there is nothing else to tell.
  const draft = files.issues.length === 0 ? reader.read() : undefined;
  const issues = [...files.issues, ...reader.issues];
  if (draft) for (const rule of kept) issues.push(...rule(draft));
  const published = draft && publishedPart(draft);
  const ofPublished =
    published && published !== draft ? kept.filter((rule) => rulesOfPublished.includes(rule)).flatMap((rule) => rule(published)) : [];
  const stopping = withDrafts ? issues : [...issues, ...ofPublished];
  const shown = withDrafts ? draft : published;
  const handbook = shown && !stopping.some(isError) ? joinHandbook(shown) : undefined;
  // What is wrong with and without the drafts is told once.
  const each = new Map([...issues, ...ofPublished].map((issue) => [JSON.stringify(issue), issue]));
  return { dir: path.resolve(dir), handbook, issues: sortIssues([...each.values()]), draft: shown };
}

class PackReader {
  readonly issues: Issue[] = [];
  readonly #files: PackFiles;
  readonly #ghosts = { items: new Set<string>(), entries: new Set<string>(), facts: new Set<string>() };
  #locales: Locale[] = [];
  /** Whether another language's text may stand in for one that is missing. */
  #allowsGaps = false;

  constructor(files: PackFiles) {
    this.#files = files;
  }

  read(): Draft | undefined {
    const config = this.#config();
    if (!config) return undefined;
    const l = this.#locales;
    const phases = this.#files.phases.flatMap((phase) => this.#entry(`phases/${phase}/phase.yaml`, phase, phaseSchema(l)));
    const plainPages = this.#entries('pages', plainPageSchema(l));
    const roles = this.#entries('roles', entrySchema(l));
    const steps = this.#entries('steps', stepSchema(l));
    const cases = this.#entries('cases', caseSchema(l));
    const knowledge = this.#entries('knowledge', entrySchema(l));
    const checks = this.#entries('checks', checkSchema(l));
    const terms = this.#entries('glossary', termSchema(l));
    const sources = this.#entries('sources', sourceSchema(l));
    const facts = this.#entries('facts', factsSchema(l));
    const changes = this.#files.has('changes.yaml') ? this.#entry('changes.yaml', 'changes', changesSchema(l))[0] : undefined;
    const lock = this.#lock(lockFile, checksLockSchema);
    const idsLock = this.#lock(idsLockFile, idsLockSchema);
    const retired = this.#files.has(retiredFile) ? this.#entry(retiredFile, 'retired', retiredSchema)[0] : undefined;
    const translationsLock = this.#lock(translationsLockFile, translationsLockSchema);
    const strings: Record<Locale, Strings> = {};
    for (const locale of config.locales) {
      const { texts, issues } = readStrings(this.#files, locale);
      this.issues.push(...issues);
      if (texts) strings[locale.key] = texts;
      this.#searchRules(locale.key);
    }

    const aspects = config.data && ['overview', ...config.data.aspects.map((aspect) => aspect.id)];
    this.#claim(phases, aspects);
    const pages: DraftPage[] = [];
    for (const phase of phases) {
      // A page that the phase lacks is told once, not at each link to it.
      const own = Object.keys(phase.data.pages);
      if (own.length > 0 && aspects?.some((aspect) => !own.includes(aspect))) this.#ghosts.entries.add(`phases/${phase.id}`);
      for (const [name, data] of Object.entries(phase.data.pages)) {
        // The rules tell that there is no such aspect; what stands below it is not looked at.
        if (aspects && !aspects.includes(name)) this.#haunt(`phases/${phase.id}`, data);
        else pages.push(this.#phasePage(phase, name, data));
      }
    }
    const entries: Record<(typeof textFolders)[number], readonly Entry<PageData>[]> = { pages: plainPages, roles, steps, cases, knowledge };
    for (const kind of textFolders) {
      for (const { id, file, data, lineOf } of entries[kind]) {
        pages.push(this.#page({ id: `${kind}/${id}`, kind, entry: id, file, data, at: [], lineOf }, `${kind}/${id}`));
      }
    }
    if (!config.data) return undefined;
    return {
      config: config.data,
      configLine: config.lineOf,
      locales: l,
      pages,
      phases,
      plainPages,
      roles,
      steps,
      cases,
      knowledge,
      checks,
      terms,
      sources,
      facts,
      changes,
      lock,
      idsLock,
      retired,
      translationsLock,
      strings,
      ghosts: this.#ghosts,
      hidden: new Map(),
    };
  }

  /**
   * `handbook.yaml`: first the languages, which every other shape is a function of, then the whole.
   *
   * @returns undefined when the languages cannot be read; without `data` when the rest cannot
   */
  #config(): { locales: LocaleConfig[]; data: HandbookConfig | undefined; lineOf: LineOf } | undefined {
    const file = 'handbook.yaml';
    if (!this.#files.has(file)) {
      this.issues.push({ code: 'missing-file', file, params: { name: file, why: 'handbook' } });
      return undefined;
    }
    const source = this.#files.read(file);
    if (source === undefined) return undefined;
    // A pack of another format is not looked at further: what is right in one is wrong in another.
    const { data: head, lineOf: lineOfHead } = readYaml(source, file, z.looseObject({ format: z.int().min(1) }), []);
    if (head && head.format !== contentFormat) {
      const params = { has: head.format, reads: contentFormat };
      const code = head.format < contentFormat ? 'format-old' : 'format-new';
      this.issues.push({ code, file, line: lineOfHead(['format']), params });
      return undefined;
    }
    const list = readYaml(source, file, z.looseObject(localeList.shape), []);
    if (!list.data) {
      this.issues.push(...list.issues);
      return undefined;
    }
    const { locales } = list.data;
    const unknown = locales.findIndex(({ lang }) => !isLanguageTag(lang));
    if (unknown >= 0) {
      const place = ['locales', unknown, 'lang'];
      const params = {
        place,
        value: { is: 'text', text: locales[unknown]!.lang },
        expected: { want: 'language-tag' },
      } as const;
      this.issues.push({ code: 'wrong-value', file, line: list.lineOf(place), params });
      return undefined;
    }
    // A language that is listed twice is told by a rule, and read once.
    const once = locales.filter(({ key }, index) => locales.findIndex((other) => other.key === key) === index);
    this.#locales = once.map(({ key }) => key);
    this.#allowsGaps = list.data['translations'] === 'gaps';
    const { data, issues, lineOf } = readYaml(source, file, handbookSchema(this.#locales), this.#locales);
    this.issues.push(...issues);
    return { locales: once, data, lineOf };
  }

  /** What an editor says of a language for search, if anything. The model does without; the index reads it (src/search). */
  #searchRules(locale: Locale): void {
    const file = `search/${locale}.yaml`;
    const source = this.#files.has(file) ? this.#files.read(file) : undefined;
    if (source !== undefined && !isBare(source)) this.issues.push(...readYaml(source, file, searchRulesSchema, this.#locales).issues);
  }

  #entries<T extends z.ZodType>(folder: string, schema: T): Entry<z.output<T>>[] {
    return this.#files.entries(folder).flatMap((id) => this.#entry(`${folder}/${id}.yaml`, id, schema));
  }

  #lock<T extends z.ZodType>(file: string, schema: T): Entry<z.output<T>> | 'unreadable' | undefined {
    return this.#files.has(file) ? (this.#entry(file, file, schema)[0] ?? 'unreadable') : undefined;
  }

  /** One YAML file as an entry, or nothing and its issues. */
  #entry<T extends z.ZodType>(file: string, id: string, schema: T): Entry<z.output<T>>[] {
    const source = this.#files.has(file) ? this.#files.read(file) : undefined;
    if (!this.#files.has(file)) this.issues.push({ code: 'missing-file', file, params: { name: file, why: 'phase' } });
    if (source !== undefined) {
      const { data, issues, lineOf } = readYaml(source, file, schema, this.#locales);
      this.issues.push(...issues);
      if (data !== undefined) return [{ id, file, data, lineOf }];
    }
    this.#salvage(source, file, id);
    return [];
  }

  /**
   * Remembers what a broken file would have defined, so that one mistake is not told in many places.
   *
   * @param source undefined when there is none to read: the blocks of its language files then tell which items it has
   */
  #salvage(source: string | undefined, file: string, id: string): void {
    const folder = file.split('/')[0]!;
    const texts = new RegExp(`^${folder}/${id}[./].*\\.mdx$`);
    const remains =
      source === undefined ? this.#files.all.filter((other) => texts.test(other)).map((other) => this.#files.read(other) ?? '') : [source];
    this.#ghosts.entries.add(`${folder}/${id}`);
    for (const remain of remains) {
      if (folder === 'facts')
        for (const match of remain.matchAll(/([a-z0-9-]+(?:\.[a-z0-9-]+)+)["']?:/g)) this.#ghosts.facts.add(match[1]!);
      for (const match of remain.matchAll(/\bid[:=]\s*["']?([a-z0-9-]+)/g)) this.#ghosts.items.add(match[1]!);
    }
  }

  /** Remembers what a page would have defined that has no place in the handbook. */
  #haunt(entry: string, data: PageData): void {
    this.#ghosts.entries.add(entry);
    for (const item of data.items) this.#ghosts.items.add(item.id);
  }

  /** Tells which files belong to nothing. */
  #claim(phases: readonly Entry<PhaseData>[], aspects: readonly string[] | undefined): void {
    const pagesOfPhase = new Map<string, readonly string[]>();
    for (const folder of this.#files.phases) {
      const phase = phases.find(({ id }) => id === folder);
      if (phase && aspects) pagesOfPhase.set(folder, Object.keys(phase.data.pages).length > 0 ? aspects : []);
      // Where the phase or the aspects cannot be read, its language files are not also called strangers.
      else
        pagesOfPhase.set(
          folder,
          this.#files.all.flatMap((file) => new RegExp(`^phases/${folder}/([^/]+)\\.[^.]+\\.mdx?$`).exec(file)?.[1] ?? []),
        );
    }
    for (const issue of unclaimedFiles(this.#files, this.#locales, pagesOfPhase)) {
      this.issues.push(issue);
      // What lies in a folder with a misspelt name is not missing as well.
      if (issue.code === 'unknown-file' && issue.params.suggestion)
        for (const id of this.#files.entries(issue.file)) this.#ghosts.entries.add(`${issue.params.suggestion}/${id}`);
    }
  }

  #phasePage(phase: Entry<PhaseData>, name: string, data: PageData): DraftPage {
    const { id, file, lineOf } = phase;
    const common = { kind: 'phases', entry: id, phase: id, file, data, at: ['pages', name], lineOf } as const;
    const stem = `phases/${id}/${name}`;
    return this.#page(name === 'overview' ? { ...common, id: `phases/${id}` } : { ...common, id: stem, aspect: name }, stem);
  }

  #page(page: Omit<DraftPage, 'texts'>, stem: string): DraftPage {
    const texts: Record<Locale, { file: string; text: TextFile | undefined }> = {};
    for (const locale of this.#locales) {
      const file = this.#files.text(stem, locale);
      if (!file) {
        const like = this.#locales.map((other) => this.#files.text(stem, other)).find((found) => found !== undefined);
        if (this.#allowsGaps && like !== undefined) continue;
        this.issues.push({
          code: 'missing-file',
          file: page.file,
          line: page.lineOf(page.at),
          params: { name: `${stem}.${locale}.mdx`, why: 'text', like },
        });
        continue;
      }
      const source = this.#files.read(file);
      if (source === undefined) continue;
      const { text, issues } = readText(source, file);
      this.issues.push(...issues);
      texts[locale] = { file, text };
    }
    return { ...page, texts };
  }
}

function isLanguageTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}
