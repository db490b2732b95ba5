/** The one reader of a content pack: files in, one handbook or a list of problems out. */
import path from 'node:path';
import type { z } from 'zod';
import { checkSchema } from '../schemas/check.ts';
import { checksLockSchema } from '../schemas/checks-lock.ts';
import { idsLockSchema, retiredSchema } from '../schemas/ids-lock.ts';
import { caseSchema, entrySchema, phaseSchema, plainPageSchema, stepSchema, type PageData, type PhaseData } from '../schemas/page.ts';
import { changesSchema, factsSchema, sourceSchema, termSchema } from '../schemas/reference.ts';
import { searchRulesSchema } from '../schemas/search-rules.ts';
import type { Locale } from '../schemas/shared.ts';
import type { Strings } from '../schemas/strings.ts';
import { translationsLockSchema } from '../schemas/translations-lock.ts';
import { lockFile } from './checks-lock.ts';
import { isSure, soundPart, type Draft, type DraftPage, type Entry } from './draft.ts';
import { gatherUses } from './gather-uses.ts';
import type { Handbook } from './handbook.ts';
import { idsLockFile, retiredFile } from './ids-lock.ts';
import { isError, sortIssues, type Issue } from './issues.ts';
import { joinHandbook } from './join.ts';
import { plainLetters } from './plain-letters.ts';
import { listPack, textFolders, unclaimedFiles, type PackFiles } from './pack-files.ts';
import { readStrings } from './read-strings.ts';
import { readText, type TextFile } from './read-text.ts';
import { readConfig } from './read-config.ts';
import { isBare, readYaml } from './read-yaml.ts';
import { publishedPart } from './published.ts';
import { namesMark } from './salvage.ts';
import { rules, rulesOfParts, rulesOfPublished, type Rule } from './rules/index.ts';
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

/** The same without the draft where another thread has read the pack: it knows its lines by functions, which no thread can be sent. */
export type Reading = Omit<PackResult, 'draft'> & Partial<Pick<PackResult, 'draft'>>;

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
  const readable = files.issues.length === 0 ? reader.read() : undefined;
  const issues = [...files.issues, ...reader.issues];
  if (readable) issues.push(...keep(readable, kept));
  const draft = readable?.configBroken ? undefined : readable && soundPart(readable);
  const publicPart = readable && publishedPart(readable);
  const ofPublished =
    publicPart && publicPart !== readable
      ? keep(
          publicPart,
          kept.filter((rule) => rulesOfPublished.includes(rule)),
        )
      : [];
  const published = draft && publishedPart(draft);
  const stopping = withDrafts ? issues : [...issues, ...ofPublished];
  const shown = withDrafts ? draft : published;
  const handbook = shown && !stopping.some(isError) ? joinHandbook(shown) : undefined;
  // What is wrong with and without the drafts is told once.
  const each = new Map([...issues, ...ofPublished].map((issue) => [JSON.stringify(issue), issue]));
  return { dir: path.resolve(dir), handbook, issues: sortIssues(gatherUses(sortIssues([...each.values()]))), draft: shown };
}

/**
 * What the rules say of a draft of which not all could be read: those that look at one thing at a time see all that is there,
 * the others only what is whole. What is said of a value that could not be read follows from that, and is not told.
 */
function keep(draft: Draft, kept: readonly Rule[]): Issue[] {
  const sound = soundPart(draft);
  return kept
    .filter((rule) => draft.configBroken === undefined || rules.includes(rule))
    .flatMap((rule) => rule(rulesOfParts.includes(rule) ? draft : sound))
    .filter((issue) => !namesMark(JSON.stringify(issue)));
}

class PackReader {
  readonly issues: Issue[] = [];
  readonly #files: PackFiles;
  readonly #ghosts = { items: new Set<string>(), entries: new Set<string>(), facts: new Set<string>() };
  readonly #readTexts = new Set<string>();
  #locales: Locale[] = [];
  /** Whether another language's text may stand in for one that is missing. */
  #allowsGaps = false;

  constructor(files: PackFiles) {
    this.#files = files;
  }

