/** What the page of saved things is given: the names of the checks, in one language. */
import type { KeysOf, SayOf, Texts } from '../tools/texts.ts';

export interface SavedProps {
  handbook: string;
  lang: string;
  checks: readonly { id: string; title: string; href: string }[];
  planHref?: string;
  texts: Texts<KeysOf<'saved'>>;
}
export type SavedSay = SayOf<KeysOf<'saved'>>;
