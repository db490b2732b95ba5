/** What the comparison is given: the checks in one language. */
import type { ToolProps } from '../tools/props.ts';
import type { KeysOf, SayOf, Texts } from '../tools/texts.ts';

export type CompareTextKey = KeysOf<'compare' | 'file'> | 'check.notRelevant';
export type CompareSay = SayOf<CompareTextKey>;

export interface CompareProps extends ToolProps {
  texts: Texts<CompareTextKey>;
}
