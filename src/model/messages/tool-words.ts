/** What the commands that write and list say: new, start-handbook, migrate, translations, review. */
type Say<Params> = (p: Params) => string;

export interface ToolWords {
  /** There are mistakes in the content, so the command did nothing. */
  mendFirst: string;

  newUsage: Say<{ kinds: readonly string[] }>;
  noKind: Say<{ kind: string; near: string | undefined; kinds: readonly string[] }>;
  badId: Say<{ id: string }>;
  fileThere: Say<{ file: string }>;
  nameOfSection: Say<{ id: string }>;
  noRole: string;
  itemThere: Say<{ id: string; page: string }>;
  itemNeedsPage: Say<{ id: string; page: string }>;
  noPageForItem: Say<{ page: string; near: string | undefined }>;
  plainMarkdown: Say<{ file: string }>;
  fileNew: Say<{ file: string }>;
  fileChanged: Say<{ file: string }>;
  draftWritten: string;

  startUsage: string;
  folderThere: Say<{ dir: string }>;
  askLanguages: Say<{ known: string }>;
  askName: string;
  askOwner: string;
  askContact: string;
  noLanguages: Say<{ known: string }>;
  notALanguage: Say<{ tag: string }>;
  languageTwice: Say<{ key: string }>;
  nameInUnknown: Say<{ key: string }>;
  noName: string;
  badHandbookId: Say<{ id: string }>;
  badContact: Say<{ contact: string }>;
  started: Say<{ folder: string }>;
  standsIn: Say<{ label: string; file: string }>;

  sameFormat: Say<{ folder: string; format: number }>;
  fileGoes: Say<{ lines: number }>;
  step: Say<{ from: number; to: number }>;
  /** What format 2 changes, and why. */
  toFormat2: string;
  migrated: Say<{ files: number; folder: string }>;
  wouldMigrate: Say<{ files: number; folder: string }>;
  noContentFolder: Say<{ dir: string }>;
  folderUnreadable: Say<{ dir: string }>;
  handbookUnreadable: Say<{ detail: string }>;
  noFormat: Say<{ format: number }>;
  formatTooNew: Say<{ has: number; reads: number }>;
  migrationStopped: Say<{ detail: string }>;

  sayEntry: string;
  sayWhy: Say<{ at: string }>;
  noEntry: Say<{ entry: string; near?: string | undefined }>;
  noPart: Say<{ part: string; near: string | undefined }>;
  noLocale: Say<{ locale: string; locales: readonly string[] }>;
  nothingChanged: Say<{ at: string }>;
  nothingBehind: Say<{ at: string; locale: string | undefined }>;
  whichLanguage: Say<{ at: string; locales: readonly string[] }>;
  markedMinor: string;
  markedCurrent: string;
  raised: Say<{ file: string }>;
  recorded: Say<{ undecided: number }>;
  stateOf: Say<{ label: string; missing: number; behind: number; undecided: number }>;
  /** In front of a page or section in the list. */
  marks: { missing: string; behind: string; changed: string };
  answers: Say<{ place: string; answers: number; source: string; current: number }>;
  whenCurrent: Say<{ part: string; locale: string }>;
  decide: Say<{ part: string }>;
  notKept: string;

  badDay: Say<{ by: string; today: string }>;
  due: Say<{ by: string; due: number; all: number }>;
  nextReview: Say<{ entry: string; day: string }>;
  without: Say<{ dates: number; owners: number }>;
  unusedTerms: Say<{ terms: readonly string[] }>;
  calendar: Say<{ days: number; file: string }>;
}
