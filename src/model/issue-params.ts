/**
 * What each problem is told with: its code, and the values that its sentences name. The words stand in `messages/`, once for
 * each language; a script that reads `npm run check -- --json` is given these values.
 */
import type { ExpectationName } from '../schemas/expectations.ts';
import type { Shape } from './read-text.ts';

/** A way into a file's data: keys, and places in lists counted from 0. */
export type Place = readonly (string | number)[];

/** One member of a union for each of several kinds that carry the same values. */
type Each<Key extends string, Kinds extends string, Values = object> = Kinds extends string
  ? Readonly<Record<Key, Kinds>> & Readonly<Values>
  : never;

interface Near {
  /** What was probably meant. */
  suggestion?: string | undefined;
}

/** A place that names what a message is about. */
export interface Use {
  file: string;
  line: number | undefined;
}

interface Used {
  /** Other places that name the same id; they have no message of their own. */
  uses?: readonly Use[] | undefined;
}

/** Why YAML cannot be read. */
export type YamlSlip =
  | { reason: 'duplicate-key'; key: string }
  | { reason: 'open-quote'; mark?: string }
  | { reason: 'reserved-sign'; sign: string }
  | { reason: 'stray'; text: string }
  | { reason: 'other'; detail: string }
  | Each<
      'reason',
      | 'tab'
      | 'hard-space'
      | 'indent'
      | 'open-bracket'
      | 'colon-in-text'
      | 'no-key'
      | 'no-colon'
      | 'punctuation'
      | 'backslash'
      | 'two-documents'
      | 'list-beside-key'
      | 'list-without-space'
      | 'two-versions'
    >;

/** Why a text with blocks cannot be read. */
export type MdxSlip =
  | { reason: 'unclosed-block'; name: string }
  | { reason: 'crossed-blocks'; tag: string; name: string; line: number }
  | { reason: 'block-in-line'; name: string }
  | { reason: 'closed-at-once'; name: string }
  | { reason: 'less-than'; next?: string | undefined }
  | { reason: 'other'; detail: string }
  | Each<
      'reason',
      | 'not-opened'
      | 'two-versions'
      | 'import-word'
      | 'code'
      | 'open-bracket'
      | 'quote-in-tag'
      | 'open-tag'
      | 'html-comment'
      | 'address-in-brackets'
      | 'unquoted-attribute'
    >;

/** Why a file has no place in the content folder. */
export type Stray =
  | { reason: 'root'; known: readonly string[] }
  | { reason: 'folder'; name: string; known: readonly string[] }
  | { reason: 'too-deep'; folder: string }
  | { reason: 'phase-file' }
  | { reason: 'locale-file'; folder: string }
  | { reason: 'phase-name' }
  | { reason: 'entry-name' }
  | { reason: 'data-file'; folder: string }
  | { reason: 'text-name'; isPhase: boolean }
  | { reason: 'two-texts'; other: string }
  | { reason: 'phase-page'; page: string; known: readonly string[] }
  | { reason: 'no-entry'; wanted: string };

/** What a value must be: a name that a schema gives, or a form with its measure. */
export type Expectation =
  | Each<'want', ExpectationName>
  | { want: 'one-of'; values: readonly string[] }
  | { want: 'texts'; locales: readonly string[] }
  | Each<'want', 'text-at-most' | 'list-at-least' | 'list-at-most' | 'number-from' | 'number-to', { n: number }>
  | { want: 'keys'; of: Expectation }
  | { want: 'no-finder-here'; purpose: string }
  | { want: 'about-kind'; folder: string; purpose: string }
  | Each<'want', 'place-with-number' | 'place-alone', { place: string }>
  | { want: 'worksheet-slug'; page: string }
  | { want: 'words'; words: string };

/** What stands where something else was expected. */
export type FoundValue =
  | Each<'is', 'empty' | 'empty-list' | 'group'>
  | { is: 'list'; n: number }
  | { is: 'key'; key: string }
  | { is: 'text'; text: string; length?: number | undefined }
  | { is: 'other'; text: string };

/** What is wrong with an interface text. */
export type StringSlip =
  | Each<'reason', 'not-text' | 'one-form'>
  | Each<'reason', 'lacks-form' | 'needless-form' | 'empty-form', { form: string }>
  | Each<'reason', 'lacks' | 'needless', { name: string }>
  | { reason: 'instead'; names: readonly string[]; wanted: readonly string[] };

/** What is wrong with a heading. */
export type HeadingSlip = Each<'reason', 'no-space' | 'level-one'> | { reason: 'level-left-out'; level: number; above: number };

/** Why a link or a reference leads nowhere. */
export type Lost =
  | Each<
      'reason',
      'no-page' | 'no-aspect-page' | 'no-item' | 'no-term' | 'no-role' | 'no-source' | 'no-place' | 'no-aspect' | 'phase-not-written',
      { id: string }
    >
  | { reason: 'no-anchor'; id: string; anchor: string }
  | { reason: 'no-own-anchor'; anchor: string }
  /** The name of an address, present or former, stands where an id belongs. */
  | { reason: 'slug'; slug: string }
  | Each<'reason', 'own-address' | 'section-empty' | 'term-as-page' | 'half-address' | 'half-mail' | 'empty' | 'unknown-form'>;

export interface ReadingParams {
  'unreadable-file': {
    what: 'file' | 'folder';
    reason: 'missing' | 'not-a-folder' | 'is-a-folder' | 'forbidden' | 'not-utf8' | 'other';
    detail?: string | undefined;
  };
  'empty-file': object;
  'malformed-yaml': YamlSlip;
  'malformed-mdx': MdxSlip;
  'missing-frontmatter': object;
  'format-old': { has: number; reads: number };
  'format-new': { has: number; reads: number };
  'unknown-file': Stray & Near;
  'unknown-locale': Near & { locale: string; locales: readonly string[] };
  'missing-file': {
    name: string;
    why: 'handbook' | 'phase' | 'text' | 'home' | 'section';
    section?: string | undefined;
    like?: string | undefined;
  };
}

