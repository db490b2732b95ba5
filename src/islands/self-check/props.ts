/** What a self-check is given when its page is built: one check in one language, as plain data. */
import type { CheckItem } from '../../domain/check/answers.ts';
import type { textKeys, TextKey } from '../../schemas/strings.ts';
import type { RetiredItem } from '../tools/props.ts';

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

/** The texts that this island shows: every key that begins with `check.` or `file.`. */
export type CheckTextKey = Extract<TextKey, `check.${string}` | `file.${string}`>;

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
  texts: Readonly<Record<CheckTextKey, string>>;
}

type Values<K extends CheckTextKey> = (typeof textKeys)[K][number];

/** The text of a key in the page's language, its placeholders filled in. */
export type Say = <K extends CheckTextKey>(
  key: K,
  ...values: [Values<K>] extends [never] ? [] : [Readonly<Record<Values<K>, string | number>>]
) => string;
