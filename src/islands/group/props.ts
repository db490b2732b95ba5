/** What the group result is given: the checks in one language, and questions for a meeting. */
import type { ToolProps } from '../tools/props.ts';
import type { KeysOf, SayOf, Texts } from '../tools/texts.ts';

export type GroupTextKey =
  KeysOf<'group' | 'meeting' | 'file'> | 'check.notRelevant' | 'check.save' | 'check.savedErase' | 'saved.unreadable';
export type GroupSay = SayOf<GroupTextKey>;

export interface GroupProps extends ToolProps {
  /** The address of the plan, where the handbook has one. */
  planHref?: string;
  /** Questions that a meeting can go through besides the answers, and where they come from. */
  questions?: { title: string; href: string; texts: readonly string[] };
  texts: Texts<GroupTextKey>;
}
