/** The one reader of a content pack: files in, one handbook or a list of problems out. */
import path from 'node:path';
import { z } from 'zod';
import { checkSchema } from '../schemas/check.ts';
import { handbookSchema, localeList } from '../schemas/handbook.ts';
import { caseSchema, entrySchema, phaseSchema, plainPageSchema, stepSchema, type PageData } from '../schemas/page.ts';
import { changesSchema, factsSchema, sourceSchema, termSchema } from '../schemas/reference.ts';
import type { Locale } from '../schemas/shared.ts';
import type { Strings } from '../schemas/strings.ts';
import type { Draft, DraftPage, Entry } from './draft.ts';
import type { Handbook } from './handbook.ts';
import { isError, sortIssues, type Issue } from './issues.ts';
import { joinHandbook } from './join.ts';
import { listPack, textFolders, unclaimedFiles, type PackFiles } from './pack-files.ts';
import { readStrings } from './read-strings.ts';
import { readText } from './read-text.ts';
import { readYaml, type LineOf } from './read-yaml.ts';
import { rules } from './rules/index.ts';

export interface PackResult {
  /** Absolute path of the content folder. */
  dir: string;
  /** Undefined as long as there is an error. */
  handbook: Handbook | undefined;
  /** Errors and advice, by file and line. */
  issues: Issue[];
}

/** Reads, checks and joins the pack in `dir`. Never throws for what stands in content. */
export function readPack(dir: string): PackResult {
  const files = listPack(dir);
  const reader = new PackReader(files);
  const draft = reader.read();
  const issues = [...files.issues, ...reader.issues];
  if (draft) for (const rule of rules) issues.push(...rule(draft));
  const handbook = draft && !issues.some(isError) ? joinHandbook(draft) : undefined;
  return { dir: path.resolve(dir), handbook, issues: sortIssues(issues) };
}

class PackReader {
  readonly issues: Issue[] = [];
  readonly #files: PackFiles;
  readonly #ghosts = { items: new Set<string>(), pages: new Set<string>(), terms: new Set<string>(), facts: new Set<string>() };
  #locales: Locale[] = [];

  constructor(files: PackFiles) {
    this.#files = files;
  }

