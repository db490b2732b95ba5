/** What the finder is given: the items it asks, grouped by check, in one language. */
import type { CheckItem } from '../../domain/check/answers.ts';
import type { KeysOf, SayOf, Texts } from '../tools/texts.ts';

export interface FinderCheck {
  id: string;
  revision: number;
  title: string;
  href: string;
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
  standing?: { id: string; title: string; href: string };
  texts: Texts<FinderTextKey>;
}

export type FinderSay = SayOf<FinderTextKey>;
