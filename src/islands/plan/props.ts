/** What the plan is given: the checks its actions may come from, in one language. */
import type { ToolProps } from '../tools/props.ts';
import type { KeysOf, SayOf, Texts } from '../tools/texts.ts';

export type PlanTextKey = KeysOf<'plan' | 'file'>;
export type PlanSay = SayOf<PlanTextKey>;

export interface PlanProps extends ToolProps {
  /** The name of the handbook, for documents. */
  name: string;
  texts: Texts<PlanTextKey>;
}
