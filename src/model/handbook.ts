/** The one model of the handbook: what pages, islands, search and the data export draw from. */
import type { CheckData, CheckItemData } from '../schemas/check.ts';
import type { HandbookConfig, LocaleConfig, SectionId } from '../schemas/handbook.ts';
import type { RevisedChange } from '../schemas/keep.ts';
import type { CaseData, EntryData, Frontmatter, ItemData, PageView, PhaseData, SequenceData, StepData } from '../schemas/page.ts';
import type { Change, SourceData, TermData } from '../schemas/reference.ts';
import type { Locale, Localized } from '../schemas/shared.ts';
import type { Strings } from '../schemas/strings.ts';

/** Kinds of entries; each is also the first part of a page id and, but for `page`, a folder of the pack. */
export const kinds = ['pages', 'phases', 'roles', 'steps', 'cases', 'knowledge', 'checks', 'sources'] as const;
export type Kind = (typeof kinds)[number];

/** `<kind>/<entry>` or, for a cell of the matrix, `phases/<phase>/<aspect>`. Permanent. */
export type PageId = string;

/** A heading of a page, in the order of the text. */
export interface OutlinePart {
  kind: 'section' | 'item';
  /** The anchor, the same in every language. */
  id: string;
  title: Localized;
  facts: readonly string[];
  /** A picture of what follows what. */
  sequence?: SequenceData;
}

/**
 * A place in a text that is not plain Markdown, or to which the model has something to add. Counted in characters from the
 * beginning of the body, in the order of the text: whoever needs the words in another form need not parse them again.
 */
export type TextMark = { start: number; end: number } & (
  { kind: 'link'; href: string } | { kind: 'open' | 'close'; block: string; id: string } | { kind: 'section' | 'comment' }
);

/** A part of a page that has changed in another language and not yet in this one. */
export interface BehindPart {
  /** Section or item; undefined for what stands before the first of them, or for the page as a whole. */
  id: string | undefined;
  /** The revision that the words answer. */
  answers: number;
  /** Languages that have the newest words, those first that readers of this one understand best. */
  current: readonly Locale[];
  /** What has changed since, the oldest first. */
  changes: readonly RevisedChange[];
}

export interface PageText extends Pick<Frontmatter, 'title' | 'summary' | 'questions'> {
  /** Path of the language file inside the pack; undefined for pages whose words stand in YAML, and where another language stands in. */
  file: string | undefined;
  /** The words as they are written in that file, without its head. */
  body: string;
  /** Where in the words links, blocks and sections stand. */
  marks: readonly TextMark[];

  /** The language whose text stands in, where a handbook that allows gaps has none in this one. */
  standIn: Locale | undefined;
  /** Parts whose words answer an older revision than another language does, in the order of the page. */
  behind: readonly BehindPart[];
}

export interface Page {
  id: PageId;
  kind: Kind;
  /** The section whose menu entry and breadcrumb the page stands under; undefined for home. */
  section: SectionId | undefined;
  /** Path of the YAML that holds the structure. */
  file: string;
  /** Set on the pages of a phase: the overview has no aspect. */
  phase?: string;
  aspect?: string;
  revision: number;
  updated: string;
  /** Address without origin and base, by locale: `/sv/faser/initiering/`. */
  path: Localized;
  /** Paths the page once had, by locale. */
  formerPaths: Readonly<Record<Locale, readonly string[]>>;
  /** For menus, maps and breadcrumbs. */
  name: Localized;
  texts: Localized<PageText>;
  outline: readonly OutlinePart[];
  facts: readonly string[];
  related: readonly PageId[];
  /** Pages that the words lead to by link, each once. */
  mentions: readonly PageId[];
  /** What a group is asked on the page's worksheet; empty when it has none. */
  worksheet: readonly Localized[];
  /** Still being written: only in `dev`. */
  isDraft?: true;
  /** Anchors that once were on the page, and where what they led to stands now. */
  gone: readonly Gone[];
  /** What the page shows besides its words, drawn from the whole handbook. */
  shows?: PageView;
  /** Questions for a meeting, and the page or section they come from. */
  agenda?: { readonly from: string; readonly questions: readonly Localized[] };
}

