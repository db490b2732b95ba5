/** What the finder is given: the items it asks, grouped by check, in one language. */
import type { CheckItem } from '../../domain/check/answers.ts';
import type { KeysOf, SayOf, Texts } from '../tools/texts.ts';

/** A check as the suggestion names it. */
export interface NamedCheck {
  id: string;
  title: string;
  href: string;
  /** The phase that the check is about; the starting check is about none. */
  phase?: { number: number; name: string; href: string };
}

export interface FinderCheck extends NamedCheck {
  revision: number;
  /** Only those that the finder asks. */
  items: readonly (CheckItem & { code: string; statement: string; evidence: string; levels?: readonly string[] })[];
}

export type FinderTextKey =
  KeysOf<'finder'> | 'check.plain' | 'check.progress' | 'check.next' | 'check.keys' | 'check.evidence' | 'check.notRelevant';

export interface FinderProps {
  scale: readonly string[];
  /** In the order of the phases: the starting check first. */
  stages: readonly FinderCheck[];
  /** The check of the last phase; it has no items here. */
  standing?: NamedCheck;
  texts: Texts<FinderTextKey>;
}

export type FinderSay = SayOf<FinderTextKey>;
