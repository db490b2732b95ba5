/** What the tools around the self-checks are given when their pages are built: the checks in one language, as plain data. */
import type { AnswerLevel, Check, CheckItem } from '../../domain/check/answers.ts';

export interface ToolItem extends CheckItem {
  /** As printed before the statement: `I3`. */
  code: string;
  statement: string;
  /** Five labels of its own; absent where the common scale serves. */
  levels?: readonly string[];
  /** What a weak answer suggests to do: the title of the first item to read, where there is one. */
  action?: string;
  /** The role that owns a weak answer. */
  owner?: string;
}

/** A statement that is no longer asked. */
export interface RetiredItem {
  id: string;
  number: number;
  statement: string;
  levels?: readonly string[];
}

/** A check as the rules see it, with its words. */
export interface ToolCheck extends Check {
  title: string;
  /** The address of its page. */
  href: string;
  sectionTitles: readonly string[];
  items: readonly ToolItem[];
  /** Statements that are no longer asked, so that old answers can be shown. */
  retired: readonly RetiredItem[];
}

export interface ToolProps {
  /** The id of the handbook: every key on the device begins with it. */
  handbook: string;
  /** The key of the page's language, for files. */
  locale: string;
  /** Its BCP 47 tag, for numbers, dates and the order of words. */
  lang: string;
  /** The five labels of the common scale, level 0 first. */
  scale: readonly string[];
  checks: readonly ToolCheck[];
}

/** What stands for a statement that is not asked: its words; where even those are not known here, its id or number. */
export function retiredName(item: { statement: string } | undefined, id: string): string {
  return item?.statement ?? id.replace(/^number-/, '#');
}

/** An answer in words: the level with its label. @param notRelevant the words for an item that does not apply */
export function levelText(
  item: Pick<ToolItem, 'levels'> | undefined,
  scale: readonly string[],
  level: AnswerLevel,
  notRelevant: string,
): string {
  return level === 'not-relevant' ? notRelevant : `${level} ${(item?.levels ?? scale)[level] ?? ''}`;
}
