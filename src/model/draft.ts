/** What was read of a pack before it is joined: parsed entries with the lines they came from, for the rules to look at. */
import type { CheckData } from '../schemas/check.ts';
import type { ChecksLock } from '../schemas/checks-lock.ts';
import type { HandbookConfig, SectionId } from '../schemas/handbook.ts';
import type { IdsLock, Retired } from '../schemas/ids-lock.ts';
import type { CaseData, EntryData, PageData, PhaseData, PlainPageData, StepData } from '../schemas/page.ts';
import type { Change, FactsData, SourceData, TermData } from '../schemas/reference.ts';
import type { Locale, Localized } from '../schemas/shared.ts';
import type { Strings } from '../schemas/strings.ts';
import type { TranslationsLock } from '../schemas/translations-lock.ts';
import type { Kind, PageId } from './handbook.ts';
import type { TextFile } from './read-text.ts';
import type { LineOf } from './read-yaml.ts';

/** An entry with the file it came from. */
export interface Entry<T> {
  id: string;
  file: string;
  data: T;
  lineOf: LineOf;
  broken?: Broken;
}

/** Where an entry is not what stands in its file, because that cannot be (`salvage.ts`). Left out where it is whole. */
export type Broken = ReadonlySet<string> | undefined;

/** One page whose words stand in language files. */
export interface DraftPage {
  id: PageId;
  kind: Exclude<Kind, 'checks' | 'sources'>;
  entry: string;
  phase?: string;
  aspect?: string;
  file: string;
  data: PageData;
  /** Where the page's structure stands in its file: `['pages', 'events']` for a phase's page. */
  at: readonly string[];
  lineOf: LineOf;
  broken?: Broken;
  texts: Readonly<Record<Locale, { file: string; text: TextFile | undefined }>>;
}

export interface Draft {
  config: HandbookConfig;
  configLine: LineOf;
  configBroken: Broken;
  locales: readonly Locale[];
  pages: readonly DraftPage[];
  phases: readonly Entry<PhaseData>[];
  plainPages: readonly Entry<PlainPageData>[];
  roles: readonly Entry<EntryData>[];
  steps: readonly Entry<StepData>[];
  cases: readonly Entry<CaseData>[];
  knowledge: readonly Entry<EntryData>[];
  checks: readonly Entry<CheckData>[];
  terms: readonly Entry<TermData>[];
  sources: readonly Entry<SourceData>[];
  facts: readonly Entry<FactsData>[];
  changes: Entry<readonly Change[]> | undefined;
  /** What is published of the checks; undefined when nothing has been locked yet. */
  lock: Entry<ChecksLock> | 'unreadable' | undefined;
  /** Ids and addresses that have been published; undefined when nothing has been locked yet. */
  idsLock: Entry<IdsLock> | 'unreadable' | undefined;
  /** What was published and is gone. */
  retired: Entry<Retired> | undefined;
  /** What is recorded of the translations; undefined when nothing has been recorded yet. */
  translationsLock: Entry<TranslationsLock> | 'unreadable' | undefined;
  strings: Localized<Strings>;
  /** Texts of entries that could not be read: their words are looked at all the same. */
  strays: readonly { file: string; text: TextFile | undefined }[];
  ghosts: Ghosts;
  /** Drafts that were taken away, by reference (`page:…`, `item:…`, `term:…`, `fact:…`), with the file that calls them drafts. */
  hidden: ReadonlyMap<string, string>;
}

/** Ids that stand in files which could not be read whole: referring to them is not a second mistake. */
export interface Ghosts {
  items: ReadonlySet<string>;
  /** `<folder>/<entry>`; of a phase, for all its pages. */
  entries: ReadonlySet<string>;
  facts: ReadonlySet<string>;
}

/** Whether a page belongs to an entry that could not be read. */
export function isGhost({ ghosts }: Draft, page: PageId): boolean {
  return ghosts.entries.has(page.split('/').slice(0, 2).join('/'));
}

/** Ids of the entries of a folder that could not be read. */
export function ghostsIn({ ghosts }: Draft, folder: string): string[] {
  return [...ghosts.entries].filter((entry) => entry.startsWith(`${folder}/`)).map((entry) => entry.slice(folder.length + 1));
}

/** The section whose pages an entry of this kind is. */
export const sectionOfKind = {
  phases: 'phases',
  roles: 'roles',
  steps: 'journey',
  cases: 'cases',
  knowledge: 'knowledge',
  checks: 'checks',
  sources: 'sources',
} as const satisfies Record<Exclude<Kind, 'pages'>, SectionId>;

/**
 * Whether lists or groups of an entry are what stands in its file: they themselves, what is in them, and the ids there.
 *
 * @param at where the group stands that holds the keys
 */
export function isSure(broken: Broken, at: readonly string[], ...keys: readonly string[]): boolean {
  const inside = at.length === 0 ? '' : `${at.join('/')}/`;
  const below = (key: string) => new RegExp(`^${inside}${key}(?:/\\d+(?:/id)?)?$`);
  return ![...(broken ?? [])].some(
    (place) => place === `${inside}?` || at.join('/').startsWith(place) || keys.some((key) => below(key).test(place)),
  );
}

/**
 * The part of a draft that could be read as it stands. What compares with what was published, or counts, looks at this alone:
 * a value that cannot be read has not changed.
 *
 * @returns the same object when all could be read
 */
export function soundPart(draft: Draft): Draft {
  const isWhole = ({ broken }: { broken?: Broken }) => broken === undefined;
  const isText = ({ text }: { text: TextFile | undefined }) => text?.isWhole !== false;
  const lists = ['phases', 'plainPages', 'roles', 'steps', 'cases', 'knowledge', 'checks', 'terms', 'sources', 'facts'] as const;
  const isSound =
    lists.every((list) => draft[list].every(isWhole)) &&
    draft.pages.every((page) => isWhole(page) && Object.values(page.texts).every(isText));
  if (isSound) return draft;
  const sound = Object.fromEntries(lists.map((list) => [list, (draft[list] as Entry<unknown>[]).filter(isWhole)])) as unknown as Pick<
    Draft,
    (typeof lists)[number]
  >;
  const pages = draft.pages.filter(isWhole).map((page) => ({
    ...page,
    texts: Object.fromEntries(
      Object.entries(page.texts).map(([locale, words]) => [locale, isText(words) ? words : { ...words, text: undefined }]),
    ),
  }));
  return { ...draft, ...sound, pages };
}
