/** What search may find, by name: pages and terms, as the word list tells them to the browser. */
import { fill } from '../i18n/translator.ts';
import { inLocale, kinds, type Handbook, type Page } from '../model/handbook.ts';
import type { Locale } from '../schemas/shared.ts';
import type { KeysOf } from './query/word-keys.ts';
import { tokenise } from './query/tokens.ts';
import type { Entry } from './query/search-data.ts';

/** Kinds by their place in an entry; terms come last. */
export const entryKinds: readonly string[] = [...kinds, 'terms'];

export interface EntryRecord extends Omit<Entry, 'f'> {
  /** Permanent page id; for a term the page it stands on. */
  id: string;
  /** A term's definition; a page has its own text. */
  definition?: string;
}

/** Pages in reading order, then terms. */
export function entriesOf(handbook: Handbook, locale: Locale, keysOf: KeysOf): EntryRecord[] {
  const others = handbook.locales.map(({ key }) => key).filter((key) => key !== locale);
  const phases = handbook.phases.map(({ id }) => id);
  const roles = [...handbook.roles.keys()];
  const rolesOn = new Map<string, Set<number>>();
  for (const item of handbook.items.values()) {
    const set = rolesOn.get(item.page) ?? new Set();
    rolesOn.set(item.page, set);
    for (const role of item.roles) if (roles.includes(role)) set.add(roles.indexOf(role));
  }
  const pages = [...handbook.pages.values()].map((page): EntryRecord => {
    const { title, questions } = inLocale(page.texts, locale);
    const names = namesOf(handbook, page, locale).filter((name) => name !== title);
    // The title of a cell is put together of terms; those are known in every language.
    const foreign = (page.aspect !== undefined || page.kind === 'sources' ? [] : others)
      .flatMap((other) => [
        shortTitle(inLocale(page.texts, other).title),
        ...(page.aspect === undefined ? namesOf(handbook, page, other) : []),
      ])
      .filter((name) => name !== title && !names.includes(name) && isShort(name));
    const phase = phases.indexOf(phaseOf(handbook, page) ?? '');
    const onPage = page.kind === 'roles' ? [roles.indexOf(page.id.slice('roles/'.length))] : [...(rolesOn.get(page.id) ?? [])];
    return {
      id: page.id,
      u: inLocale(page.path, locale).slice(1),
      t: title,
      k: kinds.indexOf(page.kind),
      ...(names.length > 0 ? { n: names } : {}),
      ...(foreign.length > 0 ? { o: [...new Set(foreign)] } : {}),
      ...(questions.length > 0 ? { q: questions } : {}),
      ...(phase >= 0 ? { p: phase } : {}),
      ...(onPage.length > 0 ? { r: onPage.sort((a, b) => a - b) } : {}),
    };
  });
  const glossary = handbook.pages.get('pages/glossary');
  if (!glossary) return pages;
  const placeOf = new Map(pages.map((page, place) => [page.id, place]));
  const terms = [...handbook.terms.values()].map((term): EntryRecord => {
    const head = inLocale(term.term, locale);
    const own = distinct([...inLocale(term.forms, locale), ...term.abbreviations], [head], keysOf);
    const foreign = others.flatMap((other) => [inLocale(term.term, other), ...inLocale(term.forms, other)]);
    const related = term.related.flatMap((id) => placeOf.get(id.split('#')[0]!) ?? []);
    return {
      id: 'pages/glossary',
      u: `${inLocale(glossary.path, locale).slice(1)}#${term.id}`,
      t: head,
      k: entryKinds.indexOf('terms'),
      a: own,
      o: distinct(foreign.filter(isShort), [head, ...own], keysOf),
      ...(related.length > 0 ? { s: related } : {}),
      definition: inLocale(term.definition, locale),
    };
  });
  return [...pages, ...terms];
}

/** The names that search would not know by one of the others: neither forms of them, nor longer ones with all their words. */
function distinct(names: readonly string[], known: readonly string[], keysOf: KeysOf): string[] {
  const wordsOf = (name: string) => tokenise(name).map((word) => keysOf(word).near[0]!);
  const kept: { name: string; words: string[] }[] = known.map((name) => ({ name, words: wordsOf(name) }));
  const shortestFirst = names.map((name) => ({ name, words: wordsOf(name) })).sort((a, b) => a.words.length - b.words.length);
  for (const candidate of shortestFirst)
    if (!kept.some(({ words }) => words.every((word) => candidate.words.includes(word)))) kept.push(candidate);
  return kept.slice(known.length).map(({ name }) => name);
}

/** Nobody types a long name in another language; its words are found one by one. */
const isShort = (name: string) => tokenise(name).length < 5;

/** `Mäklaren: att koppla ihop aktörer` is called `Mäklaren`. */
const shortTitle = (title: string) => title.split(':')[0]!;

/** What menus and maps call a page. A cell's own name (`Resultat`) would be the same in every phase. */
function namesOf(handbook: Handbook, page: Page, locale: Locale): string[] {
  const strings = inLocale(handbook.strings, locale);
  const section = handbook.sections.find(({ id }) => page.id === `pages/${id}`);
  const found = section ? [inLocale(section.label, locale)] : [];
  if (page.aspect !== undefined) {
    const phase = handbook.phases.find(({ id }) => id === page.phase)!;
    found.push(`${inLocale(page.name, locale)} ${inLocale(phase.name, locale)}`);
  } else found.push(inLocale(page.name, locale));
  const phase = page.kind === 'phases' && page.aspect === undefined && handbook.phases.find(({ id }) => id === page.phase);
  if (phase)
    found.push(
      fill(strings['phase.number'], { number: phase.number, total: '' })
        .replace(/\p{L}+\s*$/u, '')
        .trim(),
    );
  return [...new Set(found)];
}

/** The phase that a page belongs to or, for a check, asks about. */
function phaseOf(handbook: Handbook, page: Page): string | undefined {
  if (page.phase !== undefined) return page.phase;
  const about = page.kind === 'checks' ? handbook.checks.get(page.id.slice('checks/'.length))?.about : undefined;
  return about?.split('/')[0] === 'phases' ? about.split('/')[1]!.split('#')[0] : undefined;
}