  read(): Draft | undefined {
    if (!this.#files.has('handbook.yaml')) {
      this.issues.push({ code: 'missing-file', file: 'handbook.yaml', params: { name: 'handbook.yaml', why: 'A content folder with a handbook.yaml: name, languages and sections.' } });
      return undefined;
    }
    const source = this.#files.read('handbook.yaml') ?? '';
    const list = readYaml(source, 'handbook.yaml', z.looseObject(localeList.shape), []);
    if (!list.data) {
      this.issues.push(...list.issues);
      return undefined;
    }
    this.#locales = list.data.locales.map((locale) => locale.key);
    const config = readYaml(source, 'handbook.yaml', handbookSchema(this.#locales), this.#locales);
    this.issues.push(...config.issues);

    const l = this.#locales;
    const phases = this.#files.phases.flatMap((phase) => this.#entry(`phases/${phase}/phase.yaml`, phase, phaseSchema(l), `phases/${phase}`));
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
    const strings: Record<Locale, Strings> = {};
    for (const locale of list.data.locales) {
      const { texts, issues } = readStrings(this.#files, locale);
      this.issues.push(...issues);
      if (texts) strings[locale.key] = texts;
    }

    const pagesOfPhase = new Map(phases.map((phase) => [phase.id, Object.keys(phase.data.pages)]));
    // Of a phase whose YAML is broken, the language files are not also called strangers.
    for (const phase of this.#files.phases) if (!pagesOfPhase.has(phase)) pagesOfPhase.set(phase, this.#stems(`phases/${phase}/`));
    this.issues.push(...unclaimedFiles(this.#files, l, pagesOfPhase));

    const pages: DraftPage[] = [];
    for (const phase of phases) {
      for (const [name, data] of Object.entries(phase.data.pages)) {
        const isOverview = name === 'overview';
        pages.push(
          this.#page({ id: isOverview ? `phases/${phase.id}` : `phases/${phase.id}/${name}`, kind: 'phases', entry: phase.id, phase: phase.id, ...(isOverview ? {} : { aspect: name }), file: phase.file, data, at: ['pages', name], lineOf: phase.lineOf }, `phases/${phase.id}/${name}`),
        );
      }
    }
    const entries: Record<(typeof textFolders)[number], readonly Entry<PageData>[]> = { pages: plainPages, roles, steps, cases, knowledge };
    for (const kind of textFolders) {
      for (const entry of entries[kind]) {
        pages.push(this.#page({ id: `${kind}/${entry.id}`, kind, entry: entry.id, file: entry.file, data: entry.data, at: [], lineOf: entry.lineOf }, `${kind}/${entry.id}`));
      }
    }
    if (!config.data) return undefined;
    return {
      config: config.data, configLine: config.lineOf, locales: l, pages, phases, plainPages, roles, steps, cases, knowledge, checks, terms, sources, facts, changes, strings, ghosts: this.#ghosts,
    };
  }

  #stems(prefix: string): string[] {
    const stems = this.#files.all.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length).replace(/\.[^.]+\.mdx?$/, ''));
    return [...new Set(stems)];
  }

  #entries<T extends z.ZodType>(folder: string, schema: T): Entry<z.output<T>>[] {
    return this.#files.entries(folder).flatMap((id) => this.#entry(`${folder}/${id}.yaml`, id, schema, `${folder}/${id}`));
  }

  /** One YAML file as an entry, or nothing and its issues. */
  #entry<T extends z.ZodType>(file: string, entryId: string, schema: T, pageId?: string): Entry<z.output<T>>[] {
    if (!this.#files.has(file)) {
      this.issues.push({ code: 'missing-file', file, params: { name: file, why: 'A phase.yaml in every folder of phases/.' } });
      return [];
    }
    const source = this.#files.read(file);
    if (source === undefined) return [];
    const { data, issues, lineOf } = readYaml(source, file, schema, this.#locales);
    this.issues.push(...issues);
    if (data !== undefined) return [{ id: entryId, file, data, lineOf }];
    this.#salvage(source, file, pageId);
    return [];
  }

  /** Remembers what a broken file would have defined, so that one mistake is not reported in many places. */
  #salvage(source: string, file: string, pageId: string | undefined): void {
    const folder = file.split('/')[0];
    if (pageId) this.#ghosts.pages.add(pageId);
    if (folder === 'glossary') this.#ghosts.terms.add(pageId!.slice('glossary/'.length));
    if (folder === 'facts') for (const match of source.matchAll(/^ {2}([a-z0-9.-]+):/gm)) this.#ghosts.facts.add(match[1]!);
    for (const match of source.matchAll(/^\s*- id:\s*["']?([a-z0-9-]+)/gm)) this.#ghosts.items.add(match[1]!);
    if (folder === 'phases') {
      for (const match of source.matchAll(/^ {2}([a-z0-9-]+):\s*$/gm)) this.#ghosts.pages.add(`${pageId}/${match[1]}`);
    }
  }

  #page(page: Omit<DraftPage, 'texts'> & { lineOf: LineOf }, stem: string): DraftPage {
    const texts: Record<Locale, { file: string; text: DraftPage['texts'][Locale]['text'] }> = {};
    for (const locale of this.#locales) {
      const file = this.#files.text(stem, locale);
      if (!file) {
        const like = this.#locales.map((other) => this.#files.text(stem, other)).find((found) => found !== undefined);
        this.issues.push({ code: 'missing-file', file: page.file, line: page.lineOf(page.at), params: { name: `${stem}.${locale}.mdx`, why: 'A text in every language of the handbook.', like: like ?? '' } });
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
