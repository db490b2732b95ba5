/** What the handbook has now, fetched when the reader's own log is switched on: `/<locale>/reading.json`. */
import type { PageState } from '../../domain/reading/reading-log.ts';
import { fetchJson } from '../fetch-json.ts';

export interface ListedPage extends PageState {
  title: string;
  href: string;
}

export interface ReadingList {
  pages: Readonly<Record<string, ListedPage>>;
  texts: Readonly<Record<'changed' | 'mark' | 'marked' | 'unmark' | 'continue', string>>;
}

export const fetchList = (address: string) => fetchJson<ReadingList>(address);
