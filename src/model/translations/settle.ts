/** Which revision every part of a page answers in every language: from what was recorded, and from what has changed since. */
import type { LockedEntry, LockedPart } from '../../schemas/translations-lock.ts';
import type { Locale } from '../../schemas/shared.ts';
import { own } from '../checks-lock.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { topPart } from './parts.ts';

/** The texts of a page as they stand in the files. */
export interface PageWords {
  /** By language; a language without a text is left out. */
  readonly languages: ReadonlyMap<Locale, { readonly revision: number; readonly parts: ReadonlyMap<string, string> }>;
}

export interface SettledPart {
  id: string;
  /** The revision of the newest words, in whatever language they are. */
  current: number;
  /** By language, the revision that its words answer. Below `current`, they are out of date. */
  answers: ReadonlyMap<Locale, number>;
  /** Revisions that changed the part, as far as some language has not answered them. Empty when that is not known. */
  changed: readonly number[];
  /** Languages whose words differ from what was recorded, without a word on why. */
  undecided: readonly Locale[];
}

export interface Settled {
  parts: readonly SettledPart[];
  /** What the lock should say. Where words are undecided it still says what was recorded. */
  lock: LockedEntry;
}

/**
 * The rules:
 * - Words that changed in a language that was up to date, and whose head names a new revision, are what that revision changed.
 * - A head that names a new revision says of all other parts that they answer it.
 * - A revision that changed no words is about the page as a whole: its top.
 * - Words that changed under the same revision are undecided: the editor says what they are.
 *
 * @param locked what was recorded; undefined when nothing was
 */
export function settle(page: PageWords, locked: LockedEntry | undefined): Settled {
  const languages = [...page.languages];
  const raised = new Set(languages.filter(([locale, { revision }]) => revision > (locked?.answers[locale] ?? 0)).map(([locale]) => locale));
  const ids = [...new Set(languages.flatMap(([, { parts }]) => [...parts.keys()]))];
  const drafts = ids.map((id) => new PartDraft(id, page, locked && own(locked.parts, id), raised));

  const newest = Math.max(0, ...languages.map(([, { revision }]) => revision));
  const top = drafts.find(({ id }) => id === topPart);
  if (top && newest > Math.max(...drafts.map((draft) => draft.current))) top.change(languages, newest);

  for (const draft of drafts) draft.catchUp(languages, raised);
  return {
    parts: drafts.map((draft) => draft.settled()),
    lock: {
      answers: Object.fromEntries(languages.map(([locale, { revision }]) => [locale, revision])),
      parts: Object.fromEntries(drafts.map((draft) => [draft.id, draft.locked()])),
      minor: locked?.minor ?? [],
    },
  };
}

/** One part while it is being settled. */
class PartDraft {
  readonly id: string;
  readonly #answers = new Map<Locale, number>();
  readonly #prints = new Map<Locale, string>();
  readonly #undecided: Locale[] = [];
  readonly #changed: Set<number>;

  constructor(id: string, page: PageWords, locked: LockedPart | undefined, raised: ReadonlySet<Locale>) {
    this.id = id;
    this.#changed = new Set(locked?.changed);
    const before = Math.max(0, ...[...page.languages.keys()].map((locale) => locked?.words[locale]?.[0] ?? 0));
    for (const [locale, { revision, parts }] of page.languages) {
      const words = parts.get(id);
      if (words === undefined) continue;
      const print = fingerprintOf([words], 12);
      const [answers, recorded] = locked?.words[locale] ?? [revision, print];
      const isUndecided = print !== recorded && !raised.has(locale);
      if (isUndecided) this.#undecided.push(locale);
      const isNew = print !== recorded && raised.has(locale) && answers === before;
      if (isNew && revision > before) this.#changed.add(revision);
      this.#answers.set(locale, isNew ? Math.max(answers, revision) : answers);
      this.#prints.set(locale, isUndecided ? recorded : print);
    }
  }

  get current(): number {
    return Math.max(0, ...this.#answers.values());
  }

  /** A new revision of this part, by the languages whose heads name it. */
  change(languages: readonly (readonly [Locale, { revision: number }])[], revision: number): void {
    this.#changed.add(revision);
    for (const [locale, head] of languages) if (head.revision === revision) this.#answers.set(locale, revision);
  }

  catchUp(languages: readonly (readonly [Locale, { revision: number }])[], raised: ReadonlySet<Locale>): void {
    const { current } = this;
    for (const [locale, { revision }] of languages) {
      const answers = this.#answers.get(locale);
      if (answers !== undefined && raised.has(locale)) this.#answers.set(locale, Math.max(answers, Math.min(current, revision)));
    }
  }

  settled(): SettledPart {
    const { id, current } = this;
    return { id, current, answers: this.#answers, changed: this.#pending(), undecided: this.#undecided };
  }

  locked(): LockedPart {
    const words = [...this.#answers].map(([locale, answers]): [Locale, [number, string]] => [locale, [answers, this.#prints.get(locale)!]]);
    return { words: Object.fromEntries(words), changed: this.#pending() };
  }

  #pending(): number[] {
    const answered = Math.min(...this.#answers.values());
    return [...this.#changed].filter((revision) => revision > answered).sort((a, b) => a - b);
  }
}
