/** What search knows of a language, from `content/search/<locale>.yaml`. Without that file a language is searched plainly. */
export interface LanguageRules {
  /** Small words that a question has and an answer need not have. */
  stopWords: readonly string[];
  /** Endings that bend a word: `klustret`, `medlemmene`. */
  endings: readonly string[];
  /** Endings that make another word of the same root: `ledning` beside `leda`. */
  derivations: readonly string[];
  /** What may stand between the parts of a compound: the s of `utvecklingsplan`. */
  joins: readonly string[];
}

export const plainRules: LanguageRules = { stopWords: [], endings: [], derivations: [], joins: [] };