export interface ValueParams {
  'misspelt-key': Near & {
    key: string;
    /** Where the key stands; in a block (`<Item>`), its name instead. */
    place: Place;
    block?: string | undefined;
    known: readonly string[];
    isAfterComma?: boolean | undefined;
  };
  'missing-key': { place: Place; block?: string | undefined; expected: Expectation };
  'missing-translation': { place: Place; locale: string; locales: readonly string[] };
  'wrong-value': Near & { place: Place; value: FoundValue; expected: Expectation };
  'missing-string': { key: string; locale: string; placeholders: readonly string[]; forms?: readonly string[] | undefined };
  'strings-missing': { locale: string; name: string; total: number; keys: readonly string[] };
  'wrong-string': { key: string; placeholders: readonly string[]; forms?: readonly string[] | undefined } & StringSlip;
}

export interface TextParams {
  'empty-text': { item?: string | undefined };
  'not-text': { what: 'html' | 'import' | 'code'; text: string };
  'wrong-heading': HeadingSlip & { title: string; marks: string };
  'block-in-markdown': { name: string; file: string };
  'unread-mark': { mark: string };
  /** A row of a table has more or fewer cells than its head. */
  'uneven-row': { cells: number; columns: number };
  'empty-link': { href: string };
  'unknown-component': Near & { name: string; known: readonly string[] };
  picture: { src: string; alt: string };
  'item-missing': { item: string; after?: string | undefined };
  'item-repeated': { item: string };
  'item-elsewhere': Near & Used & { item: string; home?: string | undefined; yaml: string };
  'item-order': { item: string; wanted: string; order: readonly string[] };
  'item-inside': { what: 'item' | 'heading'; name: string; inside: 'item' | 'list' | 'quotation' | 'block'; outer?: string | undefined };
  'unequal-sections': { count: number; wanted: number; sections: readonly string[]; yaml: string };
  'unequal-outline': { other: string; order: readonly string[] };
}

export interface RelationParams {
  'missing-section': { section: string };
  'duplicate-id': {
    what: 'item' | 'anchor' | 'page-section' | 'section' | 'aspect' | 'language' | 'code' | 'check-part' | 'item-number' | 'fact';
    id: string;
    /** The file with the other; left out where it is among the page's items. */
    other?: string | undefined;
    otherLine?: number | undefined;
  };
  'unknown-reference': Near & Used & Lost;
  'missing-source': Near & Used & { id: string };
  'broken-link': Near & Used & Lost & { href: string };
  'draft-reference': { reference: string; yaml: string };
  'same-address': { path: string; other: string };
  'same-title': { title: string; other: string };
}

export interface PublishedParams {
  'translation-ahead': { has: number; wanted: number; yaml: string };
  'change-ahead': { revision: number; wanted: number };
  'unknown-fallback': { locale: string; of: string; locales: readonly string[] };
  'finder-too-long': { count: number; max: number };
  'finder-gap': { check: string };
  'published-gone': { what: 'item' | 'check'; id: string; check: string; where: string };
  'published-number': { item: string; was: number; now: number };
  /** Without `item`, the check as a whole. */
  'published-revision': { item?: string | undefined; was: number; now: number };
  'published-words': { item: string; check: string; locales: readonly string[]; revision: number };
  /** With `yaml`, it is a draft now, which stands there. */
  'id-gone': Near & Used & { reference: string; yaml?: string | undefined };
  'retired-alive': { reference: string };
  'address-changed': { slug: string; locale: string; now: string; place: Place };
  'address-moved': { path: string; now: string };
  'check-revision-kept': { items: readonly string[]; revision: number };
}

/** Where a title stands that is longer than its place. */
export type TitlePlace = 'title' | 'heading' | 'name' | 'item';

export interface AdviceParams {
  /** A word that the glossary advises against; `term` is what it says instead. */
  'discouraged-word': { word: string; term: string; why: string; file: string };
  'moved-link': { href: string; page: string; isMoved: boolean };
  'vague-link': { words: string };
  'unequal-shape': { part: string; kind: keyof Shape; here: number; there: number; other: string };
  'long-title': { what: TitlePlace; title: string; length: number; max: number };
  'hard-to-read': { lix: number; limit: number };
  'needless-acceptance': { advice: string; locale?: string | undefined };
  'strings-borrowed': { locale: string; name: string; total: number; keys: readonly string[]; language: string };
  'translation-behind': { has: number; wanted: number; parts: readonly string[]; entry: string; locale: string };
  'revision-unanswered': { has: number; wanted: number };
  /** With `behind`, the words are out of date as well: that is the revision they should answer. */
  'words-changed': {
    part: string;
    locale: string;
    revision: number;
    next: number;
    yaml: string;
    entry: string;
    behind: number | undefined;
  };
  /** Without `entries`, nothing has been recorded yet. */
  'translations-not-recorded': { entries: readonly string[]; count: number };
  'translations-missing': { locale: string; count: number; total: number };
  'change-without-note': { revision: number; locales: readonly string[] };
  'checks-not-locked': { checks: readonly string[] };
  'ids-not-locked': { ids: readonly string[] };
  'facts-unused': { count: number; total: number; list: readonly string[] };
  'no-publisher': object;
}

export type IssueParams = ReadingParams & ValueParams & TextParams & RelationParams & PublishedParams & AdviceParams;
