/** What the page of saved things is given: the names of the checks, in one language. */
import type { KeysOf, SayOf, Texts } from '../tools/texts.ts';

/** The copy of one language. */
export interface CopyProps {
  /** Address of the language's service worker. */
  worker: string;
  /** Name of its cache on the device. */
  cache: string;
}

export interface OfflineProps extends CopyProps {
  /** Address of what a copy holds. */
  facts: string;
  /** Copies that the reader may have made of the other languages. */
  others: readonly (CopyProps & { label: string; lang: string })[];
}

export interface ReadingProps {
  /** The key of the log on the device. */
  key: string;
  /** Address of what the handbook has now. */
  list: string;
}

export interface SavedProps {
  handbook: string;
  lang: string;
  checks: readonly { id: string; title: string; href: string }[];
  planHref?: string;
  groupHref?: string;
  /** Absent where the handbook offers no copy for use without a network. */
  offline?: OfflineProps;
  reading: ReadingProps;
  texts: Texts<KeysOf<'saved' | 'offline' | 'reading'>>;
}
export type SavedSay = SayOf<KeysOf<'saved' | 'offline' | 'reading'>>;