  read(): Draft | undefined {
    const { config, issues: ofConfig } = readConfig(this.#files);
    this.issues.push(...ofConfig);
    if (!config) return undefined;
    this.#locales = config.locales.map(({ key }) => key);
    const l = this.#locales;
    const isConfigSure = (...keys: string[]) => isSure(config.broken, [], ...keys);
    this.#allowsGaps = config.data.translations === 'gaps' || !isConfigSure('translations');
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
      const isSureOf = !config.unsureLocales.has(locale.key);
      this.issues.push(...issues.filter(({ code }) => isSureOf || (code !== 'strings-missing' && code !== 'strings-borrowed')));
      if (texts) strings[locale.key] = texts;
      this.#searchRules(locale.key);
    }

    const aspects = isConfigSure('aspects') ? ['overview', ...config.data.aspects.map((aspect) => aspect.id)] : undefined;
    this.#claim(phases, aspects);
    const pages: DraftPage[] = [];
    for (const phase of phases) {
      // A page that the phase lacks is told once, not at each link to it.
      const own = Object.keys(phase.data.pages);
      if (own.length > 0 && (!aspects || aspects.some((aspect) => !own.includes(aspect)))) this.#ghosts.entries.add(`phases/${phase.id}`);
      for (const [name, data] of Object.entries(phase.data.pages)) {
        // The rules tell that there is no such aspect; what stands below it is not looked at.
        if (aspects && !aspects.includes(name)) this.#haunt(`phases/${phase.id}`, data);
        else pages.push(this.#phasePage(phase, name, data));
      }
    }
    const entries: Record<(typeof textFolders)[number], readonly Entry<PageData>[]> = { pages: plainPages, roles, steps, cases, knowledge };
    for (const kind of textFolders) {
      for (const { id, ...entry } of entries[kind]) {
        pages.push(this.#page({ ...entry, id: `${kind}/${id}`, kind, entry: id, at: [] }, `${kind}/${id}`));
      }
    }
    return {
      config: config.data,
      configLine: config.lineOf,
      configBroken: config.broken,
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
      strays: this.#strays(),
      ghosts: this.#ghosts,
      hidden: new Map(),
    };
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
    if (!this.#files.has(file)) return undefined;
    const [entry] = this.#entry(file, file, schema);
    return entry && !entry.broken ? entry : 'unreadable';
  }

  /** One YAML file as an entry: whole, or what can be gone on with, or nothing. */
  #entry<T extends z.ZodType>(file: string, id: string, schema: T): Entry<z.output<T>>[] {
    const source = this.#files.has(file) ? this.#files.read(file) : undefined;
    if (!this.#files.has(file)) this.issues.push({ code: 'missing-file', file, params: { name: file, why: 'phase' } });
    if (source !== undefined) {
      const { data, issues, lineOf, salvage } = readYaml(source, file, schema, this.#locales);
      this.issues.push(...issues);
      if (data !== undefined) return [{ id, file, data, lineOf }];
      this.#rememberIds(source, file, id);
      const rest = salvage();
      return rest ? [{ id, file, data: rest.data, lineOf, broken: rest.broken }] : [];
    }
    this.#rememberIds(source, file, id);
    return [];
  }

  /**
   * Remembers what a broken file would have defined, so that one mistake is not told in many places.
   *
   * @param source undefined when there is none to read: the blocks of its language files then tell which items it has
   */
  #rememberIds(source: string | undefined, file: string, id: string): void {
    const folder = file.split('/')[0]!;
    const texts = new RegExp(`^${folder}/${id}[./].*\\.mdx$`);
    const remains =
      source === undefined ? this.#files.all.filter((other) => texts.test(other)).map((other) => this.#files.read(other) ?? '') : [source];
    this.#ghosts.entries.add(`${folder}/${id}`);
    for (const remain of remains) {
      if (folder === 'facts')
        for (const match of remain.matchAll(/([a-z0-9-]+(?:\.[a-z0-9-]+)+)["']?:/g)) this.#ghosts.facts.add(match[1]!);
      for (const match of remain.matchAll(/\bid[:=]\s*["']?([^\s"',}>]+)/g)) this.#addItem(match[1]!);
    }
  }

  /** Under the id that stands there, and under the one that was meant. */
  #addItem(id: string): void {
    this.#ghosts.items.add(id).add(plainLetters(id));
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
      if (phase && aspects && isSure(phase.broken, [], 'pages(?:/[^/]+)?'))
        pagesOfPhase.set(folder, Object.keys(phase.data.pages).length > 0 ? aspects : []);
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
    const { id, file, lineOf, broken } = phase;
    const common = { kind: 'phases', entry: id, phase: id, file, data, at: ['pages', name], lineOf, broken } as const;
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
      texts[locale] = { file, text: this.#text(source, file) };
    }
    return { ...page, texts };
  }

  #text(source: string, file: string): TextFile | undefined {
    const { text, issues } = readText(source, file);
    this.issues.push(...issues);
    this.#readTexts.add(file);
    return text;
  }

  /** Language files of entries that could not be read. */
  #strays(): { file: string; text: TextFile | undefined }[] {
    const folders = ['phases', ...textFolders].join('|');
    const name = new RegExp(`^((?:${folders})/[^/.]+)(?:/[^/.]+)?\\.([^/.]+)\\.mdx?$`);
    return this.#files.all.flatMap((file) => {
      const [, entry, locale] = name.exec(file) ?? [];
      const isStray = entry !== undefined && this.#ghosts.entries.has(entry) && this.#locales.includes(locale!);
      const source = isStray && !this.#readTexts.has(file) ? this.#files.read(file) : undefined;
      return source === undefined ? [] : [{ file, text: this.#text(source, file) }];
    });
  }
}