/** Something that was published and is retired. */
export interface Gone {
  /** The anchor it had. */
  id: string;
  /** What readers find instead, as a text would link to it. */
  now: string;
}

export interface Item extends ItemData {
  /** The page whose text explains the item. */
  page: PageId;
}

export interface Phase extends PhaseData {
  id: string;
  /** From 1, in order. */
  number: number;
  /** Whether the phase has pages yet. */
  isWritten: boolean;
}

export interface CheckItem extends CheckItemData {
  section: string;
  /** The revision of the check in which this revision of the item was first published, if not the first: links say only that of the check. */
  since?: number;
}

export interface Check extends CheckData {
  id: string;
  page: PageId;
  /** The items of all sections, in order. */
  items: readonly CheckItem[];
}

export interface Term extends TermData {
  id: string;
}

export interface Source extends SourceData {
  id: string;
  page: PageId;
}

export interface Fact {
  id: string;
  source: string;
  /** Where in the source it stands, in words: `slide 3`. */
  place: Localized;
  /** The same in two parts, so that several facts can be named together: the kind of place, with `{n}`, and the number. */
  placeName: Localized;
  /** The same for several: `slides {n}`. */
  placesName: Localized;
  placeNumber: string;
  caution: Localized | undefined;
  leftOut: string | undefined;
}

export interface Section {
  id: SectionId;
  label: Localized;
  menu: 'main' | 'foot';
  path: Localized;
  /** Pages below the section's own, in order. */
  pages: readonly PageId[];
}

export interface Handbook {
  config: HandbookConfig;
  locales: readonly LocaleConfig[];
  /** Sections that have something to show, in menu order. */
  sections: readonly Section[];
  /** Every page that has an address, in reading order. */
  pages: ReadonlyMap<PageId, Page>;
  items: ReadonlyMap<string, Item>;
  phases: readonly Phase[];
  roles: ReadonlyMap<string, EntryData & { id: string }>;
  steps: ReadonlyMap<string, StepData & { id: string }>;
  cases: ReadonlyMap<string, CaseData & { id: string }>;
  checks: ReadonlyMap<string, Check>;
  terms: ReadonlyMap<string, Term>;
  sources: ReadonlyMap<string, Source>;
  facts: ReadonlyMap<string, Fact>;
  /** `changes.yaml` and the notes of the entries, newest first. */
  changes: readonly Change[];
  /** Addresses of pages that were retired, and what readers find instead, as a text would link to it. */
  retired: readonly { locale: Locale; path: string; now: string }[];
  strings: Localized<Strings>;
}

/** The text in one language. The schema has made sure that it is there. */
export function inLocale<T>(texts: Localized<T>, locale: Locale): T {
  const text = texts[locale];
  if (text === undefined) throw new Error(`No text in “${locale}”; there is ${Object.keys(texts).join(', ')}.`);
  return text;
}

/** The BCP 47 tag of a page's title and words where they are in another language than the reader's; else undefined. */
export function foreignLang(handbook: Handbook, page: Page, locale: Locale): string | undefined {
  const { standIn } = inLocale(page.texts, locale);
  return standIn === undefined ? undefined : handbook.locales.find(({ key }) => key === standIn)!.lang;
}

/** The languages in which a page has no text of its own. */
export function untranslated(page: Page): Locale[] {
  return Object.keys(page.texts).filter((locale) => page.texts[locale]!.standIn !== undefined);
}

/** A page that must exist: ids have been checked when the pack was read. */
export function pageOf(handbook: Handbook, id: PageId): Page {
  const page = handbook.pages.get(id);
  if (!page) throw new Error(`There is no page “${id}”.`);
  return page;
}
