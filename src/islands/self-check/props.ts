/** What a self-check is given when its page is built: one check in one language, as plain data. */
import type { CheckItem } from '../../domain/check/answers.ts';
import type { TextKey } from '../../schemas/strings.ts';
import type { RetiredItem } from '../tools/props.ts';
import type { KeysOf, SayOf, Texts } from '../tools/texts.ts';

/** An item or a page of the handbook to read on with. */
export interface Reading {
  title: string;
  summary: string;
  href: string;
}

export interface CheckItemProps extends CheckItem {
  /** As printed before the statement: the check's code and the item's number, `I3`. */
  code: string;
  statement: string;
  /** What would show that it is so. */
  evidence: string;
  /** Five labels of its own; absent where the common scale serves. */
  levels?: readonly string[];
  /** What the statement is about, the most useful first: explains the question, and is to be read when the answer is weak. */
  readings: readonly Reading[];
  /** The place in `readings` of the one whose title says what to do. */
  action?: number;
  /** A case that tells of it, where facts support one. */
  example?: { title: string; href: string };
  /** The role that owns a weak answer. */
  owner: { name: string; href: string };
}

/** The texts of the form. They stand in the page; all others are fetched when the island runs. */
export const formTextKeys = [
  'check.plain',
  'check.progress',
  'check.next',
  'check.toResult',
  'check.keys',
  'check.fileEarly',
  'check.evidence',
  'check.notRelevant',
  'check.clear',
  'check.outdated',
  'check.stillHolds',
  'check.meaning',
  'check.note',
  'check.noteLabel',
  'check.notLoaded',
] as const satisfies readonly TextKey[];
export type FormTextKey = (typeof formTextKeys)[number];

/** The texts that this island shows: every key that begins with `check.` or `file.`. */
export type CheckTextKey = KeysOf<'check' | 'file'>;
/** Those of notices, the result and the tools. */
export type LiveTexts = Texts<Exclude<CheckTextKey, FormTextKey>>;

export interface CheckProps {
  id: string;
  revision: number;
  /** Where answers are kept on the device: `<handbook id>:check:<check id>`. Permanent. */
  storageKey: string;
  /** The key of the page's language, for files. */
  locale: string;
  /** Addresses of the tools to go on with, where the handbook has them. */
  tools: { plan?: string; group?: string; comparison?: string; saved?: string };
  /** BCP 47 tag, for numbers and times. */
  lang: string;
  /** The five labels of the common scale, level 0 first. */
  scale: readonly string[];
  sections: readonly { id: string; title: string }[];
  /** The items of all sections, in order. */
  items: readonly CheckItemProps[];
  /** Statements that are no longer asked, so that old answers can be shown; absent as long as there are none. */
  retired?: readonly RetiredItem[];
  texts: Texts<FormTextKey>;
  /** Where the other texts are, as one file of the language. */
  liveTexts: string;
}

export type Say = SayOf<CheckTextKey>;
export type SayForm = SayOf<FormTextKey>;
