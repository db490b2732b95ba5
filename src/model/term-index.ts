/** Which words of a text are terms of the glossary. */
import type { Locale } from '../schemas/shared.ts';
import { inLocale, type Handbook, type Term } from './handbook.ts';

export interface FoundTerm {
  term: Term;
  /** Where in the text the words stand. */
  start: number;
  end: number;
}

/** Finds the terms in a piece of running text, in order, without overlaps: the longest form that fits counts. */
export type TermIndex = (text: string) => FoundTerm[];

const known = new WeakMap<Handbook, Map<Locale, TermIndex>>();

/** The terms of a language; worked out once for a handbook. */
export function termIndex(handbook: Handbook, locale: Locale): TermIndex {
  const indexes = known.get(handbook) ?? new Map<Locale, TermIndex>();
  known.set(handbook, indexes);
  const index = indexes.get(locale) ?? createTermIndex([...handbook.terms.values()], locale);
  indexes.set(locale, index);
  return index;
}

/**
 * Words count whole: `kluster` is not in `klusterinitiativ`, nor in `it-kluster`. Forms are recognised whatever their
 * capitals; abbreviations only as they are written, so that `GCE` is a term and `gce` is not. A form that two terms have
 * goes to the one whose head word it is, then to the one that is marked.
 */
export function createTermIndex(terms: readonly Term[], locale: Locale): TermIndex {
  const byForm = new Map<string, Term>();
  const byAbbreviation = new Map<string, Term>();
  const marked = [...terms].sort((a, b) => Number(b.mark) - Number(a.mark));
  const add = (into: Map<string, Term>, form: string, term: Term) => into.has(form) || into.set(form, term);
  for (const term of marked) add(byForm, inLocale(term.term, locale).toLocaleLowerCase(locale), term);
  for (const term of marked) {
    for (const form of inLocale(term.forms, locale)) add(byForm, form.toLocaleLowerCase(locale), term);
    for (const form of term.abbreviations) add(byAbbreviation, form, term);
  }
  const forms = [...new Set([...byForm.keys(), ...byAbbreviation.keys()])].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return () => [];
  const words = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.map(asPattern).join('|')})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(words)].flatMap(({ 0: found, index }) => {
      const written = found.replace(/\s+/g, ' ');
      const term = byAbbreviation.get(written) ?? byForm.get(written.toLocaleLowerCase(locale));
      return term ? [{ term, start: index, end: index + found.length }] : [];
    });
}

/** A form as a pattern; any white space may stand between its words. */
const asPattern = (form: string) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
